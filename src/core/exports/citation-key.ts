/** A paper in, the short name out by which a text cites it, which no other paper of the same list has. */
import type { Paper } from '../model.ts';
import { foldText } from '../text/fold.ts';
import { toPlainText } from '../text/plain.ts';

/** Keys already in the list, each with the number of later papers that wanted it. */
export type UsedKeys = Map<string, number>;

/** Words that say little about a paper. */
const FILLERS: ReadonlySet<string> = new Set(
  'a an and are as at by can do does for from how in into is it its of on or over that the their to towards under using via what when why with'.split(
    ' ',
  ),
);

/** `family`, year and the first word that says something, in ASCII: "du2024survey"; then "du2024surveya", "du2024surveyb" … */
export function toCitationKey(paper: Paper, usedKeys: UsedKeys): string {
  const base = toKey(paper);
  let key = base;
  let tries = usedKeys.get(base) ?? 0;
  while (usedKeys.has(key)) key = base + toLetters(tries++);
  usedKeys.set(base, tries);
  if (key !== base) usedKeys.set(key, 0);
  return key;
}

function toKey({ names, year, title }: Paper): string {
  const [first] = names;
  const words = foldText(toPlainText(title)).split(' ').map(toAscii).filter(Boolean);
  const word = words.find((each) => /[a-z]/.test(each) && !FILLERS.has(each)) ?? words[0] ?? '';
  const person = first ? toAscii(foldText(first.family)) || toAscii(foldText(first.given)) : '';
  return `${person || 'anon'}${year ?? ''}${word}`.slice(0, 60);
}

function toAscii(text: string): string {
  return text.replace(/[^a-z0-9]+/g, '');
}

/** 0 is a, 25 is z, 26 is aa. */
function toLetters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : toLetters(Math.floor(index / 26) - 1) + letter;
}
