/** What a row about an author and a row about a co-authorship say in every exported file: names, types, order. */

export type Value = string | number | boolean;

export interface Column<Name extends string> {
  readonly name: Name;
  readonly type: 'string' | 'integer' | 'double' | 'boolean';
}

export interface AuthorRow {
  readonly id: string;
  readonly label: string;
  readonly family: string;
  readonly given: string;
  readonly suffix: string;
  /** Every printed form, most frequent first, joined by "; ". */
  readonly variants: string;
  readonly papers: number;
  /** Joined by spaces; no id holds one. */
  readonly paper_ids: string;
  readonly degree: number;
  readonly strength: number;
  readonly betweenness: number;
  readonly pagerank: number;
  readonly core: number;
  /** 1 is the largest component. */
  readonly component: number;
  /** 1 is the largest community; 0 is none. */
  readonly community: number;
  readonly community_name: string;
  /** −1 where it is not known. */
  readonly stability: number;
  readonly owner: boolean;
  readonly dimmed: boolean;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** `#rrggbb`, in lower case. */
  readonly color: string;
}

/** `id`, which every format has a place of its own for, is not among the columns. */
export const AUTHOR_COLUMNS: readonly Column<Exclude<keyof AuthorRow, 'id'>>[] = [
  { name: 'label', type: 'string' },
  { name: 'family', type: 'string' },
  { name: 'given', type: 'string' },
  { name: 'suffix', type: 'string' },
  { name: 'variants', type: 'string' },
  { name: 'papers', type: 'integer' },
  { name: 'paper_ids', type: 'string' },
  { name: 'degree', type: 'integer' },
  { name: 'strength', type: 'double' },
  { name: 'betweenness', type: 'double' },
  { name: 'pagerank', type: 'double' },
  { name: 'core', type: 'integer' },
  { name: 'component', type: 'integer' },
  { name: 'community', type: 'integer' },
  { name: 'community_name', type: 'string' },
  { name: 'stability', type: 'double' },
  { name: 'owner', type: 'boolean' },
  { name: 'dimmed', type: 'boolean' },
  { name: 'x', type: 'double' },
  { name: 'y', type: 'double' },
  { name: 'size', type: 'double' },
  { name: 'color', type: 'string' },
];

export interface CoAuthorshipRow {
  /** Names the row in this file only. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly shared: number;
  readonly paper_ids: string;
}

export const CO_AUTHORSHIP_COLUMNS: readonly Column<'weight' | 'shared' | 'paper_ids'>[] = [
  { name: 'weight', type: 'double' },
  { name: 'shared', type: 'integer' },
  { name: 'paper_ids', type: 'string' },
];
