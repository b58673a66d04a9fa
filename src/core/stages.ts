/** Stages of a run with their inputs in, their outputs out, from memory where they were made of the same inputs before. */
import { Memo } from './memo.ts';
import type { Layout, Stage } from './model.ts';
import type { LayoutStep, RunStep, Sketch } from './run-step.ts';

export class Stages {
  readonly memo = new Memo();

  /**
   * Yields how far the stage is, and with `toSketch` the picture of the moment, when asked. `name` tells stages apart in
   * the memory; a stage that is given up is not remembered.
   */
  *run<T>(
    stage: Stage,
    name: string,
    inputs: readonly unknown[],
    compute: () => Generator<number | LayoutStep, T, void>,
    toSketch?: (layout: Layout) => Sketch,
  ): Generator<RunStep, T> {
    const held = this.memo.recall<{ output: T }>(name, inputs);
    if (held) return held.output;
    yield { stage, done: 0 };
    const slices = compute();
    for (;;) {
      const { done, value } = slices.next();
      if (done) {
        this.memo.keep(name, inputs, { output: value });
        return value;
      }
      if (typeof value === 'number') yield { stage, done: value };
      else yield { stage, done: value.done, ...(toSketch ? { sketch: () => toSketch(value.sketch()) } : {}) };
    }
  }
}
