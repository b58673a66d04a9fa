/** One name in each of the forms in use, and the parts that it is read as. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PrintedName } from '../../../src/core/model.ts';
import { readName, readSortedName } from '../../../src/core/text/person-name.ts';
import { toPlainText } from '../../../src/core/text/plain.ts';

const show = ({ family, given, suffix, organisation }: PrintedName): string =>
  [family, given, suffix ?? ''].join('|') + (organisation ? ' (organisation)' : '');

test.each([
  ['Silva, Ana Maria', 'Silva|Ana Maria|'],
  ['Silva, A. M.', 'Silva|A. M.|'],
  ['Silva, Ana, Jr.', 'Silva|Ana|Jr.'],
  ['Silva, Jr., Ana', 'Silva|Ana|Jr.'],
  ['Silva, Ana P. Jr.', 'Silva|Ana P.|Jr.'],
  ['Silva, Ana, PhD', 'Silva|Ana|'],
  ['Ana Maria Silva', 'Silva|Ana Maria|'],
  ['Ana Silva III', 'Silva|Ana|III'],
  ['Ana Silva, Jr.', 'Silva|Ana|Jr.'],
  ['A. M. Silva', 'Silva|A. M.|'],
  ['A.M. Silva', 'Silva|A.M.|'],
  ['A.Silva', 'Silva|A.|'],
  ['YZ Hsieh', 'Hsieh|YZ|'],
  ['Silva AM', 'Silva|AM|'],
  ['Silva A.M.', 'Silva|A.M.|'],
  ['Silva-Okafor J-P', 'Silva-Okafor|J-P|'],
  ['van der Berg AB', 'van der Berg|AB|'],
  ['Silva A Jr', 'Silva|A|Jr'],
  ['Ludwig van Beethoven', 'van Beethoven|Ludwig|'],
  ['Beethoven, Ludwig van', 'van Beethoven|Ludwig|'],
  ['van Beethoven, Ludwig', 'van Beethoven|Ludwig|'],
  ['Fauw, Jeffrey De', 'De Fauw|Jeffrey|'],
  ['Broeck, Guy Van den', 'Van den Broeck|Guy|'],
  ['Nguyễn, Thị Hồng Van', 'Nguyễn|Thị Hồng Van|'],
  ['IV, Frederick A. Matsen', 'Matsen|Frederick A.|IV'],
  ['Maria de la Cruz', 'de la Cruz|Maria|'],
  ['Guy Vanden Broeck', 'Vanden Broeck|Guy|'],
  ['Ana Della Rosa', 'Della Rosa|Ana|'],
  ['Anna Maria K. Okafor', 'Okafor|Anna Maria K.|'],
  ['Prof Anna Okafor', 'Okafor|Anna|'],
  ['Tide Measuring Group', 'Tide Measuring Group|| (organisation)'],
  ['von Neumann', 'von Neumann||'],
  ['SILVA, ANA', 'SILVA|ANA|'],
  ['LI, Q', 'LI|Q|'],
  ['Prof. Ana Silva', 'Silva|Ana|'],
  ['Ana “Nana” Silva', 'Silva|Ana|'],
  ['Ana De Luca', 'De Luca|Ana|'],
  ['Tom Van De Weghe', 'Van De Weghe|Tom|'],
  ['Plato', 'Plato||'],
  ['Plato,', 'Plato||'],
  ['余敏', '余敏||'],
  ['余 敏', '余|敏|'],
  ['余，敏', '余|敏|'],
  ['ATLAS Collaboration', 'ATLAS Collaboration|| (organisation)'],
  ['Name of a Research Center', 'Name of a Research Center|| (organisation)'],
  ['SPRINT Investigators', 'SPRINT Investigators|| (organisation)'],
  ['Müller,  Jörg ', 'Müller|Jörg|'],
  ['', '||'],
])('“%s” is read as %s', (text, parts) => {
  expect(show(readName(text))).toBe(parts);
});

test('a sorted name loses nothing to a stray comma', () => {
  expect(show(readSortedName('Silva, Ana,'))).toBe('Silva|Ana|');
  expect(show(readSortedName(', Ana'))).toBe('Ana||');
});

const GOLD = '../shared/data/suites/names-gold.json';
interface GoldName {
  readonly input: string;
  readonly order: 'bibtex' | 'free';
  readonly given: string;
  readonly particle: string;
  readonly family: string;
  readonly suffix: string;
}
/** Titles of nobility are kept; a particle behind the given name goes before the family name, where the other form has it. */
const OTHERWISE = ['Lord Byron', 'Countess Ada Lovelace', 'Beethoven, Ludwig von'];
test.skipIf(!existsSync(GOLD))('names read freely are read as other parsers do', () => {
  const gold = (JSON.parse(readFileSync(GOLD, 'utf8')) as GoldName[]).filter(
    ({ order, input }) => order === 'free' && !OTHERWISE.includes(input),
  );
  const plain = (text: string): string => toPlainText(text).replace(/\s+/g, ' ');
  const wrong = gold.flatMap(({ input, given, particle, family, suffix }) => {
    const read = show(readName(toPlainText(input)));
    const expected = [plain(`${particle} ${family}`), plain(given), plain(suffix)].join('|');
    return read.replace(' (organisation)', '') === expected ? [] : [`${input}: ${read}, expected ${expected}`];
  });
  expect(wrong).toEqual([]);
});
