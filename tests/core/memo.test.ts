import { expect, test } from 'vitest';
import { Memo } from '../../src/core/memo.ts';

test('what came from the same inputs is given again, and nothing else', () => {
  const memo = new Memo();
  const network = {};
  memo.keep('layOut', [network, 1], 'a layout');
  expect(memo.recall('layOut', [network, 1])).toBe('a layout');
  expect(memo.recall('layOut', [{}, 1])).toBeUndefined();
  expect(memo.recall('layOut', [network, 2])).toBeUndefined();
  expect(memo.recall('layOut', [network])).toBeUndefined();
  expect(memo.recall('detect', [network, 1])).toBeUndefined();
});

test('two results are kept for a stage, those that were asked for last', () => {
  const memo = new Memo();
  memo.keep('detect', [1], 'one');
  memo.keep('detect', [2], 'two');
  expect(memo.recall('detect', [1])).toBe('one');
  memo.keep('detect', [3], 'three');
  expect([1, 2, 3].map((input) => memo.recall('detect', [input]))).toEqual(['one', undefined, 'three']);
});

test('what is no longer open is forgotten, by the beginning of its name', () => {
  const memo = new Memo();
  for (const name of ['read a', 'read b', 'merge']) memo.keep(name, [], name);
  memo.forget('read ', new Set(['read b']));
  expect(['read a', 'read b', 'merge'].map((name) => memo.recall(name, []))).toEqual([undefined, 'read b', 'merge']);
});
