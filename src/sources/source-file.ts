/** What a person opens: a named Blob, or a folder of them. */

export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
}

/** A folder with all that is in it, however deep; what is hidden is only counted. */
export interface SourceFolder {
  readonly name: string;
  /** Each named by its path inside the folder; in order of these names. */
  readonly files: readonly NamedBlob[];
  readonly hidden: number;
}

export type SourceFile = NamedBlob | SourceFolder;

export function sizeOf(file: SourceFile): number {
  return 'files' in file ? file.files.reduce((sum, { blob }) => sum + blob.size, 0) : file.blob.size;
}
