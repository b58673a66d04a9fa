/** Two slots of communities in, how different their colours look out: to those who see them least apart, in the least theme. */

/**
 * ΔE00 (CIEDE2000), rounded down, one digit of base 36 for each slot before that of the row, 35 standing for more; a table,
 * since the functions that it takes differ between engines. A test computes it from the themes.
 */
const ROWS = (
  ' z zl buf blbc zbbmb zbckbb bsscbtj azzllzsb bhbbbbbbc' +
  ' ayzlkzvd5m xf8a689kx8w naaiaa8clgqa 68jbt96b7f5df 8o7a4i7agdmban zh5fa5btzaz8dee y6ekf76jqiq78ad9 eqrebrgb7h6mb9gsh' +
  ' 5sxjful75h7qdcgxb7 d9cb75a7e5l78fb8cfe'
).split(' ');

/** 0 for a slot and itself. */
export function differenceOf(a: number, b: number): number {
  return a === b ? 0 : parseInt(ROWS[Math.max(a, b)]![Math.min(a, b)]!, 36);
}
