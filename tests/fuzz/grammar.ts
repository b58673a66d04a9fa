/** A syntax and the words of a specimen in, a document of that syntax out, well formed or nearly, full of values that have broken readers. */
import { draw, pick, type Chance } from './chance.ts';
import type { Family, Specimen } from './corpus.ts';
import { pickValue } from './values.ts';

type Writer = (chance: Chance, words: Vocabulary) => string;

/** Names of fields and elements, and values, as the specimen has them. */
interface Vocabulary {
  readonly names: readonly string[];
  readonly values: readonly string[];
}

const NAMES: Readonly<Record<Family, RegExp>> = {
  bibtex: /^\s*([\w-]+)\s*=/gm,
  tagged: /^(%.|[A-Z][A-Z0-9]{1,3})(?=\s|$)/gm,
  table: /([\w() ."/-]+?)(?=[,;\t\r\n])/g,
  json: /"([^"\\]{1,40})"\s*:/g,
  xml: /<\/?([\w:.-]+)/g,
  lines: /^(\S+)/gm,
};

const WRITERS: Readonly<Record<Family, Writer>> = {
  bibtex: (chance, words) =>
    repeat(chance, 6, () => {
      const fields = repeat(
        chance,
        8,
        () => `  ${pick(chance, words.names)} = ${quote(chance, value(chance, words))},\n`,
      );
      return `@${pick(chance, ['article', 'book', 'misc', 'string', 'comment', 'inproceedings'])}{${value(chance, words)},\n${fields}}\n`;
    }),
  tagged: (chance, words) => {
    const joint = pick(chance, ['  - ', '- ', ' ', ' - ', '-']);
    const stop = pick(chance, ['ER  - \n', 'ER\n\n', '\n', '\n\n', 'EF\n']);
    return repeat(
      chance,
      6,
      () => repeat(chance, 12, () => `${pick(chance, words.names)}${joint}${value(chance, words)}\n`) + stop,
    );
  },
  table: (chance, words) => {
    const separator = pick(chance, [',', ';', '\t', '|']);
    const titles = Array.from({ length: 1 + draw(chance, 12) }, () => pick(chance, words.names));
    const cell = (): string => pick(chance, [quoteCell, plain, plain])(value(chance, words));
    const rows = repeat(
      chance,
      10,
      () => `${titles.map(cell).join(separator)}${pick(chance, ['\n', '\r\n', '\r', separator])}`,
    );
    return `${titles.join(separator)}\n${rows}`;
  },
  json: (chance, words) => writeJson(chance, words, 4),
  xml: (chance, words) => writeXml(chance, words, 5),
  lines: (chance, words) => repeat(chance, 20, () => `${pick(chance, words.names)} ${value(chance, words)}\n`),
};

export function writeDocument(chance: Chance, { family, text }: Specimen): string {
  const found = [...text.matchAll(NAMES[family])].map((match) => match[1]!);
  const names = found.length > 0 ? found : ['a'];
  const values = text.split(/[",{}<>\n\t]+/).filter((part) => part.trim() !== '');
  const written = WRITERS[family](chance, { names, values });
  // What tells the format stands in the first lines.
  const head = text.slice(0, text.indexOf('\n', draw(chance, 200)) + 1);
  return draw(chance, 2) === 0 ? head + written : written;
}

function value(chance: Chance, { values }: Vocabulary): string {
  const kind = draw(chance, 4);
  if (kind === 0) return pickValue(chance);
  if (kind === 1) return `${pick(chance, values)}${pickValue(chance)}`;
  return pick(chance, values);
}

function repeat(chance: Chance, most: number, write: () => string): string {
  return Array.from({ length: draw(chance, most) + 1 }, write).join('');
}

function quote(chance: Chance, text: string): string {
  return pick(chance, [`{${text}}`, `"${text}"`, text, `{{${text}}}`, `{${text}`]);
}

const quoteCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const plain = (text: string): string => text;

function writeJson(chance: Chance, words: Vocabulary, depth: number): string {
  const kind = depth === 0 ? 2 + draw(chance, 3) : draw(chance, 5);
  if (kind === 0) return `[${list(chance, () => writeJson(chance, words, depth - 1))}]`;
  if (kind === 1)
    return `{${list(chance, () => `${JSON.stringify(pick(chance, words.names))}:${writeJson(chance, words, depth - 1)}`)}}`;
  if (kind === 2) return pick(chance, ['1', '-0', '1e999', '2015', 'null', 'true', '12345678901234567890', '[]', '{}']);
  const text = value(chance, words);
  return draw(chance, 10) === 0 ? `"${text}"` : JSON.stringify(text);
}

function list(chance: Chance, write: () => string): string {
  return Array.from({ length: draw(chance, 6) }, write).join(',');
}

function writeXml(chance: Chance, words: Vocabulary, depth: number): string {
  const name = pick(chance, words.names);
  const inside =
    depth === 0 || draw(chance, 3) === 0
      ? value(chance, words)
      : Array.from({ length: draw(chance, 5) }, () => writeXml(chance, words, depth - 1)).join('\n');
  const attribute =
    draw(chance, 4) === 0 ? ` ${pick(chance, words.names)}="${value(chance, words).replaceAll('"', '')}"` : '';
  const close = draw(chance, 12) === 0 ? '' : `</${draw(chance, 12) === 0 ? 'x' : name}>`;
  return `<${name}${attribute}>${inside}${close}`;
}
