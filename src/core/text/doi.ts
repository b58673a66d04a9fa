/** A DOI in any spelling in, bare and in lower case out. */

/** Angle brackets stand only in the form that was made of SICIs: `10.1002/(SICI)…<1::AID-…>3.0.CO;2-8`. */
const DOI = /10\.\d{4,9}(?:\.\d+)*\/(?:[^\s"<>{}]|<\d*:[^\s<>]*>)+/;
const LONGEST = 2000;

/** `https://doi.org/10.1000/ABC`, `doi:10.1000/abc.` and `10.1000/abc` are one; undefined where there is none. */
export function readDoi(text: string): string | undefined {
  const head = text.slice(0, LONGEST);
  const found = DOI.exec(/%2f/i.test(head) ? decode(head) : head)?.[0];
  return found
    ?.replace(/\\([_&#%])/g, '$1')
    .replace(/[.,;:\]]+$/, '')
    .toLowerCase();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
