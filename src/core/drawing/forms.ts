/** A name in, the forms in which it may stand on the map out: the fullest first, each narrower than the one before. */
import type { PersonName } from '../model.ts';
import { displayName, shortName } from '../text/names.ts';

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
