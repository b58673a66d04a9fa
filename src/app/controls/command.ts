/** What can be done, under the names and keys by which search, menus, shortcuts and help know it. */
import type { MapRenderer } from '../map/renderer.ts';

/** As help and menus put commands together, in this order. */
export const GROUPS = ['Files', 'Map', 'Selection', 'Questions', 'Changes', 'Look'] as const;

export interface Command {
  readonly id: string;
  readonly name: string;
  readonly group: (typeof GROUPS)[number];
  /** Keys as people read them. */
  readonly keys?: string;
  /** The same for tinykeys; absent where the map itself listens. */
  readonly bindings?: readonly string[];
  /** Whether it makes sense just now; always where it is absent. */
  readonly when?: () => boolean;
  readonly run: () => void;
}

/** What commands reach beside the state. */
export interface CommandParts {
  readonly renderer: () => MapRenderer | undefined;
  readonly focusSearch: () => void;
  readonly openSample: () => void;
}
