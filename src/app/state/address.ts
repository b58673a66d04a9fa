/** What is selected, shown and looked at in, the part of the address after `#` out, and back. */
import { MOST_KEYS, decode, readKeys, writeKeys } from './address-keys.ts';
import { keysOf, type Mark } from './mark.ts';
import type { Perspective } from './perspective.ts';
import { readPerspective, writePerspective } from './perspective-address.ts';

/** Middle of the free area of the map in layout units, and pixels for each of them. */
export interface Viewpoint {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Address {
  readonly mark?: Mark | undefined;
  readonly perspective?: Perspective | undefined;
  /** Absent where the whole map is seen. */
  readonly viewpoint?: Viewpoint | undefined;
  /** What the picture shows otherwise than it does at first, as `shows.ts` writes it. */
  readonly shows?: string | undefined;
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
  if (shows) parts.push(`show=${encodeURIComponent(shows)}`);
  return parts.length > 0 ? `#${VERSION}?${parts.join('&')}` : '';
}

export function fitsAddress(mark: Mark): boolean {
  return keysOf(mark).length <= KEYS[mark.kind][1];
}

/** Whatever `toAddress` does not write is passed over. */
export function fromAddress(hash: string): Address {
  const [, version, rest = ''] = /^#(\d+)\?(.*)$/.exec(hash) ?? [];
  if (Number(version) !== VERSION) return {};
  const address: { -readonly [part in keyof Address]: Address[part] } = {};
  for (const part of rest.split('&')) {
    const [, name = '', value = ''] = /^([a-z-]+)=(.+)$/.exec(part) ?? [];
    if (name === 'view') address.perspective = readPerspective(value);
    else if (name === 'at') address.viewpoint = readViewpoint(value);
    else if (name === 'show') address.shows = decode(value);
    else if (Object.hasOwn(KEYS, name)) address.mark = readMark(name as Mark['kind'], value);
  }
  return address;
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

function readViewpoint(value: string): Viewpoint | undefined {
  const numbers = value.split(',').map(Number);
  const [x, y, scale] = numbers;
  if (numbers.length !== 3 || !numbers.every(Number.isFinite) || scale! <= 0) return undefined;
  return { x: x!, y: y!, scale: scale! };
}
