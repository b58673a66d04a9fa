/** A name as printed in, its parts out. */
import type { PersonName } from '../model.ts';
import { isSuffix } from './names.ts';
import { toPlainText } from './plain.ts';

/** "Family, Given", "Family, Given, Jr.", "Family, Jr., Given" or a single name; TeX accents become letters. */
export function splitName(text: string): PersonName {
  const parts = toPlainText(text)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const at = parts.findIndex((part, i) => i > 0 && isSuffix(part));
  const suffix = at > 0 ? parts.splice(at, 1)[0] : undefined;
  const [family = '', ...given] = parts;
  return { family, given: given.join(', '), ...(suffix === undefined ? {} : { suffix }) };
}
