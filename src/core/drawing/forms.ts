/** A name in, the forms in which it may stand on the map out: the fullest first, each narrower than the one before. */
import type { PersonName } from '../model.ts';
import { displayName, shortName } from '../text/names.ts';
import { toPlainText } from '../text/plain.ts';
import { textWidthPx } from './glyphs.ts';

/** A text, its lines parted by line feeds, at a size in pixels. */
export interface Form {
  readonly text: string;
  readonly sizePx: number;
}

/** Where there is little room, a name of any size shrinks to this before it is shortened. */
const LEAST_PX = 10;
/** In characters; a shorter name stands on one line. */
const LONG = 16;

/**
 * At its size, smaller if that makes a difference, then with initials, then the family name alone where `unique` says that
 * it is nobody else's.
 */
export function formsOfPerson(name: PersonName, sizePx: number, unique: boolean): Form[] {
  const text = displayName(name);
  const forms = [{ text, sizePx }];
  if (sizePx > LEAST_PX + 1) forms.push({ text, sizePx: LEAST_PX });
  // Where names are written without a space, the family name alone is no name.
  const isAlone = unique && text.includes(' ');
  for (const shorter of isAlone ? [shortName(name), name.family] : [shortName(name)])
    if (shorter !== '' && shorter.length < forms.at(-1)!.text.length) forms.push({ text: shorter, sizePx: LEAST_PX });
  return forms;
}

/** All of the name on two lines, then a person and the first term, on two lines, then on one. */
export function formsOfCommunity(name: string, sizePx: number): Form[] {
  const terms = name.indexOf(': ');
  const second = terms < 0 ? -1 : name.indexOf(', ', terms);
  const short = second < 0 ? name : name.slice(0, second);
  const texts = new Set([onTwoLines(name), onTwoLines(short), short]);
  return [...texts].map((text) => ({ text, sizePx }));
}

/** Of a title, in widths of the letter x: its beginning on two lines, on one, and less of it. */
const TITLE = { twoLines: 48, oneLine: 24, shortest: 14 };

/** None where the paper has no title. */
export function formsOfPaper(title: string, sizePx: number): Form[] {
  const text = toPlainText(title);
  if (text === '') return [];
  const within = (letters: number): string => beginningOf(text, letters * textWidthPx('x', sizePx), sizePx);
  const texts = new Set([onTwoLines(within(TITLE.twoLines)), within(TITLE.oneLine), within(TITLE.shortest)]);
  return [...texts].map((form) => ({ text: form, sizePx }));
}

/** Whole words where one ends late enough, and an ellipsis. */
function beginningOf(text: string, widthPx: number, sizePx: number): string {
  if (textWidthPx(text, sizePx) <= widthPx) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidthPx(`${characters.join('')}…`, sizePx) > widthPx) characters.pop();
  const cut = characters.join('');
  const space = cut.lastIndexOf(' ');
  const whole = space > 0.6 * cut.length ? cut.slice(0, space) : cut;
  return `${whole.replace(/[\s,;:.–-]+$/u, '')}…`;
}

/** Broken behind a comma or a colon if that leaves no line much longer, else at the space that makes them most alike. */
function onTwoLines(text: string): string {
  if (text.length <= LONG) return text;
  let broken = text;
  let shortest = Infinity;
  for (let at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
    const longer = Math.max(at, text.length - at - 1);
    const length = /[,:;]/.test(text[at - 1]!) ? longer : longer * 1.3;
    if (length >= shortest) continue;
    shortest = length;
    broken = `${text.slice(0, at)}\n${text.slice(at + 1)}`;
  }
  return broken;
}
