/** An ORCID in any spelling in, its sixteen digits in four groups out, where the check digit is right. */

const ORCID = /(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dXx])(?!\d)/;

/** Check digit by ISO/IEC 7064, MOD 11-2; undefined where it is wrong or there is none. */
export function readOrcid(text: string): string | undefined {
  const found = ORCID.exec(text.slice(0, 200));
  if (!found) return undefined;
  const orcid = found.slice(1).join('-').toUpperCase();
  let total = 0;
  for (const digit of orcid.slice(0, -1)) if (digit !== '-') total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return orcid.endsWith(check === 10 ? 'X' : String(check)) ? orcid : undefined;
}
