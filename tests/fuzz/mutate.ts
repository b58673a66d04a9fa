/** Specimens in, one damaged text after another out: changed characters, spliced pieces, documents written by a grammar. */
import { draw, pick, type Chance } from './chance.ts';
import type { Specimen } from './corpus.ts';
import { writeDocument } from './grammar.ts';
import { pickValue } from './values.ts';

type Mutation = (chance: Chance, text: string, others: readonly Specimen[]) => string;

const MUTATIONS: readonly Mutation[] = [
  (chance, text) => cutOut(chance, text, 1 + draw(chance, 8), ''),
  (chance, text) => cutOut(chance, text, draw(chance, 4), pickValue(chance)),
  (chance, text) => cutOut(chance, text, 1, String.fromCharCode(draw(chance, 256))),
  (chance, text) => cutOut(chance, text, 1, String.fromCharCode(draw(chance, 65_536))),
  (chance, text) => text.slice(0, draw(chance, text.length + 1)),
  (chance, text) => text.slice(draw(chance, text.length + 1)),
  (chance, text) => cutOut(chance, text, draw(chance, text.length >> 2), ''),
  doubleStretch,
  swapLines,
  (chance, text) => text.replaceAll('\n', pick(chance, ['\r', '\r\n', '\n\n', '\u2028', ' '])),
  (chance, text, others) => splice(chance, text, pick(chance, others).text),
];

/** A text made from the specimen, the same for the same row of numbers. */
export function mutate(chance: Chance, specimen: Specimen, others: readonly Specimen[]): string {
  let text = draw(chance, 3) === 0 ? writeDocument(chance, specimen) : specimen.text;
  for (let times = 1 + draw(chance, 4); times > 0; times--) text = pick(chance, MUTATIONS)(chance, text, others);
  return text;
}

function cutOut(chance: Chance, text: string, length: number, instead: string): string {
  const at = draw(chance, text.length + 1);
  return text.slice(0, at) + instead + text.slice(at + length);
}

function doubleStretch(chance: Chance, text: string): string {
  const from = draw(chance, text.length + 1);
  const to = Math.min(text.length, from + draw(chance, 400));
  return text.slice(0, to) + text.slice(from, to).repeat(1 + draw(chance, 3)) + text.slice(to);
}

function swapLines(chance: Chance, text: string): string {
  const lines = text.split('\n');
  const [a, b] = [draw(chance, lines.length), draw(chance, lines.length)];
  [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  return lines.join('\n');
}

function splice(chance: Chance, text: string, other: string): string {
  const from = draw(chance, other.length + 1);
  return cutOut(chance, text, draw(chance, 200), other.slice(from, from + draw(chance, 600)));
}
