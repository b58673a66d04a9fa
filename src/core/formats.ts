/** The beginning of a text in, the format that it is most likely of out, be it of papers or of a network. */
import { NETWORK_FORMATS } from './network/formats.ts';
import type { NetworkFormat } from './network/sink.ts';
import { PAPER_FORMATS } from './papers/formats.ts';
import type { PaperFormat } from './papers/sink.ts';

export type Recognised =
  | { readonly kind: 'papers'; readonly format: PaperFormat }
  | { readonly kind: 'network'; readonly format: NetworkFormat };

/** In the order in which they are asked; of two that are equally likely the first one is taken. */
export const FORMATS: readonly Recognised[] = [
  ...PAPER_FORMATS.map((format) => ({ kind: 'papers' as const, format })),
  ...NETWORK_FORMATS.map((format) => ({ kind: 'network' as const, format })),
];

const LIKELY = 0.5;

export function recogniseFormat(head: string): Recognised | undefined {
  let best: Recognised | undefined;
  let score = LIKELY;
  for (const recognised of FORMATS) {
    const likely = recognised.format.recognise(head);
    if (likely < score || (best && likely === score)) continue;
    best = recognised;
    score = likely;
  }
  return best;
}
