import { expect, test } from 'vitest';
import { openSource } from '../../src/sources/source-file.ts';

test('reading a file for its hash stops where the run was given up', async () => {
  const abort = new AbortController();
  abort.abort(new Error('given up'));
  await expect(openSource({ name: 'a', blob: new Blob(['abc']) }, abort.signal)).rejects.toThrow('given up');
});
