/** Paths and pieces of text in, files out: each one whole or not at all. */
import { rename, rm, writeFile } from 'node:fs/promises';
import type { Output } from './outputs.ts';

/** All are written beside their places first and renamed only when every one is complete. */
export async function writeWhole(outputs: readonly Output[]): Promise<void> {
  const drafts = outputs.map(({ path, pieces }) => ({ path, pieces, draft: `${path}.${process.pid}.part` }));
  try {
    for (const { draft, pieces } of drafts) await writeFile(draft, pieces, { flag: 'wx' });
    for (const { draft, path } of drafts) await rename(draft, path);
  } catch (error) {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })));
    throw error;
  }
}
