/** A filter in, what an address tells of it out, and back. */
import { activeParts, NO_FILTER, type Filter, type FilterPart } from '../../core/filter.ts';
import { decode } from './address-keys.ts';

const MOST_KEYS = 50;
const LONGEST = 200;

/** Undefined where nothing is hidden. */
export function writeFilter(filter: Filter): string | undefined {
  const parts = activeParts(filter);
  if (parts.length === 0) return undefined;
  return encodeURIComponent(JSON.stringify(Object.fromEntries(parts.map((part) => [part, filter[part]]))));
}

/** Parts that no filter has are passed over, and what is no filter at all is undefined. */
export function readFilter(text: string): Filter | undefined {
  const parts = parse(decode(text) ?? '');
  if (!parts) return undefined;
  const known = Object.entries(parts).filter(
    ([part, value]) => Object.hasOwn(CHECKS, part) && CHECKS[part as FilterPart](value),
  );
  return known.length > 0 ? { ...NO_FILTER, ...Object.fromEntries(known) } : undefined;
}

function parse(json: string): object | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isNumber = (value: unknown): boolean => Number.isInteger(value) && Math.abs(value as number) < 1e9;
const isText = (value: unknown): boolean => typeof value === 'string' && value.length > 0 && value.length <= LONGEST;
const isRange = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((end) => end === null || isNumber(end));
const areKeys = (value: unknown): boolean => Array.isArray(value) && value.length <= MOST_KEYS && value.every(isText);

const CHECKS: Readonly<Record<FilterPart, (value: unknown) => boolean>> = {
  years: isRange,
  authorsPerPaper: isRange,
  papersPerAuthor: isRange,
  sources: areKeys,
  communities: areKeys,
  words: isText,
  jointPapers: (value) => isNumber(value) && (value as number) >= 1,
  component(value) {
    if (value === 'largest') return true;
    if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return false;
    return ('of' in value && isText(value.of)) || ('least' in value && isNumber(value.least));
  },
};
