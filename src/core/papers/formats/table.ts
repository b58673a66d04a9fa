/** Any table of papers in, papers and issues out: what its columns mean is guessed, and can be said by a person. */
import type { ColumnMapping, ColumnRole, PrintedName } from '../../model.ts';
import { fromHtml } from '../../text/html.ts';
import { idOf } from '../json/ids.ts';
import { guessKind, TABLE_KIND } from '../kind.ts';
import type { PaperFormat, PaperRecord, PaperSink } from '../sink.ts';
import { readOrcidDetail, splitList, withDetails } from '../tables/authors.ts';
import { readNames, type BylineManner } from '../tables/byline.ts';
import type { Columns } from '../tables/columns.ts';
import { guessColumns, type GuessedColumns } from '../tables/guess-columns.ts';
import { readPaperType } from '../tables/paper-type.ts';
import { TableReader, type TablePlan } from '../tables/reader.ts';
import { headOf, readCount, readDate } from '../tables/table-format.ts';
import { joinPages } from '../tagged/details.ts';
import type { TableRow } from '../../tokens/table-head.ts';

export const TABLE: PaperFormat = {
  id: 'table',
  name: 'Table',
  shape: 'rows of cells parted by commas, semicolons, tabs or bars, with columns for titles and authors at least',
  endings: ['.csv', '.tsv', '.tab', '.txt'],
  recognise: recogniseTable,
  createReader: (sink, { columns }) =>
    new TableReader(sink, { held: HELD, plan: (rows) => planTable(rows, columns, sink) }),
};

const HELD = 100;
/** Of the first rows so many are shown, of each so many cells, of each so many characters. */
const SAMPLE_ROWS = 5;
const SAMPLE_COLUMNS = 200;
const SAMPLE_LENGTH = 80;

function recogniseTable(head: string): number {
  const { columns, share, rows } = headOf(head).table;
  const isTable = columns > 1 && rows.length > 0 && rows[0]!.cells.length > 1;
  const kind = isTable ? guessKind(head) : 'no table';
  return kind === undefined || kind === TABLE_KIND ? judge(guessColumns(rows.map(({ cells }) => cells)), share) : 0;
}

/** The less the titles say, the more alike the rows must be. */
function judge({ columns, mapping, byTitle }: GuessedColumns, share: number): number {
  const roles = Object.keys(mapping).length;
  const isWhole = mapping.title !== undefined && mapping.authors !== undefined;
  if (byTitle.has('title') && byTitle.has('authors')) return roles > 2 ? 0.7 : 0.6;
  if (byTitle.has('title') || byTitle.has('authors')) return share >= 0.6 && (isWhole || roles > 2) ? 0.55 : 0;
  return isWhole && columns.count > 2 && share > 0.9 ? 0.5 : 0;
}

const UNKNOWN = 'Neither titles nor authors were found among the columns of this table; say which columns they are.';
const UNREAD = 'No column of this table is known to hold titles or authors; the row was skipped.';

function planTable(rows: readonly TableRow[], said: ColumnMapping | undefined, sink: PaperSink): TablePlan {
  const cells = rows.map((row) => row.cells);
  const { columns, hasTitles, mapping: guessed } = guessColumns(cells);
  const mapping = said ? withoutUnknown(said, columns) : guessed;
  const from = hasTitles ? 1 : 0;
  const titles = columns.titles.slice(0, SAMPLE_COLUMNS);
  sink.take({ titles, mapping, sample: cells.slice(from, from + SAMPLE_ROWS).map(cutRow) });
  const table = new MappedTable(columns, mapping, cells.slice(from));
  if (!table.isKnown) sink.note(rows[0]!.line, 'unknown-columns', UNKNOWN, titles.join(', '));
  return {
    columns,
    from,
    readRow(row, line) {
      if (table.isKnown) sink.add(table.readRow(row), line);
      else sink.skip(line, 'unmapped-row', UNREAD, row.slice(0, SAMPLE_COLUMNS).join(' | '));
    },
  };
}

/** A table whose columns changed since a person said what they mean keeps what still applies. */
function withoutUnknown(said: ColumnMapping, { titles }: Columns): ColumnMapping {
  return Object.fromEntries(Object.entries(said).filter(([, title]) => titles.includes(title)));
}

function cutRow(cells: readonly string[]): string[] {
  return cells.slice(0, SAMPLE_COLUMNS).map((cell) => cell.slice(0, SAMPLE_LENGTH));
}

