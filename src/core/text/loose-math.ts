/** A cursor before a formula in, the formula out into the row: between delimiters, or standing loose in running text. */
import type { Cursor } from './cursor.ts';
import { findClosingDollar } from './dollars.ts';
import { FUNCTIONS, GREEK, MATH_ACCENTS, OPERATORS, ORDINARY } from './symbols.ts';

const ARGUMENTS = new Map<string, number>([
  ...'frac dfrac tfrac cfrac nicefrac binom'.split(' ').map((name): [string, number] => [name, 2]),
  ...`sqrt mathbb mathds mathcal mathscr mathfrak mathrm mathbf mathit mathsf mathtt mathop operatorname boldsymbol bm pmb
    not pmod ensuremath substack underbrace overbrace`
    .split(/\s+/)
    .map((name): [string, number] => [name, 1]),
  ...[...MATH_ACCENTS.keys()].map((name): [string, number] => [name, 1]),
]);

const LONGEST_SCRIPT = 200;
const COMMAND = /\\([a-zA-Z]+)/y;

export function isMathCommand(name: string): boolean {
  return ARGUMENTS.has(name) || GREEK.has(name) || OPERATORS.has(name) || ORDINARY.has(name) || FUNCTIONS.has(name);
}

/** The command at `start`, whose name the cursor has passed, with its arguments and scripts. */
export function readMath(cursor: Cursor, start: number): void {
  const name = cursor.text.slice(start + 1, cursor.at).replace('*', '');
  if (name === 'sqrt') cursor.skipOption();
  for (let i = ARGUMENTS.get(name) ?? 0; i > 0; i--) takeArgument(cursor);
  takeScripts(cursor);
  cursor.row.add({ kind: 'math', tex: cursor.text.slice(start, cursor.at), display: false });
}

function takeArgument(cursor: Cursor): void {
  if (cursor.takeGroup()) return;
  const before = cursor.at;
  cursor.skipSpaces();
  COMMAND.lastIndex = cursor.at;
  const command = COMMAND.exec(cursor.text)?.[0];
  if (command !== undefined && cursor.at + command.length <= cursor.end) cursor.at += command.length;
  else if (/[\p{L}\p{N}]/u.test(cursor.sign())) cursor.at++;
  else cursor.at = before;
}

function takeScripts(cursor: Cursor): void {
  while (cursor.sign() === '_' || cursor.sign() === '^') {
    const before = cursor.at++;
    takeArgument(cursor);
    if (cursor.at > before + 1) continue;
    cursor.at = before;
    return;
  }
}

/** `x_{\min}`: a script is a formula only where a mathematical command stands in it; elsewhere `_` and `^` are text. */
export function readScriptSign(cursor: Cursor): void {
  const start = cursor.at;
  cursor.at++;
  const group = cursor.takeGroup();
  const script = group
    ? cursor.text.slice(group.start, Math.min(group.end, group.start + LONGEST_SCRIPT))
    : cursor.text.slice(cursor.at, cursor.at + 24);
  const command = group ? /\\([a-zA-Z]+)/.exec(script) : /^\\([a-zA-Z]+)/.exec(script);
  if (!command || !isMathCommand(command[1]!)) {
    cursor.at = start + 1;
    return cursor.row.say(cursor.text[start]!);
  }
  cursor.at = start;
  takeScripts(cursor);
  const base = /[a-zA-Z0-9]*$/.exec(cursor.row.tail(12))![0];
  cursor.row.unsay(base.length);
  cursor.row.add({ kind: 'math', tex: base + cursor.text.slice(start, cursor.at), display: false });
}

/** `\(…\)`, `\[…\]` or an environment; without its end, the opening is text. */
export function readMathBetween(cursor: Cursor, opening: string, closing: string): void {
  const start = cursor.at + opening.length;
  const close = cursor.manuscript.find(closing, start, cursor.end);
  if (close === undefined) {
    cursor.at = start;
    return cursor.row.say(opening);
  }
  cursor.at = close + closing.length;
  const tex = cursor.text.slice(start, close).trim();
  if (tex !== '') cursor.row.add({ kind: 'math', tex, display: opening !== '\\(' });
}

export function readDollar(cursor: Cursor): void {
  if (cursor.sign(1) === '$') return readMathBetween(cursor, '$$', '$$');
  const close = findClosingDollar(cursor.text, cursor.at, cursor.end);
  if (close === undefined) {
    cursor.at++;
    return cursor.row.say('$');
  }
  const tex = cursor.text.slice(cursor.at + 1, close).trim();
  cursor.row.add({ kind: 'math', tex, display: false });
  cursor.at = close + 1;
}
