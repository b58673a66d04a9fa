/** The weight of an edge as written in, a number that can be reckoned with out, or what is wrong with it. */

/** Sums of such weights, and sums of their squares, stay finite and precise enough. */
const LEAST = 1e-12;
const MOST = 1e12;

/** 'bad' is no number, or beyond all measure. A weight left out is 1. */
export function readWeight(written: string | number | undefined): number | 'bad' | 'zero' | 'negative' {
  if (written === undefined) return 1;
  const text = String(written).trim().slice(0, 400);
  if (text === '') return 1;
  const weight = Number(/^[-+]?\d+,\d+$/.test(text) ? text.replace(',', '.') : text);
  if (Number.isNaN(weight) || weight > MOST) return 'bad';
  if (weight < 0) return 'negative';
  return weight < LEAST ? 'zero' : weight;
}
