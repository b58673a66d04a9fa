/** What can be done, under the names and keys by which search, menus, shortcuts and help know it. */
import type { MapRenderer } from '../map/renderer.ts';
import type { Walker } from '../map/walker.ts';
import type { Resolved } from '../state/resolver.ts';

/** As help and menus put commands together, in this order. */
export const GROUPS = ['Files', 'Map', 'Selection', 'Questions', 'Changes', 'Look'] as const;

/** What a menu on the map is about. */
export type MenuPlace = Resolved['kind'] | 'ground';

export interface Command {
  readonly id: string;
  /** May depend on what is so. */
  readonly name: string | (() => string);
  readonly group: (typeof GROUPS)[number];
  /** What else it can be found by. */
  readonly words?: string;
  /** Keys as people read them. */
  readonly keys?: string;
  /** The same for tinykeys: single keys count while the picture has the focus, those with Ctrl everywhere. */
  readonly bindings?: readonly string[];
  /** What the picture does about keys that it hears itself, by their names as events have them, modifiers first. */
  readonly onMap?: Readonly<Record<string, () => void>>;
  /** It makes no sense but by its key, so that the search does not offer it. */
  readonly keyOnly?: true;
  /** The marks whose menus have it, which select them before it is run. */
  readonly on?: readonly MenuPlace[];
  /** Whether it makes sense just now; always where it is absent. */
  readonly when?: () => boolean;
  readonly run: () => void;
}

/** What commands reach beside the state. */
export interface CommandParts {
  readonly renderer: () => MapRenderer | undefined;
  readonly walker: () => Walker | undefined;
  readonly focusSearch: () => void;
  readonly openSample: () => void;
}

export function nameOf({ name }: Command): string {
  return typeof name === 'string' ? name : name();
}
