/** The parts of an Office Open XML workbook (ECMA-376, part 1, 18) in, its sheets out. */
import { readAttributes } from '../core/tokens/xml-attributes.ts';
import type { XmlElement } from '../core/tokens/xml-element.ts';
import { giveRow, type ReadMember, type Sheet } from './sheet.ts';

/** In the order of the workbook. */
export async function readWorkbook(readMember: ReadMember): Promise<Sheet[]> {
  const paths = new Map<string, string>();
  await readMember('xl/_rels/workbook.xml.rels', isNone, ignore, (name, source) => {
    const { id, target } = relationOf(name, source);
    if (id !== undefined && target !== undefined) paths.set(id, target);
  });
  const sheets: Sheet[] = [];
  let strings: Promise<string[]> | undefined;
  await readMember('xl/workbook.xml', isNone, ignore, (name, source) => {
    if (name !== 'sheet') return;
    const attributes = readAttributes(source);
    const path = paths.get(attributes.get('id') ?? '');
    if (path === undefined) return;
    sheets.push({
      name: attributes.get('name') ?? 'Sheet',
      async read(onRow) {
        const shared = await (strings ??= readStrings(readMember));
        await readMember(
          path,
          (element) => element === 'row',
          (row) => giveRow(cellsOf(row, shared), onRow),
        );
      },
    });
  });
  return sheets;
}

const isNone = (): boolean => false;
const ignore = (): void => undefined;

function relationOf(name: string, source: string): { id?: string | undefined; target?: string | undefined } {
  if (name !== 'Relationship') return {};
  const attributes = readAttributes(source);
  const target = attributes.get('Target');
  // Targets are relative to the workbook's folder, or begin at the archive's root.
  return { id: attributes.get('Id'), target: target?.startsWith('/') ? target.slice(1) : target && `xl/${target}` };
}

/** Texts stand apart from the sheets, which name them by number. */
async function readStrings(readMember: ReadMember): Promise<string[]> {
  const strings: string[] = [];
  await readMember(
    'xl/sharedStrings.xml',
    (name) => name === 'si',
    (item) => strings.push(textOf(item)),
  );
  return strings;
}

/** Runs of text; the phonetic ones are left out. */
function textOf(item: XmlElement): string {
  return item.elements
    .map((child) => (child.name === 't' ? child.text : child.name === 'r' ? (child.first('t')?.text ?? '') : ''))
    .join('');
}

/** As many columns as a sheet may have. */
const MOST_COLUMNS = 16_384;

function cellsOf(row: XmlElement, strings: readonly string[]): string[] {
  const cells: string[] = [];
  for (const cell of row.all('c')) {
    const column = columnOf(cell.attribute('r')) ?? cells.length;
    if (column >= MOST_COLUMNS) continue;
    while (cells.length < column) cells.push('');
    cells[column] = valueOf(cell, strings);
  }
  return cells;
}

/** "C7" is in column 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(cell: XmlElement, strings: readonly string[]): string {
  const inline = cell.first('is');
  if (inline) return textOf(inline);
  const value = cell.first('v')?.text ?? '';
  return cell.attribute('t') === 's' ? (strings[Number(value)] ?? '') : value;
}
