/** A date in any spelling in, its year out. */

/** Four digits that stand alone, or begin a date written without separators (20010203). */
const YEAR = /(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)|(?<!\d)(1[4-9]\d\d|20\d\d)(?=[01]\d(?:[0-3]\d)?(?!\d))/;

/** 1400 to 2099; undefined where there is none. */
export function readYear(date: string | number): number | undefined {
  const found = YEAR.exec(typeof date === 'number' ? String(date) : date.slice(0, 200));
  return found ? Number(found[1] ?? found[2]) : undefined;
}
