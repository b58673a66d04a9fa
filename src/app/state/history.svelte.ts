/** What was made, one thing after the other, in, the way back and forth between them out. */

export interface Step<T> {
  /** What a person did, such as "Hid Xin Jiang". */
  readonly name: string;
  /** What stood after it. */
  readonly result: T;
}

export class History<T> {
  steps = $state.raw<readonly Step<T>[]>([]);
  /** The step that stands or is gone to; −1 before the first. */
  at = $state(-1);
  /** The step that stands. */
  #settled = -1;

  readonly undoes = $derived(this.at > 0 ? this.steps[this.at]!.name : undefined);
  readonly redoes = $derived(this.steps[this.at + 1]?.name);

  /** What was undone before is forgotten. */
  add(name: string, result: T): void {
    this.steps = [...this.steps.slice(0, this.at + 1), { name, result }];
    this.at++;
    this.settle();
  }

  /** On the way to a step, from which the next one may be gone to at once. */
  go(step: number): void {
    this.at = step;
  }

  settle(): void {
    this.#settled = this.at;
  }

  /** The step could not be reached. */
  turnBack(): void {
    this.at = this.#settled;
  }

  clear(): void {
    this.steps = [];
    this.at = this.#settled = -1;
  }
}
