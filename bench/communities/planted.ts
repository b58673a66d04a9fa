/** A number of papers by anybody in, a corpus of planted groups that these papers blur out: to try what counting survives. */
import type { Mentions } from '../../src/core/model.ts';
import { createRandom } from '../../src/core/random.ts';

const GROUPS = 25;
const AUTHORS_PER_GROUP = 24;
const PAPERS_PER_GROUP = 48;
const SMALLEST_TEAM = 3;
const LARGEST_TEAM = 8;
/** Authors of a paper who are from anywhere. */
const STRANGERS = 0.03;
const HYPER_AUTHORS = 120;

/** Author a belongs to group `a % 25`. */
export const PLANTED = Uint32Array.from({ length: GROUPS * AUTHORS_PER_GROUP }, (_, author) => author % GROUPS);

/** 600 authors, 1,200 papers of three to eight authors of one group each, and so many more of 120 authors from anywhere. */
export function plantGroups(hyperAuthored: number): Mentions {
  const random = createRandom(7);
  const draw = (count: number): number => Math.floor(random() * count);
  const papers: Set<number>[] = [];
  for (let paper = 0; paper < GROUPS * PAPERS_PER_GROUP; paper++) {
    const group = paper % GROUPS;
    const size = SMALLEST_TEAM + draw(LARGEST_TEAM - SMALLEST_TEAM + 1);
    const team = new Set<number>();
    while (team.size < size)
      team.add(random() < STRANGERS ? draw(PLANTED.length) : group + GROUPS * draw(AUTHORS_PER_GROUP));
    papers.push(team);
  }
  for (let paper = 0; paper < hyperAuthored; paper++) {
    const team = new Set<number>();
    while (team.size < HYPER_AUTHORS) team.add(draw(PLANTED.length));
    papers.push(team);
  }
  const offsets = new Uint32Array(papers.length + 1);
  papers.forEach((team, p) => (offsets[p + 1] = offsets[p]! + team.size));
  return { offsets, authors: Uint32Array.from(papers.flatMap((team) => [...team])) };
}
