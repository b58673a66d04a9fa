/** A table in, a CSV file of it in the person's downloads out. */
import type { Value } from '../../core/exports/columns.ts';
import { toCsv } from '../../core/exports/csv.ts';
import { toFileName } from '../../core/exports/file-name.ts';
import { saveFile } from '../parts/save.ts';

export function saveTable(columns: readonly string[], rows: Iterable<readonly Value[]>, name: string): void {
  const blob = new Blob([...toCsv(columns, rows)], { type: 'text/csv;charset=utf-8' });
  saveFile(blob, toFileName(name, 'csv'));
}
