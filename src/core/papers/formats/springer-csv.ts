/** A CSV export of Springer in, whose authors stand without a sign between them, papers and issues out. */
import { readDisplayName } from '../../text/person-name.ts';
import { readNames } from '../tables/byline.ts';
import type { PaperRecord } from '../sink.ts';
import { createTableFormat, type CellOf, type Tell } from '../tables/table-format.ts';

export const SPRINGER_CSV = createTableFormat({
  id: 'springer-csv',
  name: 'Springer CSV',
  shape: 'columns “Item Title”, “Publication Title”, “Item DOI”, “Authors” and “Content Type”',
  signs: [[0.95, 'Item Title', 'Item DOI']],
  fields: {
    title: ['Item Title'],
    authors: ['Authors'],
    year: ['Publication Year'],
    venue: ['Publication Title', 'Book Series Title'],
    volume: ['Journal Volume'],
    number: ['Journal Issue'],
    doi: ['Item DOI'],
    url: ['URL'],
    type: ['Content Type'],
  },
  readRest: readSpringerNames,
});

const RUN_TOGETHER =
  'The authors stand here without a sign between them; they were parted where a capital follows a small letter.';

/** "Araz R. AlievNigar T. Ismayilova"; a generation's "Jr." ends a name as well. */
const SEAM = /(?<=\p{Ll}\p{M}*|[^\p{L}](?:Jr|Sr)\.|\p{Lo}|\))(?=\p{Lu})/u;
/** Behind these a capital goes on with the name: "McDonald", "DeCarlo", "O’Brien". */
const GOES_ON = /(?:^|[\s-])(?:Ma?c|D[aeiu]|Del|Della|L[aei]|Van|Von|Fitz|Saint|St|Al|El|Ben|Bel|Ten|Ter)$/u;

function readSpringerNames(cell: CellOf, tell: Tell): PaperRecord {
  const authors = cell('Authors');
  const names: string[] = [];
  for (const piece of authors.split(SEAM)) {
    if (names.length > 0 && GOES_ON.test(names.at(-1)!)) names[names.length - 1] += piece;
    else names.push(piece);
  }
  if (names.length > 1) tell('repair', 'run-together-names', RUN_TOGETHER, authors);
  return readNames(names.join(';'), { separator: ';', readOne: readDisplayName });
}
