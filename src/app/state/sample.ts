/** Nothing in, the bundled sample as a source file out. */
import type { SourceFile } from '../../sources/source-file.ts';

export async function loadSample(): Promise<SourceFile> {
  const { default: text } = await import('../../../seeds/sample/jiang-xin.txt?raw');
  return { name: 'jiang-xin.txt', blob: new Blob([text]) };
}
