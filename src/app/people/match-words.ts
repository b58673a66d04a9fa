/** How an entry of a list stands, and why an author may be meant, in words. */
import type { Candidate, Match, Reason } from '../../core/answers/roster.ts';

const REASONS: Readonly<Record<Reason, string>> = {
  orcid: 'the same ORCID',
  name: 'the same name',
  order: 'the same words in another order',
  form: 'a longer or shorter form of the name',
  twin: 'shares an ORCID with one of these',
  family: 'a part of the family name',
  spelling: 'nearly the same spelling',
};

export function reasonOf({ reason, otherOrcid }: Candidate): string {
  return otherOrcid ? `${REASONS[reason]}, but another ORCID` : REASONS[reason];
}

export const STANDINGS: Readonly<Record<Match['standing'], string>> = {
  matched: 'Found',
  chosen: 'Your choice',
  choose: 'In doubt',
  nobody: 'Not found',
  repeated: 'Listed before',
};

/** How many of a list stand how, in one line. */
export function countStandings(matches: readonly Match[]): {
  found: number;
  doubt: number;
  missing: number;
  repeated: number;
} {
  const of = (test: (match: Match) => boolean): number => matches.filter(test).length;
  return {
    found: of(({ authors }) => authors.length > 0),
    doubt: of(({ standing }) => standing === 'choose'),
    missing: of(({ standing, authors }) => standing === 'nobody' || (standing === 'chosen' && authors.length === 0)),
    repeated: of(({ standing }) => standing === 'repeated'),
  };
}
