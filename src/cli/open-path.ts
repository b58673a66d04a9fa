/** A path on disk in, the file or the folder there out, to be read when it is wanted. */
import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { isHidden } from '../sources/file-names.ts';
import type { NamedBlob, SourceFile } from '../sources/source-file.ts';

/** Throws with the path where there is nothing. */
export async function openPath(path: string): Promise<SourceFile> {
  const found = await stat(path);
  if (found.isFile()) return { name: path, blob: await openAsBlob(path) };
  if (!found.isDirectory()) throw new Error(`${path} is neither a file nor a folder.`);
  const { files, hidden } = await walk(path);
  return { name: path.replace(/(?<=.)[/\\]+$/, ''), files, hidden };
}

/** In the order of the names, so that the same folder gives the same map everywhere. Links to folders are not followed. */
async function walk(root: string): Promise<{ files: NamedBlob[]; hidden: number }> {
  const files: NamedBlob[] = [];
  let hidden = 0;
  const inside = ['.'];
  for (let folder = inside.pop(); folder !== undefined; folder = inside.pop()) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const name = posix.join(folder, entry.name);
      if (isHidden(name)) hidden++;
      else if (entry.isDirectory()) inside.push(name);
      else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(join(root, name)))))
        files.push({ name, blob: await openAsBlob(join(root, name)) });
    }
  }
  return { files: files.sort((a, b) => (a.name < b.name ? -1 : 1)), hidden };
}

/** A link that leads nowhere leads to no file. */
async function isFile(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
