/** Files as the browser hands them over in, source files out; nothing is read yet. */
import type { SourceFile } from '../../sources/source-file.ts';

export function toSourceFiles(files: ArrayLike<File> | null | undefined): SourceFile[] {
  return Array.from(files ?? [], (file) => ({ name: file.name, blob: file }));
}
