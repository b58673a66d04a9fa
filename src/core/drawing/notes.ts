/** A picture in, what it leaves out or fades out: one plain sentence each. */
import { countCoAuthorships } from '../co-authorships.ts';
import type { Drawn } from '../drawn.ts';
import type { Author, Network } from '../model.ts';
import { countNoun, groupDigits } from '../text/digits.ts';
import { displayName } from '../text/names.ts';

const NO_PAPERS = 'This network came without papers; its ties and their weights are as they were given.';
const SOME_WITHOUT_PAPERS =
  'Some of the ties came without papers, in a network made elsewhere; their weights are as they were given.';

interface Noted {
  readonly authors: readonly Author[];
  readonly network: Network;
  readonly drawn?: Drawn;
  readonly dimmed: readonly number[];
  readonly moved?: number;
}

export function composeNotes({ authors, network, drawn, dimmed, moved = 0 }: Noted): string[] {
  const names = (list: readonly number[]): string =>
    list.length <= 3
      ? list.map((a) => displayName(authors[a]!.name)).join(', ')
      : `${list.length} authors, among them ${displayName(authors[list[0]!]!.name)}`;
  const hidden: number[] = [];
  for (let author = 0; author < network.authorCount; author++) if (network.hidden[author]) hidden.push(author);
  return [
    ...(network.given ? [network.paperCount === 0 ? NO_PAPERS : SOME_WITHOUT_PAPERS] : []),
    ...noteLeftOut(network),
    ...noteDrawn(network, drawn),
    ...(hidden.length > 0 ? [`Hidden, and left out of communities and layout: ${names(hidden)}.`] : []),
    ...(moved > 0 ? [sayMoved(moved)] : []),
    ...(dimmed.length > 0 ? [`Dimmed: ${names(dimmed)}.`] : []),
  ];
}

export function sayMoved(moved: number): string {
  return moved === 1 ? '1 author stands where it was put.' : `${countNoun(moved, 'author')} stand where they were put.`;
}

function noteLeftOut({ leftOut }: Network): string[] {
  if (!leftOut || leftOut.papers === 0) return [];
  const { limit, papers, coAuthorships, authors } = leftOut;
  const are = papers === 1 ? 'is' : 'are';
  const has = authors === 1 ? 'has' : 'have';
  return [
    `${countNoun(papers, 'paper')} with more than ${countNoun(limit, 'author')} ${are} left out of the network, ` +
      `with ${countNoun(coAuthorships, 'co-authorship')}; ${countNoun(authors, 'author')} ${has} no others.`,
  ];
}

function noteDrawn(network: Network, drawn: Drawn | undefined): string[] {
  const notes: string[] = [];
  if (drawn?.starred) {
    const { limit, papers, coAuthorships, authors } = drawn.starred;
    const are = papers.length === 1 ? 'is drawn as a star' : 'are drawn as stars';
    const have = authors === 1 ? 'has' : 'have';
    notes.push(
      `${countNoun(papers.length, 'paper')} with more than ${countNoun(limit, 'author')} ${are}, in place of lines for ` +
        `${countNoun(coAuthorships, 'co-authorship')}; ${countNoun(authors, 'author')} ${have} no other ties.`,
    );
  }
  if (drawn?.outsideBackbone !== undefined) {
    let ends = 0;
    for (const edge of drawn.edges) ends += edge;
    notes.push(
      `Only the backbone is drawn: ${groupDigits(ends / 2)} of ${countNoun(countCoAuthorships(network), 'co-authorship')}.`,
    );
  }
  return notes;
}
