/** The beginning of a text in, the format of papers that it is most likely of out. */
import type { PaperFormat } from './sink.ts';
import { AUTHOR_PROFILE } from './formats/author-profile.ts';

/** All formats of papers that can be read; of two that are equally likely the first one is taken. */
export const PAPER_FORMATS: readonly PaperFormat[] = [AUTHOR_PROFILE];
