/** A network, its communities and the papers behind it in, a name for each community out, with what it is made of. */
import type { Author, Mentions, Network, Paper, Partition, Sliced, Topic } from '../model.ts';
import { partOf } from '../slices.ts';
import { displayName } from '../text/names.ts';
import { findInstitutions } from './institutions.ts';
import { findStrongest } from './people.ts';
import { findTerms } from './terms.ts';

/** A term that would make the name longer than this, in characters, stands in the topic alone. */
const LONGEST = 60;
/** How many people a name tells that tells no terms. */
const TOLD = 2;

interface Named {
  readonly network: Network;
  readonly partition: Partition;
  readonly authors: readonly Author[];
  readonly papers: readonly Paper[];
  readonly mentions: Mentions;
  /** Names that people gave, by community. */
  readonly renamed: ReadonlyMap<number, string>;
}

/** A name is a person's choice, or the strongest author with terms that tell the community from others, or two authors. */
export function* nameCommunities(of: Named): Sliced<{ names: string[]; topics: Topic[] }> {
  const { network, partition, authors, papers, mentions, renamed } = of;
  const people = findStrongest(network, partition);
  yield 0.1;
  const terms = yield* partOf(findTerms(network, partition, papers), 0.1, 0.8);
  const institutions = yield* partOf(findInstitutions(papers, mentions, partition), 0.8, 1);
  const topics = people.map((strongest, community): Topic => {
    const institution = institutions.get(community);
    return {
      people: strongest,
      terms: terms.get(community) ?? [],
      ...(institution === undefined ? {} : { institution }),
      ...(renamed.has(community) ? { renamed: true } : {}),
    };
  });
  const names = topics.map((topic, community) => renamed.get(community) ?? toName(topic, authors));
  return { names, topics };
}

function toName({ people, terms }: Topic, authors: readonly Author[]): string {
  const told = people.slice(0, TOLD).map((author) => displayName(authors[author]!.name));
  const withTerms = (list: readonly string[]): string => `${told[0]}: ${list.join(', ')}`;
  const fitting: string[] = [];
  for (const term of terms) if (withTerms([...fitting, term]).length <= LONGEST) fitting.push(term);
  return fitting.length > 0 ? withTerms(fitting) : told.join(', ');
}
