/** An atlas and the commands in, a forgiving search over authors, papers, communities and commands out. */
import MiniSearch from 'minisearch';
import type { Atlas } from '../../core/model.ts';
import { foldText } from '../../core/text/fold.ts';
import { displayName, sortName } from '../../core/text/names.ts';
import { toPlainText } from '../../core/text/plain.ts';
import type { Resolved } from '../state/resolver.ts';
import { count } from '../parts/count.ts';
import { standing } from '../parts/standing.ts';
import { nameOf, type Command } from './command.ts';

export interface Hit {
  readonly id: string;
  readonly kind: 'author' | 'paper' | 'community' | 'command';
  readonly title: string;
  readonly detail: string;
  readonly to: Resolved | Command;
}

export type Search = (query: string, limit: number) => Hit[];

/** Spelling errors forgiven, as a share of the letters: at first, and where nothing is found with so few. */
const FUZZY = { first: 0.25, then: 0.4 };

const forgiving =
  (share: number) =>
  (term: string): number | boolean =>
    term.length > 3 ? share : false;

/** Without an atlas, commands alone are found. */
export function createSearch(atlas: Atlas | undefined, commands: readonly Command[]): Search {
  const people = atlas ? [...authorHits(atlas), ...communityHits(atlas), ...paperHits(atlas)] : [];
  const hits = [...people, ...commandHits(commands)];
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => foldText(text).split(' '),
    processTerm: (term) => term || null,
    searchOptions: {
      prefix: true,
      fuzzy: forgiving(FUZZY.first),
      combineWith: 'AND',
      boostDocument: (id) => importance(atlas, hits[id as number]!),
    },
  });
  index.addAll(hits.map((hit, id) => ({ id, text: textOf(atlas, hit) })));
  return (query, limit) => {
    const strict = index.search(query);
    const found = strict.length > 0 ? strict : index.search(query, { fuzzy: forgiving(FUZZY.then) });
    return found
      .map(({ id }) => hits[id as number]!)
      .filter(({ to }) => !('run' in to) || to.when?.() !== false)
      .slice(0, limit);
  };
}

function authorHits(atlas: Atlas): Hit[] {
  return atlas.authors.map(({ name }, author) => ({
    id: `author-${author}`,
    kind: 'author',
    title: displayName(name),
    detail: standing(atlas, author),
    to: { kind: 'author', author },
  }));
}

function communityHits({ communityNames, partition }: Atlas): Hit[] {
  return communityNames.flatMap((name, community) =>
    partition.sizes[community]! < 2
      ? []
      : [
          {
            id: `community-${community}`,
            kind: 'community' as const,
            title: `Community ${community + 1}: ${name}`,
            detail: count(partition.sizes[community]!, 'author'),
            to: { kind: 'community', community } as const,
          },
        ],
  );
}

function paperHits({ bibliography }: Atlas): Hit[] {
  return bibliography.papers.map(({ title, year, names }, paper) => ({
    id: `paper-${paper}`,
    kind: 'paper',
    title: toPlainText(title),
    detail: [year, count(names.length, 'author')].filter((part) => part !== undefined).join(', '),
    to: { kind: 'paper', paper },
  }));
}

function commandHits(commands: readonly Command[]): Hit[] {
  const offered = commands.filter(({ keyOnly }) => !keyOnly);
  return offered.map((command) => ({
    id: `command-${command.id}`,
    kind: 'command',
    get title() {
      return nameOf(command);
    },
    detail: command.keys ?? '',
    to: command,
  }));
}

/** Every printed form of an author's name can be searched for, and whatever a community may be called after. */
function textOf(atlas: Atlas | undefined, { title, to }: Hit): string {
  if ('run' in to) return `${title} ${to.words ?? ''}`;
  if (to.kind === 'author' && atlas)
    return atlas.authors[to.author]!.variants.map(({ name }) => sortName(name)).join(' ');
  if (to.kind === 'community' && atlas) {
    const { people, terms, institution = '' } = atlas.topics[to.community]!;
    const names = people.map((author) => displayName(atlas.authors[author]!.name));
    return [title, ...names, ...terms, institution].join(' ');
  }
  return title;
}

const WEIGHT = { author: 2, community: 1.2, paper: 1, command: 1.5 };

/** People before papers, and those with many papers first, or with many co-authors where no papers are known. */
function importance(atlas: Atlas | undefined, { kind, to }: Hit): number {
  const size = atlas && 'author' in to ? atlas.measures.papers[to.author]! || atlas.measures.degree[to.author]! : 0;
  return WEIGHT[kind] * (1 + size / (size + 10));
}
