/** An atlas in, the columns of the list of authors out; what a panel says of an author stands here too. */
import type { Assessment, Betweenness } from '../../core/assessment.ts';
import type { Participation } from '../../core/answers/participation.ts';
import { rangeOfYears, type Span } from '../../core/answers/timeline.ts';
import { papersOf } from '../../core/co-authorships.ts';
import { NO_COMMUNITY, type Atlas } from '../../core/model.ts';
import { figure } from '../parts/figure.ts';
import type { AuthorRow } from './rows.ts';
import type { Column } from './table.ts';

/** What comes after the atlas, or is computed only where it is shown. */
export interface Later {
  readonly betweenness: Betweenness | undefined;
  readonly stability: Assessment['stability'];
  readonly participation: Participation;
}

export function createAuthorColumns(atlas: () => Atlas, later: Later): readonly Column<AuthorRow>[] {
  const measures = (): Atlas['measures'] => atlas().measures;
  const communityOf = (author: number): number => {
    const community = atlas().partition.community[author]!;
    return community === NO_COMMUNITY ? 0 : community + 1;
  };
  const yearsOf = (author: number): Span | undefined =>
    rangeOfYears(atlas().bibliography.papers, papersOf(atlas().network, author));
  return [
    { id: 'name', name: 'Author', width: '3fr', value: ({ folded }) => folded, text: ({ name }) => name },
    { id: 'papers', name: 'Papers', width: '1fr', numeric: true, value: ({ author }) => measures().papers[author]! },
    {
      id: 'degree',
      name: 'Co-authors',
      width: '1fr',
      numeric: true,
      value: ({ author }) => measures().degree[author]!,
    },
    {
      id: 'firstYear',
      name: 'First year',
      width: '1fr',
      numeric: true,
      extra: true,
      value: ({ author }) => yearsOf(author)?.from ?? 0,
      text: ({ author }) => String(yearsOf(author)?.from ?? ''),
    },
    {
      id: 'lastYear',
      name: 'Last year',
      width: '1fr',
      numeric: true,
      extra: true,
      value: ({ author }) => yearsOf(author)?.to ?? 0,
      text: ({ author }) => String(yearsOf(author)?.to ?? ''),
    },
    {
      id: 'strength',
      name: 'Strength',
      width: '1fr',
      numeric: true,
      value: ({ author }) => measures().strength[author]!,
      text: ({ author }) => figure(measures().strength[author]!),
    },
    {
      id: 'betweenness',
      name: 'Betweenness',
      width: '1fr',
      numeric: true,
      value: ({ author }) => later.betweenness?.author[author] ?? -1,
      text: ({ author }) => (later.betweenness ? figure(later.betweenness.author[author]!) : '…'),
    },
    {
      id: 'pageRank',
      name: 'PageRank',
      width: '1fr',
      numeric: true,
      value: ({ author }) => measures().pageRank[author]!,
      text: ({ author }) => (measures().pageRank[author]! * 1000).toFixed(2),
    },
    { id: 'core', name: 'Core', width: '72px', numeric: true, value: ({ author }) => measures().core[author]! },
    {
      id: 'participation',
      name: 'Participation',
      width: '1fr',
      numeric: true,
      extra: true,
      value: ({ author }) => later.participation.coefficient[author]!,
      text: ({ author }) => figure(later.participation.coefficient[author]!),
    },
    {
      id: 'communities',
      name: 'Communities',
      width: '1fr',
      numeric: true,
      extra: true,
      value: ({ author }) => later.participation.communities[author]!,
    },
    {
      id: 'stability',
      name: 'Stability',
      width: '1fr',
      numeric: true,
      value: ({ author }) => later.stability?.author[author] ?? -1,
      text: ({ author }) => (later.stability ? figure(later.stability.author[author]!) : '…'),
    },
    {
      id: 'community',
      name: 'Community',
      width: '1fr',
      numeric: true,
      value: ({ author }) => communityOf(author),
      text: ({ author }) => (atlas().network.hidden[author] ? 'hidden' : String(communityOf(author))),
    },
  ];
}
