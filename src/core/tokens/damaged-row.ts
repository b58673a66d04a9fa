/** One line of a table whose quotation marks are out of order in, its cells out, as near as they can be told. */

/** A cell that opens with a quotation mark must close on this line, where a delimiter follows; otherwise the mark is a plain sign. */
export function splitDamagedRow(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const quotedEnd = line[at] === '"' ? findQuotedEnd(line, at, delimiter) : -1;
    if (quotedEnd >= 0) {
      cells.push(line.slice(at + 1, quotedEnd).replaceAll('""', '"'));
      at = quotedEnd + 1;
    } else {
      const end = line.indexOf(delimiter, at);
      cells.push(dropLoneQuote(line.slice(at, end < 0 ? line.length : end)));
      at = end < 0 ? line.length : end;
    }
    if (at >= line.length) return cells;
    at++;
  }
}

/** Where the closing mark stands; −1 where another single mark comes first. */
function findQuotedEnd(line: string, from: number, delimiter: string): number {
  for (let at = line.indexOf('"', from + 1); at >= 0; at = line.indexOf('"', at + 1)) {
    const next = line[at + 1];
    if (next === undefined || next === delimiter) return at;
    if (next !== '"') return -1;
    at++;
  }
  return -1;
}

/** The mark that was never closed; a pair within the text stays. */
function dropLoneQuote(cell: string): string {
  if (!cell.startsWith('"')) return cell;
  let quotes = 0;
  for (let at = 0; at >= 0; at = cell.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1 ? cell.slice(1) : cell;
}
