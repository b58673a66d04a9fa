/** Outputs of stages with the inputs that they came from in, the output of the same inputs out: what a run need not do again. */

/** One for the recipe as it is, one for the recipe without its decisions (see `pipeline.ts`). */
const KEPT = 2;

interface Held {
  readonly inputs: readonly unknown[];
  readonly output: unknown;
}

/** Inputs are the same if they are the same objects or equal primitives, one by one. */
export class Memo {
  readonly #held = new Map<string, readonly Held[]>();

  recall<T>(name: string, inputs: readonly unknown[]): T | undefined {
    const held = this.#held.get(name) ?? [];
    const found = held.find((one) => isSame(one.inputs, inputs));
    if (!found) return undefined;
    this.#held.set(name, [found, ...held.filter((one) => one !== found)]);
    return found.output as T;
  }

  keep(name: string, inputs: readonly unknown[], output: unknown): void {
    this.#held.set(name, [{ inputs, output }, ...(this.#held.get(name) ?? [])].slice(0, KEPT));
  }

  /** Forgets all whose name begins with `prefix`, save those named. */
  forget(prefix: string, save: ReadonlySet<string>): void {
    for (const name of this.#held.keys()) if (name.startsWith(prefix) && !save.has(name)) this.#held.delete(name);
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((input, i) => Object.is(input, b[i]));
}
