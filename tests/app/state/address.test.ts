import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_FILTER, type Filter } from '../../../src/core/filter.ts';
import { fromAddress, toAddress, type Address } from '../../../src/app/state/address.ts';
import { sameMark, type Mark } from '../../../src/app/state/mark.ts';
import type { Perspective, Side } from '../../../src/app/state/perspective.ts';

const key = fc.string({ minLength: 1, unit: 'grapheme' });
const keys = fc.array(key, { minLength: 2, maxLength: 20 });
const anyMark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ kind: fc.constantFrom('author' as const, 'community' as const, 'paper' as const), key }),
  fc.record({ kind: fc.constantFrom('co-authorship' as const, 'border' as const), keys: fc.tuple(key, key) }),
  keys.map((keys): Mark => ({ kind: 'authors', keys })),
  fc.tuple(key, key, key).map((keys): Mark => ({ kind: 'path', keys })),
);

const year = fc.integer({ min: -999, max: 9999 });
const anySide: fc.Arbitrary<Side> = fc.oneof(
  fc.record({ years: fc.tuple(year, year) }),
  fc.record({ source: key }),
  fc.record({ community: key }),
  fc.record({ keys }),
);
const anyPerspective: fc.Arbitrary<Perspective> = fc.oneof(
  fc.record({ kind: fc.constantFrom('papers' as const, 'communities' as const) }),
  fc.record({
    kind: fc.constant('neighborhood' as const),
    keys,
    hops: fc.constantFrom(1 as const, 2 as const, 3 as const),
    papers: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('comparison' as const), before: anySide, after: anySide }),
);
const number = fc.integer({ min: -99_999, max: 99_999 }).map((digits) => digits / 100);
const anyAddress: fc.Arbitrary<Address> = fc.record(
  {
    mark: anyMark,
    perspective: anyPerspective,
    viewpoint: fc.record({ x: number, y: number, scale: number.filter((scale) => scale > 0) }),
    shows: fc
      .record(
        {
          color: fc.constantFrom('community' as const, 'degree' as const, 'first-year' as const),
          radius: fc.constantFrom('equal' as const, 'strength' as const),
          filter: fc
            .record(
              {
                years: fc.tuple(fc.option(year), year),
                words: key,
                jointPapers: fc.integer({ min: 2, max: 99 }),
                communities: keys,
                component: fc.oneof(
                  fc.constant('largest' as const),
                  fc.record({ of: key }),
                  fc.record({ least: year }),
                ),
              },
              { requiredKeys: ['words'] },
            )
            .map((parts): Filter => ({ ...NO_FILTER, ...parts })),
        },
        { requiredKeys: [] },
      )
      .filter((shows) => Object.keys(shows).length > 0),
  },
  { requiredKeys: [] },
);

test('mark, perspective, viewpoint and what is shown come back from their address', () => {
  fc.assert(
    fc.property(anyAddress, (address) => {
      expect(fromAddress(toAddress(address))).toEqual(address);
    }),
  );
});

test('nothing has no address', () => {
  expect(toAddress({})).toBe('');
});

test.each([
  '',
  '#',
  '#/1?',
  '#/1?author',
  '#/1?author=',
  '#1?author=a',
  '#/author=a',
  '#/2?author=a',
  '#/1?person=x',
  '#/1?co-authorship=a',
  '#/1?author=a,b',
  '#/1?authors=a',
  '#/1?authors=a,',
  `#/1?authors=${Array.from({ length: 21 }, (_, i) => `a${i}`).join(',')}`,
  '#/1?toString=a',
  '#/1?author=%E0%A4%A',
  '#/1?view=elsewhere',
  '#/1?view=near:4:a',
  '#/1?view=near:2:',
  '#/1?view=compare:y1-2:y3',
  '#/1?at=1,2',
  '#/1?at=1,2,0',
  '#/1?at=1,2,x',
  '#/1?color=weight',
  '#/1?filter=years',
  '#/1?filter=[]',
  '#/1?filter={"years":[1]}',
  '#/1?filter={"__proto__":{"words":"a"},"jointPapers":0,"component":{"of":""}}',
  '#/1?size=last-year',
  '#/1?color=toString',
  '/author=a',
])('%j says nothing', (address) => {
  expect(fromAddress(address)).toEqual({});
});

test('what is wrong in an address costs nothing of the rest', () => {
  expect(fromAddress('#/1?at=1,2&author=a&view=x')).toEqual({ mark: { kind: 'author', key: 'a' } });
});

test('an address says nothing of more authors than it has room for', () => {
  const many = Array.from({ length: 21 }, (_, i) => `a${i}`);
  expect(toAddress({ mark: { kind: 'authors', keys: many } })).toBe('');
});

test('marks are the same where their kinds and all their keys are', () => {
  const many = (length: number): Mark => ({ kind: 'authors', keys: Array.from({ length }, (_, i) => `a${i}`) });
  expect(sameMark(many(30), many(30))).toBe(true);
  expect(sameMark(many(30), many(31))).toBe(false);
  expect(sameMark(many(30), undefined)).toBe(false);
  expect(sameMark(undefined, undefined)).toBe(true);
  expect(sameMark({ kind: 'author', key: 'a' }, { kind: 'paper', key: 'a' })).toBe(false);
});
