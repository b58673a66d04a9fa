/** A cursor before a backslash in, what the command prints out into the row. */
import { isAccent, isOneLetter, putAccent } from './accents.ts';
import type { Cursor } from './cursor.ts';
import { toHref } from './href.ts';
import type { Style } from './inline.ts';
import { isMathCommand, readMath, readMathBetween } from './loose-math.ts';
import { SILENT, TEXT_SIGNS } from './symbols.ts';

const NAME = /[a-zA-Z]+/y;

/** Printed for a sign after a backslash; others print the sign itself. */
const CONTROL_SIGNS = new Map([
  ['\\', ' '],
  [' ', ' '],
  ['\t', ' '],
  ['\n', ' '],
  ['\r', ' '],
  [',', '\u00a0'],
  [';', ' '],
  [':', ' '],
  ['>', ' '],
  ['!', ''],
  ['/', ''],
  ['-', ''],
  ['@', ''],
  ['*', ''],
  ['|', '‖'],
]);

const STYLES = new Map<string, Style>([
  ['textit', 'italic'],
  ['emph', 'italic'],
  ['textsl', 'italic'],
  ['textbf', 'bold'],
  ['texttt', 'code'],
  ['textsc', 'small-caps'],
  ['underline', 'underline'],
  ['uline', 'underline'],
  ['textsuperscript', 'superscript'],
  ['textsubscript', 'subscript'],
]);

/** Style of all that follows in the group. */
const SWITCHES = new Map<string, Style>([
  ['it', 'italic'],
  ['em', 'italic'],
  ['sl', 'italic'],
  ['itshape', 'italic'],
  ['slshape', 'italic'],
  ['bf', 'bold'],
  ['bfseries', 'bold'],
  ['tt', 'code'],
  ['ttfamily', 'code'],
  ['sc', 'small-caps'],
  ['scshape', 'small-caps'],
]);

const DROPPED_WITH_ARGUMENT =
  /^(?:(?:no)?[cC]ite[a-zA-Z]*|(?:eq|page|auto|name|[cC])?ref|label|[vh]space|vskip|hskip|input|include|includegraphics|bibliography|bibliographystyle|vphantom|hphantom|phantom|color|index|thispagestyle|pagestyle|setlength)$/;

const MATH_ENVIRONMENT = /^(?:equation|align|eqnarray|gather|multline|displaymath|math|flalign|alignat)\*?$/;

