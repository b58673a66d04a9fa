/** What is selected, shown and looked at in, the part of the address after `#` out, and back. */
import type { Filter } from '../../core/filter.ts';
import { FIGURES, isYear, type Figure, type ShownByColor, type ShownByRadius } from '../../core/shown.ts';
import { MOST_KEYS, readKeys, writeKeys } from './address-keys.ts';
import { readFilter, writeFilter } from './filter-address.ts';
import { keysOf, type Mark } from './mark.ts';
import type { Perspective } from './perspective.ts';
import { readPerspective, writePerspective } from './perspective-address.ts';

/** Middle of the free area of the map in layout units, and pixels for each of them. */
export interface Viewpoint {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Parts of the recipe that are seen, where they differ from what they are at first. */
export interface Shows {
  readonly color?: ShownByColor;
  readonly radius?: ShownByRadius;
  readonly filter?: Filter;
}

export interface Address {
  readonly mark?: Mark | undefined;
  readonly perspective?: Perspective | undefined;
  /** Absent where the whole map is seen. */
  readonly viewpoint?: Viewpoint | undefined;
  /** What the picture shows otherwise than it does at first. */
  readonly shows?: Shows | undefined;
}

/** Grows when what stands in an address changes its meaning. */
const VERSION = 1;
/** How many keys each kind has, at least and at most. */
const KEYS: Readonly<Record<Mark['kind'], readonly [least: number, most: number]>> = {
  author: [1, 1],
  authors: [2, MOST_KEYS],
  'co-authorship': [2, 2],
  community: [1, 1],
  border: [2, 2],
  path: [2, MOST_KEYS],
  paper: [1, 1],
};

/** Empty where there is nothing to say, or where the address has no room for all of a mark. */
export function toAddress({ mark, perspective, viewpoint, shows }: Address): string {
  const parts: string[] = [];
  if (mark && fitsAddress(mark)) parts.push(`${mark.kind}=${writeKeys(keysOf(mark))}`);
  const view = perspective && writePerspective(perspective);
  if (view !== undefined) parts.push(`view=${view}`);
  if (viewpoint) parts.push(`at=${[viewpoint.x, viewpoint.y, viewpoint.scale].map(shorten).join(',')}`);
  if (shows?.color) parts.push(`color=${shows.color}`);
  if (shows?.radius) parts.push(`size=${shows.radius}`);
  const filter = shows?.filter && writeFilter(shows.filter);
  if (filter !== undefined) parts.push(`filter=${filter}`);
  return parts.length > 0 ? `#/${VERSION}?${parts.join('&')}` : '';
}

export function fitsAddress(mark: Mark): boolean {
  return keysOf(mark).length <= KEYS[mark.kind][1];
}

/** Whatever `toAddress` does not write is passed over. */
export function fromAddress(hash: string): Address {
  const [, version, rest = ''] = /^#\/(\d+)\?(.*)$/.exec(hash) ?? [];
  if (Number(version) !== VERSION) return {};
  const parts = rest.split('&').map((part) => /^([a-z-]+)=(.+)$/.exec(part)?.slice(1) ?? []);
  const read = <T>(name: string, reader: (value: string) => T): T | undefined => {
    const value = parts.findLast((part) => part[0] === name)?.[1];
    return value === undefined ? undefined : reader(value);
  };
  const mark = (Object.keys(KEYS) as Mark['kind'][])
    .map((kind) => read(kind, (value) => readMark(kind, value)))
    .find((found) => found !== undefined);
  const shows = defined({
    color: read('color', readColor),
    radius: read('size', readRadius),
    filter: read('filter', readFilter),
  });
  return defined({
    mark,
    perspective: read('view', readPerspective),
    viewpoint: read('at', readViewpoint),
    shows: Object.keys(shows).length > 0 ? shows : undefined,
  });
}

/** Five digits are finer than a pixel at every zoom. */
function shorten(value: number): string {
  return String(Number(value.toPrecision(5)));
}

function readMark(kind: Mark['kind'], value: string): Mark | undefined {
  const [least, most] = KEYS[kind];
  const keys = readKeys(value);
  if (!keys || keys.length < least || keys.length > most) return undefined;
  return (most === 1 ? { kind, key: keys[0] } : { kind, keys }) as Mark;
}

/** Without the parts that are not there. */
function defined<T extends object>(parts: T): { [part in keyof T]?: NonNullable<T[part]> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [part in keyof T]?: NonNullable<T[part]>;
  };
}

function readColor(value: string): ShownByColor | undefined {
  return value === 'community' || isFigure(value) ? value : undefined;
}

function readRadius(value: string): ShownByRadius | undefined {
  return value === 'equal' || (isFigure(value) && !isYear(value)) ? value : undefined;
}

function isFigure(value: string): value is Figure {
  return Object.hasOwn(FIGURES, value);
}

function readViewpoint(value: string): Viewpoint | undefined {
  const numbers = value.split(',').map(Number);
  const [x, y, scale] = numbers;
  if (numbers.length !== 3 || !numbers.every(Number.isFinite) || scale! <= 0) return undefined;
  return { x: x!, y: y!, scale: scale! };
}
