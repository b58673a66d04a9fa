/** A name in, whether it is a team's or an institution's and has no given name out. */

const ORGANISATION =
  /\b(?:collaboration|consortium|team|group|project|initiative|network|committee|society|institute|laboratory|university|council|association|foundation|inc|ltd|corporation|bureau|department|ministry|agency|commission|federation|cent(?:er|re)|college|hospital|academy|faculty|alliance|organi[sz]ation|investigators|collaborators|trialists)\b/i;

export function isOrganisation(name: string): boolean {
  return ORGANISATION.test(name);
}
