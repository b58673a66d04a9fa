/** A title, abstract or name with TeX markup in, the same as one line of Unicode text out. */
import { cleanLine } from './clean.ts';
import type { Inline } from './inline.ts';
import { parseMarkup } from './markup.ts';
import { toUnicodeMath } from './mathematics.ts';

const MARKED_UP = /[\\$~{}`]|--|''/;

export function toPlainText(text: string): string {
  return cleanLine(MARKED_UP.test(text) ? textOf(parseMarkup(text), toUnicodeMath) : text);
}

/** The same with an ellipsis in the place of each formula, as if it were left out in reading aloud. */
export function toProse(text: string): string {
  return cleanLine(MARKED_UP.test(text) ? textOf(parseMarkup(text), () => ' … ') : text);
}

function textOf(nodes: readonly Inline[], ofMath: (tex: string) => string): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      return node.kind === 'math' ? ofMath(node.tex) : textOf(node.children, ofMath);
    })
    .join('');
}
