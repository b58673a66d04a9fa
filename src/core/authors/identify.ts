/** Papers in, authors and mentions out: names that fold to the same key are one person. */
import type { Author, Mentions, Paper, PersonName } from '../model.ts';
import { mentionKey } from '../recipe.ts';
import { displayName, foldName } from '../text/names.ts';

/** An author while the papers are being read: printed forms by their exact spelling. */
interface Draft {
  readonly key: string;
  readonly forms: Map<string, { name: PersonName; papers: number }>;
}

/**
 * Two names are taken for one person only where they differ in case, accents or punctuation;
 * "Lavelle, M" and "Lavelle, Martin" stay apart, since joining two people costs more than keeping one in two.
 * Authors are numbered in the order in which they first appear.
 */
export function identifyAuthors(
  papers: readonly Paper[],
  owners: readonly PersonName[],
): { authors: Author[]; mentions: Mentions } {
  const indexOf = new Map<string, number>();
  const drafts: Draft[] = [];
  const offsets = new Uint32Array(papers.length + 1);
  const byline: number[] = [];

  papers.forEach((paper, p) => {
    paper.names.forEach((name, position) => {
      const fold = foldName(name);
      let author = indexOf.get(fold);
      if (author === undefined) {
        author = drafts.length;
        indexOf.set(fold, author);
        drafts.push({ key: mentionKey(paper.key, position), forms: new Map() });
      }
      countForm(drafts[author]!, name);
      byline.push(author);
    });
    offsets[p + 1] = byline.length;
  });

  const owned = new Set(owners.map((owner) => indexOf.get(foldName(owner))));
  const authors = drafts.map((draft, a) => {
    const variants = [...draft.forms.values()].sort((a, b) => b.papers - a.papers);
    return { key: draft.key, name: fullestForm(variants), variants, owner: owned.has(a) };
  });
  return { authors, mentions: { offsets, authors: Uint32Array.from(byline) } };
}

function countForm(draft: Draft, name: PersonName): void {
  const spelling = `${name.family}|${name.given}|${name.suffix ?? ''}`;
  const form = draft.forms.get(spelling);
  if (form) form.papers++;
  else draft.forms.set(spelling, { name: toBareName(name), papers: 1 });
}

/** Without what one paper says of the person. */
function toBareName({ family, given, suffix }: PersonName): PersonName {
  return suffix === undefined ? { family, given } : { family, given, suffix };
}

/** The longest form, an all-capitals one only where there is no other; the more frequent of equals. */
function fullestForm(variants: readonly { name: PersonName; papers: number }[]): PersonName {
  const fullness = ({ name }: { name: PersonName }): number => {
    const text = displayName(name);
    const shouted = text === text.toUpperCase() && text !== text.toLowerCase();
    return text.length + (shouted ? 0 : 1000);
  };
  return variants.reduce((best, form) => (fullness(form) > fullness(best) ? form : best)).name;
}
