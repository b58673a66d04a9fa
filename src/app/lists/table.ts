/** Rows and columns in, the rows that match a filter in the order asked for out. */

export interface Column<Row> {
  readonly id: string;
  readonly name: string;
  /** Share of the width, as in a CSS grid. */
  readonly width: string;
  readonly numeric?: boolean;
  /** Shows only where a person wants it. */
  readonly extra?: boolean;
  /** What is sorted by; texts should come folded. */
  readonly value: (row: Row) => string | number;
  /** What is shown; the value itself where absent. */
  readonly text?: (row: Row) => string;
}

export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

export function isShown<Row>({ id, extra }: Column<Row>, chosen: Readonly<Record<string, boolean>>): boolean {
  return chosen[id] ?? !extra;
}

/** Equal values keep the order of `rows`. */
export function arrangeRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order,
  keeps: (row: Row) => boolean,
): Row[] {
  const column = columns.find(({ id }) => id === order.column);
  if (!column) throw new Error(`expected a column of ${columns.map(({ id }) => id).join(', ')}, got ${order.column}`);
  const sign = order.descending ? -1 : 1;
  return rows
    .filter(keeps)
    .map((row) => ({ row, value: column.value(row) }))
    .sort((a, b) => (a.value < b.value ? -sign : a.value > b.value ? sign : 0))
    .map(({ row }) => row);
}
