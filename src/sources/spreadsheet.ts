/** The files of a spreadsheet (Office Open XML or OpenDocument) in, its sheets as tab-separated texts out. */
import { Unreadable } from '../core/unreadable.ts';
import { createXmlRecords } from '../core/tokens/xml-records.ts';
import { createPauses } from './pauses.ts';
import { readOpenDocument } from './open-document.ts';
import type { ReadMember, Sheet } from './sheet.ts';
import { takeOut, type Stored } from './unpack.ts';
import type { ZipMember } from './zip.ts';
import { readWorkbook } from './workbook.ts';

/** A sheet as a text of the archive. */
export interface SheetText {
  readonly name: string;
  /** The sheet's share of the archive. */
  readonly bytes: number;
  open(): Promise<Stored>;
}

/** Undefined where the archive is no spreadsheet. A sheet is read when its text is opened. */
export async function listSheets(
  name: string,
  members: readonly ZipMember[],
  signal?: AbortSignal,
): Promise<SheetText[] | undefined> {
  const byPath = new Map(members.map((member) => [member.path, member]));
  const readMember: ReadMember = async (path, isRecord, onRecord, onOutside) => {
    const member = byPath.get(path);
    if (!member) return;
    const records = createXmlRecords(
      {
        startsRecord: isRecord,
        onRecord,
        onLost: () => undefined,
        ...(onOutside ? { onOutside } : {}),
      },
      { note: () => undefined, repair: () => undefined },
    );
    const decoder = new TextDecoder();
    const pause = createPauses();
    for await (const { bytes } of takeOut(await member.open(), signal)) {
      records.push(decoder.decode(bytes, { stream: true }));
      await pause();
    }
    records.end();
  };
  const sheets = byPath.has('xl/workbook.xml')
    ? await readWorkbook(readMember)
    : byPath.has('content.xml')
      ? await readOpenDocument(readMember)
      : undefined;
  if (!sheets?.length) return undefined;
  const bytes = members.reduce((sum, member) => sum + member.bytes, 0) / sheets.length;
  return sheets.map((sheet) => ({ name: `${name}/${sheet.name}`, bytes, open: () => writeTable(sheet) }));
}

/** More text than this is no sheet that a person made. */
const LARGEST = 256 * 1024 * 1024;

async function writeTable(sheet: Sheet): Promise<Stored> {
  const rows: string[] = [];
  let length = 0;
  await sheet.read((cells) => {
    const row = `${cells.map(toCell).join('\t')}\n`;
    length += row.length;
    if (length > LARGEST)
      throw new Unreadable('table-too-large', 'This sheet is too large to be read here; save it as CSV.');
    rows.push(row);
  });
  if (rows.length === 0) throw new Unreadable('empty-sheet', 'There is nothing on this sheet.', 'note');
  return { blob: new Blob(rows) };
}

function toCell(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
