/** A title, abstract or name with TeX markup in, the same as one line of Unicode text out. */
import { cleanLine } from './clean.ts';
import type { Inline } from './inline.ts';
import { parseMarkup } from './markup.ts';
import { toUnicodeMath } from './mathematics.ts';

const MARKED_UP = /[\\$~{}`]|--|''/;

export function toPlainText(text: string): string {
  return cleanLine(MARKED_UP.test(text) ? parseMarkup(text).map(nodeText).join('') : text);
}

function nodeText(node: Inline): string {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'math') return toUnicodeMath(node.tex);
  return node.children.map(nodeText).join('');
}
