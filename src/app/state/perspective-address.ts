/** A perspective in, its text in an address out, and back. */
import { MOST_KEYS, decode, readKeys, writeKeys } from './address-keys.ts';
import type { Perspective, Side } from './perspective.ts';

/** Undefined where the address has no room for it. */
export function writePerspective(perspective: Perspective): string | undefined {
  switch (perspective.kind) {
    case 'neighborhood': {
      const { keys, hops, papers } = perspective;
      return keys.length > MOST_KEYS ? undefined : `near:${hops}${papers ? 'p' : ''}:${writeKeys(keys)}`;
    }
    case 'comparison': {
      const sides = [perspective.before, perspective.after].map(writeSide);
      return sides.includes(undefined) ? undefined : `compare:${sides.join(':')}`;
    }
    default:
      return perspective.kind;
  }
}

export function readPerspective(value: string): Perspective | undefined {
  if (value === 'communities' || value === 'papers') return { kind: value };
  const [kind, ...parts] = value.split(':');
  if (parts.length !== 2) return undefined;
  if (kind === 'near') return readNeighborhood(parts[0]!, parts[1]!);
  if (kind !== 'compare') return undefined;
  const [before, after] = parts.map(readSide);
  return before && after ? { kind: 'comparison', before, after } : undefined;
}

function readNeighborhood(reach: string, who: string): Perspective | undefined {
  const [, hops, papers] = /^([123])(p?)$/.exec(reach) ?? [];
  const keys = readKeys(who);
  if (!hops || !keys || keys.length > MOST_KEYS) return undefined;
  return { kind: 'neighborhood', keys, hops: Number(hops) as 1 | 2 | 3, papers: papers === 'p' };
}

function writeSide(side: Side): string | undefined {
  if ('years' in side) return `y${side.years.join('~')}`;
  if ('source' in side) return `s${encodeURIComponent(side.source)}`;
  if ('community' in side) return `c${encodeURIComponent(side.community)}`;
  return side.keys.length > MOST_KEYS ? undefined : `k${writeKeys(side.keys)}`;
}

function readSide(text: string): Side | undefined {
  const rest = text.slice(1);
  if (text.startsWith('y')) {
    const [, first, last] = /^(-?\d{1,4})~(-?\d{1,4})$/.exec(rest) ?? [];
    return first && last ? { years: [Number(first), Number(last)] } : undefined;
  }
  if (text.startsWith('s')) {
    const source = decode(rest);
    return source ? { source } : undefined;
  }
  if (text.startsWith('c')) {
    const community = decode(rest);
    return community ? { community } : undefined;
  }
  const keys = text.startsWith('k') ? readKeys(rest) : undefined;
  return keys && keys.length <= MOST_KEYS ? { keys } : undefined;
}
