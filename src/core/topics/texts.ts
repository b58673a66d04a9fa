/** Papers and their communities in, the words of those communities out that are large enough to have a topic. */
import { groupNodes } from '../graph.ts';
import { NO_COMMUNITY, type Paper, type Partition, type Sliced } from '../model.ts';
import { Vocabulary, type Stretch } from './vocabulary.ts';

/** Fewer authors or papers have no topic that is theirs together. */
const LEAST_AUTHORS = 3;
const LEAST_PAPERS = 2;
/** Terms are looked for in so many communities, the largest, and in so many titles of each. */
const MOST_COMMUNITIES = 300;
const MOST_TITLES = 200;
/** Fewer titles than this tell little by themselves: there abstracts are read too, of so many papers in all. */
const FEW_TITLES = 50;
export const MOST_ABSTRACTS = 2000;
/** Of an abstract, at most as many characters: what it is about stands at its beginning. */
export const LONGEST = 2000;
/** Tokens between two yields. */
const SLICE = 5000;

/** The papers of one community. */
export interface CommunityText {
  readonly community: number;
  readonly papers: readonly PaperText[];
}

/** The abstract is empty where it is not read. */
export interface PaperText {
  readonly title: Stretch;
  readonly abstract: Stretch;
}

/**
 * `assigned` is the community of each paper. The largest community comes first. Where a community has more papers than are
 * read, those that are stand evenly among all of them.
 */
export function* readTexts(
  papers: readonly Paper[],
  assigned: Uint32Array,
  { sizes }: Partition,
): Sliced<{ vocabulary: Vocabulary; texts: CommunityText[] }> {
  const nowhere = sizes.length;
  const { starts, members } = groupNodes(
    assigned.map((community) => (community === NO_COMMUNITY ? nowhere : community)),
    nowhere + 1,
  );
  const vocabulary = new Vocabulary();
  const texts: CommunityText[] = [];
  let abstractsLeft = MOST_ABSTRACTS;
  let yielded = 0;
  for (let community = 0; community < sizes.length && texts.length < MOST_COMMUNITIES; community++) {
    if (sizes[community]! < LEAST_AUTHORS) break;
    const ofCommunity = members.subarray(starts[community], starts[community + 1]);
    if (ofCommunity.length < LEAST_PAPERS) continue;
    const withAbstracts = ofCommunity.length < FEW_TITLES && abstractsLeft > 0;
    const read: PaperText[] = [];
    for (const paper of spreadEvenly(ofCommunity)) {
      const { title, abstract = '' } = papers[paper]!;
      if (withAbstracts && abstract !== '') abstractsLeft--;
      read.push({
        title: vocabulary.read(title),
        abstract: vocabulary.read(withAbstracts ? abstract.slice(0, LONGEST) : ''),
      });
      if (vocabulary.tokens.length < yielded + SLICE) continue;
      yielded = vocabulary.tokens.length;
      yield community / sizes.length;
    }
    texts.push({ community, papers: read });
  }
  return { vocabulary, texts };
}

function spreadEvenly(papers: Uint32Array): Uint32Array {
  if (papers.length <= MOST_TITLES) return papers;
  return Uint32Array.from({ length: MOST_TITLES }, (_, i) => papers[Math.floor((i * papers.length) / MOST_TITLES)]!);
}
