/** The options of a filter, as written, in, the filter or what is wrong with them out. */
import { NO_FILTER, type Filter, type KeptComponents, type Range } from '../core/filter.ts';

export type FilterOption =
  'years' | 'papers-per-author' | 'authors-per-paper' | 'joint-papers' | 'component' | 'title-words';

type Written = Readonly<Partial<Record<FilterOption, string>>>;

export function toFilter(written: Written): Filter | string {
  const years = toRange(written.years);
  if (!years) return `--years is such as 2010..2015, 2010.. or ..2015, not ${written.years}.`;
  const papersPerAuthor = toRange(written['papers-per-author']);
  if (!papersPerAuthor)
    return `--papers-per-author is such as 3.., ..10 or 3..10, not ${written['papers-per-author']}.`;
  const authorsPerPaper = toRange(written['authors-per-paper']);
  if (!authorsPerPaper)
    return `--authors-per-paper is such as ..10, 2.. or 2..10, not ${written['authors-per-paper']}.`;
  const jointPapers = toCount(written['joint-papers'] ?? '1');
  if (!jointPapers) return `--joint-papers is a whole number of at least 1, not ${written['joint-papers']}.`;
  const component = toComponents(written.component);
  if (component === undefined) return `--component is largest or a number of authors, not ${written.component}.`;
  const words = written['title-words'] ?? NO_FILTER.words;
  return { ...NO_FILTER, years, authorsPerPaper, words, jointPapers, papersPerAuthor, component };
}

/** "3..10", open at either end, or one number for both; undefined for anything else. */
function toRange(written: string | undefined): Range | undefined {
  if (written === undefined) return [null, null];
  const [, first = '', dots, last = ''] = /^(\d*)(\.\.)?(\d*)$/.exec(written) ?? [];
  if (first === '' && last === '') return undefined;
  const [least, most] = [first, dots ? last : first].map((end) => (end === '' ? null : Number(end))) as [
    number | null,
    number | null,
  ];
  return least !== null && most !== null && least > most ? undefined : [least, most];
}

function toCount(written: string): number | undefined {
  return /^[1-9]\d*$/.test(written) ? Number(written) : undefined;
}

function toComponents(written: string | undefined): KeptComponents | undefined {
  if (written === undefined) return null;
  if (written === 'largest') return written;
  const least = toCount(written);
  return least === undefined ? undefined : { least };
}
