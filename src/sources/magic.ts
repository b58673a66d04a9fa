/** The first bytes of a file in, what kind of file they begin out, where they are the bytes of no text. */

export interface BinaryKind {
  /** As in "an image", "3 images". */
  readonly one: string;
  readonly many: string;
  /** What a person can do to have it read; undefined where there are no records in such a file. */
  readonly remedy?: string;
}

const IMAGE = kind('an image', 'images');
const MEDIA = kind('a sound or film', 'sounds or films');
const FONT = kind('a font', 'fonts');
const PROGRAM = kind('a program', 'programs');
const OTHER = kind('another binary file', 'other binary files');

/** Each with the characters, one a byte, that stand at an offset. */
const SIGNATURES: readonly (readonly [offset: number, text: string, kind: BinaryKind])[] = [
  [0, '%PDF-', kind('a PDF document', 'PDF documents')],
  [0, '\u0089PNG', IMAGE],
  [0, '\u00ff\u00d8\u00ff', IMAGE],
  [0, 'GIF8', IMAGE],
  [0, 'II*\0', IMAGE],
  [0, 'MM\0*', IMAGE],
  [8, 'WEBP', IMAGE],
  [0, '8BPS', IMAGE],
  [8, 'WAVE', MEDIA],
  [8, 'AVI ', MEDIA],
  [4, 'ftyp', MEDIA],
  [0, 'ID3', MEDIA],
  [0, 'OggS', MEDIA],
  [0, '\u001aE\u00df\u00a3', MEDIA],
  [0, 'wOFF', FONT],
  [0, 'wOF2', FONT],
  [0, 'OTTO\0', FONT],
  [0, '\0\u0001\0\0\0', FONT],
  [0, '\u007fELF', PROGRAM],
  [0, 'MZ\u0090\0', PROGRAM],
  [0, '\u00ca\u00fe\u00ba\u00be', PROGRAM],
  [0, '\u00cf\u00fa\u00ed\u00fe', PROGRAM],
  [0, "7z\u00bc\u00af'\u001c", archive('a 7-Zip')],
  [0, 'Rar!\u001a\u0007', archive('a RAR')],
  [0, '\u00fd7zXZ\0', archive('an xz')],
  [4, '1AY&SY', archive('a bzip2')],
  [0, '(\u00b5/\u00fd', archive('a Zstandard')],
  [257, 'ustar', archive('a tar')],
  [
    0,
    '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
    kind('an older Office document', 'older Office documents', 'Save it as CSV or as plain text to have it read.'),
  ],
  [0, 'SQLite format 3\0', kind('an SQLite database', 'SQLite databases', 'Export its tables as CSV to have it read.')],
];

/** As far as the signatures reach, and far enough to see whether there are NULs. */
export const MAGIC_LENGTH = 512;

const ZIP_SIGNATURES = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK00PK\u0003\u0004'];

export function isZip(head: Uint8Array): boolean {
  return ZIP_SIGNATURES.some((signature) => stands(head, 0, signature));
}

export function findBinaryKind(head: Uint8Array): BinaryKind | undefined {
  return (
    SIGNATURES.find(([offset, text]) => stands(head, offset, text))?.[2] ?? (looksBinary(head) ? OTHER : undefined)
  );
}

function stands(head: Uint8Array, offset: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (head[offset + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** NULs at both parities; in UTF-16 they stand at one. A few are damage. */
function looksBinary(head: Uint8Array): boolean {
  const nuls = [0, 0];
  head.subarray(0, MAGIC_LENGTH).forEach((byte, i) => {
    if (byte === 0) nuls[i % 2]!++;
  });
  return Math.min(...nuls) > 4;
}

function kind(one: string, many: string, remedy?: string): BinaryKind {
  return { one, many, ...(remedy ? { remedy } : {}) };
}

function archive(name: string): BinaryKind {
  return kind(`${name} archive`, `${name.replace(/^an? /, '')} archives`, 'Unpack it to have its files read.');
}
