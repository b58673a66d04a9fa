/** A web address as written in, the address that may be followed out, or undefined where it is none. */

const LONGEST = 2000;

/** Only http and https: everything else (`javascript:`, `data:`, `file:` …) could run or read something. */
export function toHref(written: string): string | undefined {
  if (written.length > LONGEST) return undefined;
  const href = written.replace(/[\p{C}\p{Z}]/gu, '').replace(/\\([_%#&~${}])/g, '$1');
  return /^https?:\/\/[^\s/\\"<>]/iu.test(href) && !/["<>\\]/.test(href) ? href : undefined;
}
