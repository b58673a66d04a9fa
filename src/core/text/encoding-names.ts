/** An encoding's label in, its name as people say it out. */
import type { Encoding } from '../model.ts';

export const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252 (Latin-1)',
  gb18030: 'GB18030 (simplified Chinese)',
  shift_jis: 'Shift_JIS (Japanese)',
  big5: 'Big5 (traditional Chinese)',
  'euc-kr': 'EUC-KR (Korean)',
};
