import { afterEach, expect, test, vi } from 'vitest';
import { drive } from '../../../src/app/state/drive.ts';

/** Work of so many steps of 4 ms each, by a clock that nothing else moves. */
function* work(steps: number, done: () => void = () => undefined): Generator<undefined, string> {
  for (let step = 0; step < steps; step++) {
    now += 4;
    done();
    yield;
  }
  return 'result';
}
let now = 0;
vi.spyOn(performance, 'now').mockImplementation(() => now);

afterEach(() => vi.useRealTimers());

test('short work is done before the page goes on', async () => {
  let steps = 0;
  const driven = drive(work(2, () => steps++));
  expect(steps).toBe(2);
  expect(await driven).toBe('result');
});

test('long work lets the page go on after about ten milliseconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  let steps = 0;
  const driven = drive(work(7, () => steps++));
  expect(steps).toBe(3);
  expect(vi.getTimerCount()).toBe(1);
  await vi.runAllTimersAsync();
  expect(await driven).toBe('result');
});

test('what nobody waits for any more ends at the next pause, without a result', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const ending = new AbortController();
  let steps = 0;
  const driven = drive(
    work(99, () => steps++),
    ending.signal,
  );
  ending.abort();
  await vi.runAllTimersAsync();
  expect(await driven).toBeUndefined();
  expect(steps).toBe(3);
});
