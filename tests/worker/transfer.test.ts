import { expect, test } from 'vitest';
import { copyArrays } from '../../src/worker/transfer.ts';

test('a message is given away with copies of its arrays, and what the worker keeps stays whole', () => {
  const kept = {
    offsets: Uint32Array.of(1, 2),
    deep: { x: Float32Array.of(0.5), name: 'x' },
    papers: [{ title: 'One' }],
  };
  const { message, buffers } = copyArrays(kept);
  const heard = structuredClone(message, { transfer: buffers });
  expect(heard).toEqual(kept);
  expect(buffers).toHaveLength(2);
  expect(message.offsets.length).toBe(0);
  expect([...kept.offsets, ...kept.deep.x]).toEqual([1, 2, 0.5]);
});

test('an array that looks into a longer one is given away without the rest of it', () => {
  const { message, buffers } = copyArrays({ part: new Uint8Array(1000).subarray(10, 12) });
  expect(message.part).toHaveLength(2);
  expect(buffers[0]!.byteLength).toBe(2);
});
