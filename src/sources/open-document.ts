/** The content of an OpenDocument spreadsheet (OASIS OpenDocument 1.3, part 3, 9) in, its sheets out. */
import { readAttributes } from '../core/tokens/xml-attributes.ts';
import type { XmlElement } from '../core/tokens/xml-element.ts';
import { giveRow, type ReadMember, type Sheet } from './sheet.ts';

/** None for a document that is no spreadsheet. */
export async function readOpenDocument(readMember: ReadMember): Promise<Sheet[]> {
  const names: string[] = [];
  await readMember(
    'content.xml',
    isRow,
    () => undefined,
    (name, source) => {
      if (name === 'table') names.push(readAttributes(source).get('name') ?? 'Sheet');
    },
  );
  return names.map((name, wanted) => ({
    name,
    async read(onRow) {
      let sheet = -1;
      await readMember(
        'content.xml',
        isRow,
        (row) => {
          if (sheet === wanted) giveRow(cellsOf(row), onRow);
        },
        (element) => {
          if (element === 'table') sheet++;
        },
      );
    },
  }));
}

const isRow = (name: string): boolean => name === 'table-row';

/** A cell that is repeated to the edge of the sheet is an empty one. */
const MOST_REPEATED = 1000;

function cellsOf(row: XmlElement): string[] {
  const cells: string[] = [];
  for (const cell of row.elements) {
    if (cell.name !== 'table-cell' && cell.name !== 'covered-table-cell') continue;
    const text = cell
      .all('p')
      .map((paragraph) => paragraph.text)
      .join('\n');
    const value = text === '' ? (cell.attribute('value') ?? '') : text;
    const times = Math.min(MOST_REPEATED, Math.max(1, Number(cell.attribute('number-columns-repeated') ?? 1) || 1));
    for (let i = 0; i < times; i++) cells.push(value);
  }
  return cells;
}
