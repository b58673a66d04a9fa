/** Paths and texts in, files out: each one whole or not at all. */
import { rename, rm, writeFile } from 'node:fs/promises';
import type { Output } from './outputs.ts';

/** All are written beside their places first and renamed only when every one is complete. */
export async function writeWhole(outputs: readonly Output[]): Promise<void> {
  const drafts = outputs.map(({ path, text }) => ({ path, text, draft: `${path}.${process.pid}.part` }));
  try {
    for (const { draft, text } of drafts) await writeFile(draft, text, { flag: 'wx' });
    for (const { draft, path } of drafts) await rename(draft, path);
  } catch (error) {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })));
    throw error;
  }
}
