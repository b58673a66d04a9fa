/** Texts of every UTF-16 code unit, and small bibliographies whose every field holds such a text. */
import fc from 'fast-check';
import type { Atlas, Paper, PersonName } from '../../../src/core/model.ts';
import { createAtlas } from './fixture.ts';

/** Lone surrogates, controls and bidi marks included; marked-up and spaced texts more often than chance has them. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom('<', '>', '&', '"', "'", ']]>', '&amp;', '\\', '{', '}', '$', '%', '#', '=', '@', ',', ';', '|'),
      fc.constantFrom(' ', '\t', '\n', '\r', '\u0085', '\u2028', '\ufeff', '\u0000', '👩‍🔬', '__proto__', 'and'),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const anyName: fc.Arbitrary<PersonName> = fc.record(
  { family: anyText, given: anyText, suffix: anyText },
  { requiredKeys: ['family', 'given'] },
);

const anyPaper: fc.Arbitrary<Paper> = fc.record(
  {
    key: anyText,
    title: anyText,
    names: fc.array(anyName, { maxLength: 4 }),
    year: fc.integer({ min: 1, max: 3000 }),
    venue: anyText,
    abstract: anyText,
    doi: anyText,
    url: anyText,
    places: fc.array(fc.record({ file: anyText, line: fc.nat() }), { maxLength: 2 }),
  },
  { requiredKeys: ['key', 'title', 'names', 'places'] },
);

export const anyPapers: fc.Arbitrary<readonly Paper[]> = fc.uniqueArray(anyPaper, {
  selector: ({ key }) => key,
  maxLength: 4,
});

export const anyAtlas: fc.Arbitrary<Atlas> = anyPapers.map((papers) => createAtlas({ papers, notes: ['Nothing.'] }));
