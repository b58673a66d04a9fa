/** What a sheet of a spreadsheet is: a name, and a way to go through its rows. */
import type { XmlElement } from '../core/tokens/xml-element.ts';

export interface Sheet {
  readonly name: string;
  /** Calls `onRow` with the cells of each row; empty cells at the end and empty rows are left out. */
  read(onRow: (cells: readonly string[]) => void): Promise<void>;
}

/** What reads the XML of one member, and gives each element that `isRecord` names. */
export type ReadMember = (
  path: string,
  isRecord: (name: string) => boolean,
  onRecord: (record: XmlElement) => void,
  onOutside?: (name: string, attributes: string) => void,
) => Promise<void>;

/** Without what is empty. */
export function giveRow(cells: readonly string[], onRow: (cells: readonly string[]) => void): void {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  if (last >= 0) onRow(cells.slice(0, last + 1));
}
