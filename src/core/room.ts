/** Nothing in, how much a run may take out. */

/** How much a run may take. Above it, it ends with a `TooLargeError` before it takes more. */
export interface Room {
  /** Of text, over all sources. */
  readonly characters: number;
  /** Of the network and what is computed from it. */
  readonly bytes: number;
}

/** What a tab or a command of usual memory has room for: papers take about three bytes for each character of text. */
export const USUAL_ROOM: Room = { characters: 1_000_000_000, bytes: 1_500_000_000 };
