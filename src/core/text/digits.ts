/** A whole number in, its digits in groups of three out: "1,234,567". */
export function groupDigits(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
