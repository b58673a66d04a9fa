/** What is selected, pointed at and walked to in, who is lit, ringed and named on the map out. */
import type { Reading } from '../state/shown.ts';
import type { Resolved } from '../state/resolver.ts';
import type { Selection } from '../state/selection.svelte.ts';

interface Focused {
  readonly selection: Selection;
  /** How marks are to be understood on what the map shows. */
  readonly reading: Reading | undefined;
  /** Where the arrow keys stand. */
  readonly walker: number | undefined;
  /** Lit while nothing else is. */
  readonly unstable: ReadonlySet<number> | undefined;
}

interface InFocus {
  readonly lit: ReadonlySet<number> | undefined;
  readonly selected: readonly number[];
  readonly focused: number | undefined;
}

/** What is pointed at, or else selected, as the map has it. */
export function pointedAt({ hovered, resolved }: Selection, reading: Reading | undefined): Resolved | undefined {
  const mark = hovered ?? resolved;
  return mark && reading ? reading.here(mark, hovered !== undefined) : mark;
}

export function inFocus({ selection, reading, walker, unstable }: Focused): InFocus {
  const { hovered, resolved, spotlight } = selection;
  const pointed = pointedAt(selection, reading);
  const discs = reading?.discs;
  if (discs)
    return {
      lit: discs.lights(pointed),
      selected: discs.ringed(resolved),
      focused: hovered ? discs.ringed(hovered)[0] : walker,
    };
  const lights = pointed || !resolved ? selection.lit : spotlight?.authors;
  return {
    lit: lights ?? unstable,
    selected: selection.group,
    focused: hovered?.kind === 'author' ? hovered.author : walker,
  };
}
