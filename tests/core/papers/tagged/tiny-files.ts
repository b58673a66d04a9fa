/** Nothing in, the five papers of the tests in each format of tagged lines out, with what each of them changes. */
import { readFileSync } from 'node:fs';
import { ENDNOTE_TAGGED } from '../../../../src/core/papers/formats/endnote-tagged.ts';
import { MEDLINE } from '../../../../src/core/papers/formats/medline.ts';
import { REFWORKS } from '../../../../src/core/papers/formats/refworks.ts';
import { RIS } from '../../../../src/core/papers/formats/ris.ts';
import { WOS_PLAIN } from '../../../../src/core/papers/formats/wos-plain.ts';
import type { PaperFormat } from '../../../../src/core/papers/sink.ts';

export interface TinyFile {
  readonly format: PaperFormat;
  readonly text: string;
}

const FILES: readonly (readonly [PaperFormat, string])[] = [
  [RIS, 'tiny.ris'],
  [MEDLINE, 'tiny.nbib'],
  [WOS_PLAIN, 'tiny.wos.txt'],
  [ENDNOTE_TAGGED, 'tiny.enw'],
  [REFWORKS, 'tiny.refworks.txt'],
];

/** Each with its format's name first, as a table of tests wants it. */
export const TINY_FILES: readonly (readonly [string, TinyFile])[] = FILES.map(([format, name]) => [
  format.name,
  { format, text: readFileSync(`seeds/${name}`, 'utf8') },
]);
