/** A text and a dollar sign in it in, the place of the dollar that closes its formula out, or undefined where it is a price. */

const LONGEST_FORMULA = 4000;
const NEXT_DOLLAR = /\\[^]|\$/g;
const WORDY_COMMANDS = /\\(?:text[a-z]*|mbox|mathrm|operatorname)\s*\{[^{}]*\}|\\[a-zA-Z]+/g;

/**
 * Two dollars on a line are a formula, unless they look like money or like a dollar too many:
 * a digit follows both; or the second follows a space while the first does not stand before one;
 * or words of running text stand between them. Signs that only formulas have outweigh the spaces.
 */
export function findClosingDollar(text: string, open: number, end: number): number | undefined {
  NEXT_DOLLAR.lastIndex = open + 1;
  let close = -1;
  for (let found = NEXT_DOLLAR.exec(text); found && found.index < end; found = NEXT_DOLLAR.exec(text)) {
    if (found[0] !== '$') continue;
    close = found.index;
    break;
  }
  if (close <= open + 1 || close - open > LONGEST_FORMULA) return undefined;
  return isFormula(text.slice(open + 1, close), text[close + 1] ?? '') ? close : undefined;
}

function isFormula(content: string, after: string): boolean {
  if (content.trim() === '') return false;
  const digitFirst = /^\d/.test(content);
  const digitAfter = /\d/.test(after);
  const spaceFirst = /^\s/.test(content);
  const spaceLast = /\s$/.test(content);
  if (digitFirst && (digitAfter || spaceLast)) return false;
  const prose = content.replace(WORDY_COMMANDS, ' . ');
  if (/[a-z]{3,} [a-z]{2,} /.test(`${prose} `)) return false;
  if (/[\\^_{}=<>]/.test(content)) return true;
  return !spaceFirst && !spaceLast && !digitAfter;
}