class MappedTable {
  private readonly columns: Columns;
  private readonly places = new Map<ColumnRole, readonly number[]>();
  private readonly manner: BylineManner;

  constructor(columns: Columns, mapping: ColumnMapping, rows: readonly (readonly string[])[]) {
    this.columns = columns;
    for (const [role, title] of Object.entries(mapping) as [ColumnRole, string][])
      this.places.set(role, role === 'authors' ? seriesOf(columns.titles, title) : [columns.titles.indexOf(title)]);
    const bylines = rows.map((row) => this.cell(row, 'authors'));
    // Where some bylines have semicolons, a comma is within a name.
    this.manner = { byCommas: !bylines.some((cell) => /[;|\n]| and /.test(cell)) };
  }

  get isKnown(): boolean {
    return this.places.has('title') || this.places.has('authors');
  }

  readRow(row: readonly string[]): PaperRecord {
    const other = (...titles: readonly string[]): string => this.columns.cell(row, ...titles);
    return {
      title: fromHtml(this.cell(row, 'title')),
      ...this.readNames(row),
      abstract: fromHtml(this.cell(row, 'abstract')),
      year: readDate([this.cell(row, 'year')]),
      venue: fromHtml(this.cell(row, 'venue')),
      doi: this.cell(row, 'doi'),
      url: this.cell(row, 'url'),
      keywords: fromHtml(this.cell(row, 'keywords')).split(this.cell(row, 'keywords').includes(';') ? ';' : /[,|\n]/),
      volume: other('Volume', 'Vol', 'Band', 'VL', 'Journal Volume'),
      number: other('Issue', 'Number', 'Heft', 'IS', 'Issue Number', 'Journal Issue', 'No.'),
      pages: joinPages(
        other('Pages', 'Page start', 'Start Page', 'First Page', 'Seiten', 'Pagination', 'BP'),
        other('Page end', 'End Page', 'Last Page', 'EP'),
      ),
      type: readPaperType(
        other('Document Type', 'Publication Type', 'Item Type', 'Type of publication', 'Dokumenttyp'),
      ),
      citations: readCount(other('Cited by', 'Citations', 'Times cited', 'Cites', 'Citation Count', 'TC')),
      ids: [
        ...idOf('pmid', other('PMID', 'PubMed ID')),
        ...idOf('pmc', other('PMCID')),
        ...idOf('arxiv', other('arXiv', 'arXiv ID')),
        ...idOf('scopus', other('EID')),
      ],
    };
  }

  private readNames(row: readonly string[]): Pick<PaperRecord, 'names' | 'truncated'> {
    const { names, truncated } = readNames(this.cell(row, 'authors'), this.manner);
    return { names: this.withOthers(row, names), truncated };
  }

  private withOthers(row: readonly string[], names: readonly PrintedName[]): readonly PrintedName[] {
    const known = withDetails(
      names,
      splitList(this.cell(row, 'orcid'), this.separatorOf(row, 'orcid'), names.length),
      readOrcidDetail,
    );
    const affiliations = splitList(this.cell(row, 'affiliations'), this.separatorOf(row, 'affiliations'), names.length);
    return withDetails(known, affiliations, (name) => ({ affiliations: [name] }));
  }

  private separatorOf(row: readonly string[], role: ColumnRole): string {
    const cell = this.cell(row, role);
    return [';', '|', '\n'].find((sign) => cell.includes(sign)) ?? (role === 'orcid' ? ',' : ';');
  }

  private cell(row: readonly string[], role: ColumnRole): string {
    const places = this.places.get(role);
    if (!places) return '';
    if (places.length === 1) return row[places[0]!]?.trim() ?? '';
    return places
      .map((at) => row[at]?.trim() ?? '')
      .filter((cell) => cell !== '')
      .join('; ');
  }
}

/** "Author 1" stands for "Author 2", "Author 3" … too. */
function seriesOf(titles: readonly string[], title: string): number[] {
  const stem = /^(.*?[^\d\s]) ?1$/.exec(title)?.[1];
  if (stem === undefined) return [titles.indexOf(title)];
  const rest = (other: string): string => other.slice(stem.length).trim();
  return titles.flatMap((other, at) => (other.startsWith(stem) && /^\d{1,3}$/.test(rest(other)) ? [at] : []));
}
