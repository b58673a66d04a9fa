/** A scene in, who is tied to whom out. */
import type { Scene } from '../../../src/core/model.ts';

export interface Ties {
  of(author: number): Uint32Array;
  /** Authors by the number of their ties, most first. */
  readonly byDegree: Uint32Array;
}

export function gatherTies({ circles, lines }: Scene): Ties {
  const most = circles.author.reduce((most, author) => Math.max(most, author), 0);
  const starts = new Uint32Array(most + 2);
  for (const ends of [lines.source, lines.target]) for (const author of ends) starts[author + 1]!++;
  for (let author = 0; author <= most; author++) starts[author + 1]! += starts[author]!;
  const next = starts.slice();
  const others = new Uint32Array(2 * lines.source.length);
  lines.source.forEach((source, i) => {
    const target = lines.target[i]!;
    others[next[source]!++] = target;
    others[next[target]!++] = source;
  });
  const degree = (author: number): number => starts[author + 1]! - starts[author]!;
  return {
    of: (author) => others.subarray(starts[author], starts[author + 1]),
    byDegree: circles.author.slice().sort((a, b) => degree(b) - degree(a)),
  };
}
