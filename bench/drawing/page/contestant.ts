/** What each drawer in the bench can be asked for. */
import type { Scene } from '../../../src/core/model.ts';
import type { Ties } from './ties.ts';

export interface Contestant {
  /** Where an author stands, in pixels from the upper left. */
  place(author: number): { x: number; y: number };
  /** Is given the ties of everybody once the map stands, to tell whom a hovered author knows. */
  learn(ties: Ties): void;
  /** The author that was hovered last, and nobody is where the pointer is on the ground. */
  hovered(): number | undefined;
  /** Goes in by a factor. */
  approach(factor: number): void;
  select(author: number | undefined): void;
  /** Lights every other author, or everyone. */
  filter(on: boolean): void;
  /** Other colours for everyone. */
  recolor(): void;
  /** Everyone a little further on. */
  move(positions: Pick<Scene['circles'], 'x' | 'y'>): void;
  /** Whether the picture stands; after its graphics context was lost it may be that it never does again. */
  stands(): boolean;
}

/** Resolves when the first picture is drawn. */
export type Show = (container: HTMLElement, scene: Scene) => Promise<Contestant>;
