/** The beginning of a text in, the format of papers that it is most likely of out. */
import type { PaperFormat } from './sink.ts';
import { AUTHOR_PROFILE } from './formats/author-profile.ts';
import { BIBTEX } from './formats/bibtex.ts';
import { ENDNOTE_TAGGED } from './formats/endnote-tagged.ts';
import { MEDLINE } from './formats/medline.ts';
import { REFWORKS } from './formats/refworks.ts';
import { RIS } from './formats/ris.ts';
import { WOS_PLAIN } from './formats/wos-plain.ts';

/** All formats of papers that can be read; of two that are equally likely the first one is taken. */
export const PAPER_FORMATS: readonly PaperFormat[] = [
  AUTHOR_PROFILE,
  BIBTEX,
  RIS,
  MEDLINE,
  WOS_PLAIN,
  ENDNOTE_TAGGED,
  REFWORKS,
];
