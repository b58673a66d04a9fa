/** That hashes are stable, well formed and different. */
import { expect, test } from 'vitest';
import { hashText } from '../../../src/core/text/hash.ts';

test('a hash is sixteen hexadecimal characters and the same every time', () => {
  expect(hashText('a')).toBe('bb7317529f319363');
  expect(hashText('')).toBe('78f60f219356d7e7');
  expect(hashText('江'.repeat(1000))).toMatch(/^[0-9a-f]{16}$/);
});

test('a hundred thousand similar texts have different hashes, and spread over both halves', () => {
  const whole = new Set<string>();
  const halves = [new Set<string>(), new Set<string>()] as const;
  for (let i = 0; i < 100_000; i++) {
    const hash = hashText(`on the number ${i}`);
    whole.add(hash);
    halves[0].add(hash.slice(0, 8));
    halves[1].add(hash.slice(8));
  }
  expect(whole.size).toBe(100_000);
  for (const half of halves) expect(half.size).toBeGreaterThan(99_980);
});
