/** A perspective that was worked out: what the map shows, and how what is pointed at on it is to be understood. */
import type { Comparison } from '../../core/answers/comparison.ts';
import type { Scene } from '../../core/model.ts';
import type { Resolved } from './resolver.ts';

/** How what is pointed at and walked to on a scene is to be understood, where a disc is not simply an author. */
export interface Reading {
  /** What is pointed at or selected elsewhere, as this scene has it; undefined leaves everybody lit. */
  here(resolved: Resolved, isHovered: boolean): Resolved | undefined;
  /** Present where discs stand for something else than authors. */
  readonly discs?: {
    lights(resolved: Resolved | undefined): ReadonlySet<number> | undefined;
    /** The discs that a mark is about, by their authors. */
    ringed(resolved: Resolved | undefined): number[];
    markOf(author: number): Resolved;
    between(a: number, b: number): Resolved;
    /** The strongest first. */
    ties(author: number): readonly { readonly target: number; readonly shared: number; readonly weight: number }[];
    /** The authors whom a disc stands for. */
    members(author: number): readonly number[];
    name(author: number): string;
    describe(author: number): string;
  };
}

/** A perspective that was worked out. */
export interface Shown {
  readonly scene: Scene;
  /** One line that says what is shown; or, where it can't be, why. */
  readonly title: string;
  readonly isFailed?: true;
  /** Who is on the map, where that is not everyone. */
  readonly authors?: ReadonlySet<number>;
  /** The papers among those, where it is about these. */
  readonly papers?: ReadonlySet<number>;
  readonly reading?: Reading;
  readonly comparison?: Comparison;
  /** What both sides of a comparison are called. */
  readonly sides?: readonly [before: string, after: string];
}
