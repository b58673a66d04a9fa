/** An atlas, which communities are open and a filter in, the rows of the tree of communities and their members out. */
import type { Lookup } from '../state/lookup.ts';
import { NO_COMMUNITY, type Atlas } from '../../core/model.ts';

/** Communities of two or more each; those without co-authors, and those who are hidden, together. */
export type Branch = number | 'alone' | 'hidden';

export type TreeRow =
  | {
      readonly kind: 'branch';
      readonly branch: Branch;
      readonly open: boolean;
      /** Authors in it that the filter leaves. */
      readonly size: number;
      readonly place: number;
      readonly of: number;
    }
  | {
      readonly kind: 'author';
      readonly author: number;
      readonly branch: Branch;
      readonly place: number;
      readonly of: number;
    };

export interface TreeState {
  readonly open: ReadonlySet<Branch>;
  /** Undefined keeps everyone. */
  readonly keepsAuthor: ((author: number) => boolean) | undefined;
  /** Whether the community's own name matches, so that all its members stay. */
  readonly keepsBranch: (branch: Branch) => boolean;
}

/** Communities by number, their members by the weight of their ties inside. What a filter finds is opened. */
export function treeRows(atlas: Atlas, lookup: Lookup, { open, keepsAuthor, keepsBranch }: TreeState): TreeRow[] {
  const kept = branchesOf(atlas, lookup)
    .map(({ branch, members }) => {
      const whole = !keepsAuthor || keepsBranch(branch);
      return { branch, members: whole ? members : members.filter(keepsAuthor), found: !whole };
    })
    .filter(({ members }) => members.length > 0);
  return kept.flatMap(({ branch, members, found }, place): TreeRow[] => {
    const isOpen = found || open.has(branch);
    const row: TreeRow = {
      ...{ kind: 'branch', branch, open: isOpen, size: members.length },
      ...{ place: place + 1, of: kept.length },
    };
    if (!isOpen) return [row];
    return [
      row,
      ...members.map((author, i): TreeRow => ({ kind: 'author', author, branch, place: i + 1, of: members.length })),
    ];
  });
}

/** Where an author stands in the tree. */
export function branchOf({ partition, network }: Atlas, author: number): Branch {
  if (network.hidden[author]) return 'hidden';
  const community = partition.community[author]!;
  return community !== NO_COMMUNITY && partition.sizes[community]! > 1 ? community : 'alone';
}

function branchesOf(atlas: Atlas, lookup: Lookup): { branch: Branch; members: readonly number[] }[] {
  const rest: Readonly<Record<'alone' | 'hidden', number[]>> = { alone: [], hidden: [] };
  for (let author = 0; author < atlas.authors.length; author++) {
    const branch = branchOf(atlas, author);
    if (typeof branch === 'string') rest[branch].push(author);
  }
  return [
    ...Array.from({ length: lookup.communities }, (_, branch) => ({ branch, members: lookup.members(branch) })),
    { branch: 'alone', members: rest.alone },
    { branch: 'hidden', members: rest.hidden },
  ];
}
