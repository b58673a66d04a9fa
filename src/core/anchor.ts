/** Who stood where before a decision and who is there after it in, where each of these stood out. */
import type { Author, Hierarchy, Layout, Network } from './model.ts';

/** People and where they stand. */
export interface Start {
  readonly authors: readonly Author[];
  readonly network: Network;
  readonly layout: Layout;
}

/** What a layout begins with. */
export interface Beginning {
  readonly community?: Uint32Array;
  readonly colors?: Uint8Array;
  readonly start?: Start | undefined;
  readonly hierarchy?: Hierarchy | undefined;
}

/** The same person's place, found by key; NaN for those who were not there. */
export function placesBefore({ authors, layout }: Start, now: readonly Author[]): { x: Float32Array; y: Float32Array } {
  const before = new Map(authors.map(({ key }, author) => [key, author]));
  const place = (values: Float32Array): Float32Array =>
    Float32Array.from(now, ({ key }) => {
      const author = before.get(key);
      return author === undefined ? NaN : values[author]!;
    });
  return { x: place(layout.x), y: place(layout.y) };
}
