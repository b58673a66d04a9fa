/** The parts of a byline "Family, Given, Family, Given" in, its names out, with what had to be guessed. */
import type { PersonName } from '../../model.ts';
import { foldName, isSuffix, sortName } from '../../text/names.ts';
import { toPlainText } from '../../text/plain.ts';
import type { NameEvidence } from './name-evidence.ts';

export interface Byline {
  readonly names: readonly PersonName[];
  /** Names without a given name, found among pairs by weighing. */
  readonly singles: readonly string[];
  readonly repeated: readonly string[];
  /** Commas with nothing between them. */
  readonly emptyParts: number;
  /** "et al.": there are more authors than the file names. */
  readonly truncated: boolean;
}

export interface BylineParts {
  readonly parts: readonly string[];
  readonly truncated: boolean;
}

const OTHERS = /^(?:and\s+)?(?:et\.?\s*al\.?(?:ii)?|others|co-?workers|…|\.\.\.)$/i;
const TRAILING_OTHERS = /\s+(?:et\.?\s*al\.?|and others)$/i;
/** A letter, digit or picture: anything by which a name can be told from stray signs. */
const SUBSTANCE = /[\p{L}\p{N}\p{Extended_Pictographic}\p{So}]/u;

/** A part of nothing but signs is an empty part; one comma at the end of the line is none. */
export function splitByline(line: string): BylineParts {
  let truncated = false;
  const parts: string[] = [];
  for (const raw of toPlainText(line).split(/[,;，、]/u)) {
    const written = raw.trim().replace(/^(?:and|&)\s+(?=\S)/, '');
    const part = written.replace(TRAILING_OTHERS, '');
    const others = OTHERS.test(part);
    truncated ||= others || part !== written;
    if (!others) parts.push(SUBSTANCE.test(part) ? part : '');
  }
  if (parts.length > 1 && parts.at(-1) === '' && isPairedWithout(parts)) parts.pop();
  return { parts, truncated };
}

/** "Sudha, " names one person with an empty given name; "Lee, Ann, " two parts and a stray comma. */
function isPairedWithout(parts: readonly string[]): boolean {
  return parts.length % 2 === 1 || parts.at(-2) === '';
}

/** The plain reading, two by two, of a byline in which nothing is odd. */
export function pairUp(parts: readonly string[]): PersonName[] | undefined {
  if (parts.length === 1 && parts[0] !== '') return [{ family: parts[0]!, given: '' }];
  if (parts.length % 2 === 1 || parts.some((part, i) => isSuffix(part) || (part === '' && i % 2 === 0)))
    return undefined;
  const names: PersonName[] = [];
  for (let i = 0; i < parts.length; i += 2) names.push({ family: parts[i]!, given: parts[i + 1]! });
  return names;
}

/** How a stretch of parts can be one name, or none; and how many parts it takes. */
const PAIR = 0;
const SINGLE = 1;
const EXPLICIT = 2;
const SUFFIX_LAST = 3;
const SUFFIX_SECOND = 4;
const DROP = 5;
const LENGTH: readonly number[] = [2, 1, 2, 3, 3, 1];

/**
 * The cheapest way to cut the parts into names, by dynamic programming from the end; of equal ways the one whose single
 * names come last, so that what stands before them is read as it is written.
 */
export function readByline({ parts, truncated }: BylineParts, evidence: NameEvidence): Byline {
  const cost = new Int32Array(parts.length + 1);
  const chosen = new Uint8Array(parts.length);
  for (let i = parts.length - 1; i >= 0; i--) {
    let best = Number.MAX_SAFE_INTEGER;
    for (const [move, price] of priceMoves(parts, i, evidence)) {
      const total = price + cost[i + LENGTH[move]!]!;
      if (total >= best) continue;
      best = total;
      chosen[i] = move;
    }
    cost[i] = best;
  }

  const names = new Map<string, PersonName>();
  const singles: string[] = [];
  const repeated: string[] = [];
  let emptyParts = 0;
  for (let i = 0; i < parts.length; i += LENGTH[chosen[i]!]!) {
    const move = chosen[i]!;
    if (move === DROP) {
      emptyParts++;
      continue;
    }
    const name = toName(parts, i, move);
    const fold = foldName(name);
    if (names.has(fold)) repeated.push(sortName(name));
    else names.set(fold, name);
    if (move === SINGLE) singles.push(name.family);
  }
  return { names: [...names.values()], singles: parts.length === 1 ? [] : singles, repeated, emptyParts, truncated };
}

/** The pair comes first: of equal prices the first one wins. */
function priceMoves(parts: readonly string[], i: number, evidence: NameEvidence): [number, number][] {
  const first = parts[i]!;
  const second = parts[i + 1];
  const third = parts[i + 2];
  if (first === '') return [[DROP, 1]];
  const moves: [number, number][] = [];
  if (second === '') moves.push([EXPLICIT, 4]);
  else if (second !== undefined) {
    if (third && isSuffix(third)) moves.push([SUFFIX_LAST, evidence.costPair(first, second)]);
    if (third && isSuffix(second)) moves.push([SUFFIX_SECOND, evidence.costPair(first, third)]);
    moves.push([PAIR, evidence.costPair(first, second)]);
  }
  moves.push([SINGLE, evidence.costSingle(first)]);
  return moves;
}

function toName(parts: readonly string[], i: number, move: number): PersonName {
  const family = parts[i]!;
  if (move === PAIR) return { family, given: parts[i + 1]! };
  if (move === SUFFIX_LAST) return { family, given: parts[i + 1]!, suffix: parts[i + 2]! };
  if (move === SUFFIX_SECOND) return { family, given: parts[i + 2]!, suffix: parts[i + 1]! };
  return { family, given: '' };
}
