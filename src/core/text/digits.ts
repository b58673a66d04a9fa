/** A whole number in, its digits in groups of three out, or so many of something. */

/** "1,234,567". */
export function groupDigits(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** "1 author" or "1,234 authors". */
export function countNoun(n: number, noun: string): string {
  return `${groupDigits(n)} ${noun}${n === 1 ? '' : 's'}`;
}
