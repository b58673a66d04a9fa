/** Files and folders as the browser hands them over in, source files out; nothing in them is read yet. */
import { isHidden } from '../../sources/file-names.ts';
import type { NamedBlob, SourceFile } from '../../sources/source-file.ts';

/** Files from a chooser of files or of a folder, or from the clipboard. */
export function toSourceFiles(files: ArrayLike<File> | null | undefined): SourceFile[] {
  const single: SourceFile[] = [];
  const folders = new Map<string, Folder>();
  for (const file of Array.from(files ?? [])) {
    const [root, ...inside] = file.webkitRelativePath.split('/');
    if (!root || inside.length === 0) single.push({ name: file.name, blob: file });
    else {
      const folder = folders.get(root) ?? new Folder(root);
      folders.set(root, folder);
      folder.add(inside.join('/'), file);
    }
  }
  return [...single, ...[...folders.values()].map((folder) => folder.toSource())];
}

/**
 * What was dropped, folders with all that is in them. The browser shows what was dropped only while it tells of it, so
 * this has to be called before anything is waited for.
 */
export async function toDroppedFiles(dropped: DataTransfer): Promise<SourceFile[]> {
  const entries = Array.from(dropped.items, (item) => item.webkitGetAsEntry?.() ?? undefined);
  const files = toSourceFiles(dropped.files);
  if (!entries.some((entry) => entry?.isDirectory)) return files;
  const sources: SourceFile[] = [];
  for (const entry of entries) {
    if (!entry) continue;
    if (isFolder(entry)) sources.push(await walk(entry));
    else if (isFile(entry)) sources.push({ name: entry.name, blob: await toFile(entry) });
  }
  return sources;
}

class Folder {
  readonly #name: string;
  readonly #files: NamedBlob[] = [];
  #hidden = 0;

  constructor(name: string) {
    this.#name = name;
  }

  add(path: string, file: File): void {
    if (isHidden(path)) this.#hidden++;
    else this.#files.push({ name: path, blob: file });
  }

  hide(): void {
    this.#hidden++;
  }

  /** Browsers list folders in orders of their own. */
  toSource(): SourceFile {
    const files = this.#files.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    return { name: this.#name, files, hidden: this.#hidden };
  }
}

async function walk(root: FileSystemDirectoryEntry): Promise<SourceFile> {
  const folder = new Folder(root.name);
  const inside: { readonly path: string; readonly entry: FileSystemDirectoryEntry }[] = [{ path: '', entry: root }];
  for (let next = inside.pop(); next; next = inside.pop()) {
    for (const entry of await listEntries(next.entry)) {
      const path = `${next.path}${entry.name}`;
      if (isHidden(path)) folder.hide();
      else if (isFolder(entry)) inside.push({ path: `${path}/`, entry });
      else if (isFile(entry)) folder.add(path, await toFile(entry));
    }
  }
  return folder.toSource();
}

/** Browsers give a hundred at a time, and none where there are no more. */
async function listEntries(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function toFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
