/** Files that hold no records in, one by one; one sentence that sums them up out. */
import { Unreadable } from '../core/unreadable.ts';
import type { BinaryKind } from './magic.ts';

const HIDDEN: BinaryKind = { one: 'a hidden file', many: 'hidden files' };

export class PassedOver {
  readonly #counts = new Map<BinaryKind, number>([[HIDDEN, 0]]);

  add(kind: BinaryKind): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }

  addHidden(count: number): void {
    this.#counts.set(HIDDEN, this.#counts.get(HIDDEN)! + count);
  }

  /** Undefined where nothing was passed over. */
  toNote(): Unreadable | undefined {
    const counts = [...this.#counts].filter(([, count]) => count > 0);
    if (counts.length === 0) return undefined;
    const parts = counts.map(([{ one, many }, count]) => (count === 1 ? one : `${count} ${many}`));
    const all = parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
    const verb = counts.length === 1 && counts[0]![1] === 1 ? 'was' : 'were';
    return new Unreadable('passed-over', `${capitalised(all)} in it ${verb} passed over.`, 'note');
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
