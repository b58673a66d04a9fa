/** What is known of authors and the name of a figure in, that figure of each author out. */
import type { Betweenness, Stability } from '../assessment.ts';
import { papersOf } from '../co-authorships.ts';
import type { Measures, Network, Paper } from '../model.ts';
import { isYear, type Figure, type YearFigure } from '../shown.ts';

export interface Known {
  readonly network: Network;
  readonly measures: Measures;
  readonly papers: readonly Paper[];
  /** Undefined where nothing shall show it. */
  readonly betweenness: Betweenness | undefined;
  /** Undefined where it was not assessed, as in networks too large for it. */
  readonly stability: Stability | undefined;
}

/** NaN for hidden authors, and where it is not known. */
export function figureOf(figure: Figure, known: Known): Float64Array {
  const { network } = known;
  const values = isYear(figure) ? yearsOf(figure, known) : measureOf(figure, known);
  return Float64Array.from({ length: network.authorCount }, (_, a) => (network.hidden[a] ? NaN : (values?.[a] ?? NaN)));
}

function measureOf(
  figure: Exclude<Figure, YearFigure>,
  { measures, betweenness, stability }: Known,
): ArrayLike<number> | undefined {
  if (figure === 'pagerank') return measures.pageRank;
  if (figure === 'betweenness') return betweenness?.author;
  return figure === 'stability' ? stability?.author : measures[figure];
}

function yearsOf(figure: YearFigure, { network, papers }: Known): Float64Array {
  const years = new Float64Array(network.authorCount).fill(NaN);
  for (let author = 0; author < years.length; author++) {
    let [count, sum, first, last] = [0, 0, Infinity, -Infinity];
    for (const paper of papersOf(network, author)) {
      const { year } = papers[paper]!;
      if (year === undefined) continue;
      count++;
      sum += year;
      first = Math.min(first, year);
      last = Math.max(last, year);
    }
    if (count > 0) years[author] = figure === 'mean-year' ? sum / count : figure === 'first-year' ? first : last;
  }
  return years;
}
