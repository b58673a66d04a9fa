/** The first rows of a table in, which of its columns hold the two ends of a tie, its weight and the names of its ends out. */

export interface EdgeColumns {
  readonly source: number;
  readonly target: number;
  readonly weight?: number;
  readonly sourceName?: number;
  readonly targetName?: number;
  /** Where "Directed" or "Undirected" stands, as in Gephi. */
  readonly type?: number;
  readonly hasHeader: boolean;
}

const SOURCE =
  /^(?:source|src|from|fromnode|fromnodeid|start|tail|node1|nodea|id1|author1|authora|person1|name1|sourceid|sourcelabel|coauthor1|i|u)$/;
const TARGET =
  /^(?:target|tgt|dst|dest|destination|to|tonode|tonodeid|end|head|node2|nodeb|id2|author2|authorb|person2|name2|targetid|targetlabel|coauthor2|coauthor|j|v)$/;
const WEIGHT =
  /^(?:weight|weights|value|strength|linkstrength|count|n|w|papers|jointpapers|sharedpapers|publications|frequency|freq|collaborations|times)$/;

/** Undefined where this is no list of ties. */
export function readEdgeColumns(rows: readonly (readonly string[])[]): EdgeColumns | undefined {
  const titles = (rows[0] ?? []).map((title) => title.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const source = titles.findIndex((title) => SOURCE.test(title));
  const target = titles.findIndex((title, column) => column !== source && TARGET.test(title));
  if (source >= 0 && target >= 0) {
    const place = (column: number): number | undefined => (column < 0 ? undefined : column);
    const named = titles.findIndex((title) => WEIGHT.test(title));
    const third = titles.length === 3 ? [0, 1, 2].find((column) => column !== source && column !== target) : undefined;
    return withoutGaps({
      source,
      target,
      weight: place(named) ?? third,
      sourceName: place(titles.indexOf('sourcename')),
      targetName: place(titles.indexOf('targetname')),
      type: place(titles.indexOf('type')),
      hasHeader: true,
    });
  }
  const columns = titles.length;
  if (columns !== 2 && columns !== 3) return undefined;
  if (columns === 2) return { source: 0, target: 1, hasHeader: false };
  // A title over a column of numbers makes the first row a header.
  const isNumbers = rows.slice(1).every((row) => isWeight(row[2]));
  return { source: 0, target: 1, weight: 2, hasHeader: rows.length > 1 && isNumbers && !isWeight(rows[0]![2]) };
}

export function isWeight(cell: string | undefined): boolean {
  return (
    cell === undefined ||
    cell === '' ||
    /^[-+]?(?:\d+(?:[.,]\d*)?|\.\d+)(?:e[-+]?\d+)?$|^nan$|^[-+]?inf/i.test(cell.trim())
  );
}

function withoutGaps(columns: { [Name in keyof EdgeColumns]: EdgeColumns[Name] | undefined }): EdgeColumns {
  return Object.fromEntries(
    Object.entries(columns).filter(([, value]) => value !== undefined),
  ) as unknown as EdgeColumns;
}