export function readCommand(cursor: Cursor): void {
  NAME.lastIndex = cursor.at + 1;
  const name = NAME.exec(cursor.text)?.[0] ?? '';
  if (name === '' || cursor.at + 1 + name.length > cursor.end) return readControlSign(cursor);
  const before = cursor.at;
  cursor.at += 1 + name.length;
  if (cursor.sign() === '*') cursor.at++;
  if (isAccent(name) && readAccent(cursor, name)) return;
  if (readStyle(cursor, name)) return;
  if (readNamed(cursor, name)) return;
  if (isMathCommand(name)) return readMath(cursor, before);
  if (SILENT.has(name)) return cursor.skipSpaces();
  // An argument is read as the plain group that it is; without one, the name is all that there is to show.
  if (cursor.sign() !== '{' && !/^\s*\{/.test(cursor.text.slice(cursor.at, cursor.at + 8))) cursor.row.say(name);
}

function readStyle(cursor: Cursor, name: string): boolean {
  const style = STYLES.get(name);
  const switched = SWITCHES.get(name);
  if (style !== undefined) readStyled(cursor, style);
  else if (switched !== undefined) readSwitched(cursor, switched);
  else return false;
  return true;
}

/** Commands with an argument of their own kind, and the signs of running text. */
function readNamed(cursor: Cursor, name: string): boolean {
  const sign = TEXT_SIGNS.get(name);
  if (sign !== undefined) {
    cursor.row.say(sign);
    if (/^[\s]/.test(cursor.sign()) && /^\p{L}$/u.test(sign)) cursor.skipSpaces();
    else if (cursor.sign() === '{' && cursor.sign(1) === '}') cursor.at += 2;
  } else if (name === 'url' || name === 'path') readUrl(cursor);
  else if (name === 'href') readLink(cursor);
  else if (name === 'cal') readScript(cursor);
  else if (name === 'begin' || name === 'end') readEnvironment(cursor, name);
  else if (DROPPED_WITH_ARGUMENT.test(name)) dropArgument(cursor);
  else return false;
  return true;
}

function readControlSign(cursor: Cursor): void {
  const sign = cursor.sign(1);
  if (sign === '(' || sign === '[') return readMathBetween(cursor, `\\${sign}`, sign === '(' ? '\\)' : '\\]');
  cursor.at += 1 + sign.length;
  if (sign === '') return cursor.row.say('\\');
  if (isAccent(sign) && readAccent(cursor, sign)) return;
  cursor.row.say(CONTROL_SIGNS.get(sign) ?? sign);
}

/** Takes the letter under the accent; false, and nothing taken, where the sign is no accent. */
function readAccent(cursor: Cursor, name: string): boolean {
  const group = cursor.takeGroup();
  if (group) {
    const inside = cursor.text.slice(group.start, group.end);
    const letters = inside.includes('\\') ? textOf(cursor, group) : inside;
    if (letters !== '') cursor.row.say(putAccent(name, letters.trimStart()));
    else if (name === '~' || name === '^') cursor.row.say(name);
    return true;
  }
  return readBareAccent(cursor, name);
}

const DOTLESS = /^\\([ij])(?![a-zA-Z])\s?/;

/** `\'e`, `\c c`, `\"\i`: the letter follows without braces. */
function readBareAccent(cursor: Cursor, name: string): boolean {
  const before = cursor.at;
  const spelled = /[a-z]/i.test(name);
  if (spelled && !/\s/.test(cursor.sign())) return false;
  if (spelled || /^ [a-zA-Z]/.test(cursor.sign() + cursor.sign(1))) cursor.skipSpaces();
  const dotless = DOTLESS.exec(cursor.text.slice(cursor.at, Math.min(cursor.end, cursor.at + 4)));
  const letter = dotless ? (dotless[1] === 'i' ? 'ı' : 'ȷ') : cursor.sign();
  if (!/^\p{L}$/u.test(letter) || !isOneLetter(name, letter)) {
    cursor.at = before;
    return false;
  }
  cursor.at += dotless ? dotless[0].length : 1;
  cursor.row.say(putAccent(name, letter));
  return true;
}

function textOf(cursor: Cursor, group: { start: number; end: number }): string {
  return cursor
    .nodes(group.start, group.end)
    .map((node) => (node.kind === 'text' ? node.text : node.kind === 'math' ? node.tex : ''))
    .join('');
}

function readStyled(cursor: Cursor, style: Style): void {
  const group = cursor.takeGroup();
  if (group) cursor.row.add({ kind: 'style', style, children: cursor.nodes(group.start, group.end) });
}

function readSwitched(cursor: Cursor, style: Style): void {
  cursor.skipSpaces();
  const end = Math.max(cursor.at, cursor.scopeEnd());
  const children = cursor.nodes(cursor.at, end);
  cursor.at = end;
  if (children.length > 0) cursor.row.add({ kind: 'style', style, children });
}

function readUrl(cursor: Cursor): void {
  const group = cursor.takeGroup();
  if (!group) return;
  const written = cursor.text.slice(group.start, group.end).trim();
  const href = cursor.manuscript.links > 0 ? undefined : toHref(written);
  const text = href ?? written;
  if (href === undefined) cursor.row.say(text);
  else cursor.row.add({ kind: 'link', href, children: [{ kind: 'text', text }] });
}

function readLink(cursor: Cursor): void {
  const address = cursor.takeGroup();
  const label = cursor.takeGroup();
  if (!address) return;
  if (!label) return cursor.row.say(cursor.text.slice(address.start, address.end));
  const { manuscript } = cursor;
  const href = manuscript.links > 0 ? undefined : toHref(cursor.text.slice(address.start, address.end));
  manuscript.links++;
  const children = cursor.nodes(label.start, label.end);
  manuscript.links--;
  if (href === undefined) cursor.row.addAll(children);
  else cursor.row.add({ kind: 'link', href, children });
}

/** `{\cal O}`: script letters to the end of the group. */
function readScript(cursor: Cursor): void {
  cursor.skipSpaces();
  const end = cursor.groups.length > 0 ? cursor.scopeEnd() : cursor.at + 1;
  const letters = cursor.text.slice(cursor.at, Math.min(end, cursor.end));
  if (!/^[a-zA-Z\s]{1,16}$/.test(letters)) return;
  cursor.at += letters.length;
  cursor.row.add({ kind: 'math', tex: `\\mathcal{${letters}}`, display: false });
}

function readEnvironment(cursor: Cursor, kind: 'begin' | 'end'): void {
  const group = cursor.takeGroup();
  if (!group || kind === 'end') return;
  const name = cursor.text.slice(group.start, group.end);
  if (MATH_ENVIRONMENT.test(name)) readMathBetween(cursor, '', `\\end{${name}}`);
}

/** A citation goes with the space before it, where the sentence goes on with a space or a stop of its own. */
function dropArgument(cursor: Cursor): void {
  cursor.skipOption();
  cursor.skipOption();
  if (!cursor.takeGroup()) return;
  if (/^[\s.,;:)\]]?$/.test(cursor.sign()) && /\s/.test(cursor.row.tail(1))) cursor.row.unsay(1);
}
