/** A tab-delimited export of Web of Science in, papers and issues out: a row is read as a record in plain text is. */
import { createTableFormat, type CellOf } from '../tables/table-format.ts';
import { TaggedRecord } from '../tagged/record.ts';
import { readWosRecord } from './wos-plain.ts';

/** Those that `readWosRecord` asks for. */
const TAGS =
  `PT AU AF BA BF CA TI FT SO CT JI J9 AB PY PD EY EA DP VL IS BP EP PS AR DI DL DE ID UT PM TC Z9 DT BN C1 RP EM
  OI RI`.split(/\s+/);

export const WOS_TAB = createTableFormat({
  id: 'wos-tab',
  name: 'Web of Science tab-delimited',
  shape: 'columns PT, AU, AF, TI, SO … UT, parted by tabs',
  endings: ['.txt', '.tsv'],
  signs: [
    [0.95, 'PT', 'AU', 'TI', 'SO'],
    [0.9, 'AU', 'TI', 'SO', 'PY'],
    [0.9, 'PT', 'TI', 'SO', 'PY', 'UT'],
  ],
  delimiter: '\t',
  // A title that begins with a quotation mark is not quoted.
  quotes: false,
  fields: { title: ['TI'], authors: ['AU', 'AF'] },
  readRest: (cell) => readWosRecord(toRecord(cell)),
});

function toRecord(cell: CellOf): TaggedRecord {
  const record = new TaggedRecord();
  for (const tag of TAGS) {
    const value = cell(tag);
    if (value !== '') record.add({ tag, value: tag === 'C1' ? toLines(value) : value, line: 0, afterBlank: false });
  }
  return record;
}

/** "[Silva, Ana] Univ Porto; [Okafor, Nneka] Univ Lagos": one address a line. */
function toLines(addresses: string): string {
  return addresses.startsWith('[') ? addresses.replaceAll('; [', '\n[') : addresses.replaceAll('; ', '\n');
}
