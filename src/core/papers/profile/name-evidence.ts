/** The names of a file one after another in, how surely two parts are a pair or one part a name by itself out. */
import type { PersonName } from '../../model.ts';
import { foldText } from '../../text/fold.ts';
import { isCommonGivenName, isKnownSingleName } from '../../text/given-names.ts';
import { isSuffix } from '../../text/names.ts';
import { isOrganisation } from '../../text/organisations.ts';

/** "M", "J. W.", "C. -P.", "JW". */
const INITIALS = /^\p{Lu}\p{M}*(?:\.|(?=[\s-]|$)|(?=\p{Lu}\.?$))(?:[\s-]*\p{Lu}\p{M}*\.?)*$/u;

/** What a file says elsewhere about its names. Counts are of bylines, so that a byline is no evidence for itself. */
export class NameEvidence {
  private readonly pairs = new Map<string, number>();
  private readonly families = new Map<string, number>();
  private readonly givens = new Map<string, number>();
  private readonly singles = new Map<string, number>();

  /** Takes in what a byline seems to say, once for each different name. */
  add(names: readonly PersonName[]): void {
    this.count(names, 1);
  }

  /** Takes back what `add` took in, while that byline is read again. */
  remove(names: readonly PersonName[]): void {
    this.count(names, -1);
  }

  /** Whether anything is known of the two parts as a name. */
  knowsPair(family: string, given: string): boolean {
    return (this.pairs.get(pairKey(family, given)) ?? 0) > 0;
  }

  costPair(family: string, given: string): number {
    if (isSuffix(family) || isSuffix(given)) return 30;
    if (this.knowsPair(family, given)) return 0;
    const first = foldText(family);
    const second = foldText(given);
    const firstWord = second.split(' ', 1)[0]!;
    let cost = 6;
    if (this.families.has(first)) cost -= 2;
    else if (this.givens.has(first)) cost += 2;
    else if (isCommonGivenName(first)) cost += 1;
    if (INITIALS.test(given) || this.givens.has(second)) cost -= 2;
    else if (this.families.has(second)) cost += 2;
    else if (isCommonGivenName(firstWord)) cost -= 1;
    if (INITIALS.test(family)) cost += 10;
    if (isOrganisation(family) || isOrganisation(given)) cost += 6;
    return Math.max(1, cost);
  }

  costSingle(name: string): number {
    if (isSuffix(name)) return 30;
    const folded = foldText(name);
    let cost = 9;
    if (this.singles.has(folded)) cost -= 6;
    else if (isOrganisation(name) || isKnownSingleName(folded)) cost -= 6;
    else if (this.givens.has(folded)) cost += 2;
    else if (this.families.has(folded)) cost += 1;
    return INITIALS.test(name) ? cost + 10 : cost;
  }

  private count(names: readonly PersonName[], by: 1 | -1): void {
    const keys = new Set<string>();
    for (const { family, given } of names) {
      if (given === '') keys.add(`s${foldText(family)}`);
      else
        keys
          .add(`p${pairKey(family, given)}`)
          .add(`f${foldText(family)}`)
          .add(`g${foldText(given)}`);
    }
    for (const key of keys) bump(this.tableOf(key[0]!), key.slice(1), by);
  }

  private tableOf(kind: string): Map<string, number> {
    return kind === 'p' ? this.pairs : kind === 'f' ? this.families : kind === 'g' ? this.givens : this.singles;
  }
}

function pairKey(family: string, given: string): string {
  return `${foldText(family)}|${foldText(given)}`;
}

/** A count of nothing is no entry. */
function bump(table: Map<string, number>, key: string, by: number): void {
  const count = (table.get(key) ?? 0) + by;
  if (count > 0) table.set(key, count);
  else table.delete(key);
}
