/** What colour and radius of a disc can show, beside community and papers, and what people call it. */

/** Figures of each author. */
export const FIGURES = {
  papers: 'papers',
  degree: 'co-authors',
  strength: 'strength',
  betweenness: 'betweenness',
  pagerank: 'PageRank',
  core: 'core',
  stability: 'stability',
  'first-year': 'first year',
  'mean-year': 'mean year',
  'last-year': 'last year',
} as const;

export type Figure = keyof typeof FIGURES;
/** Of papers that the author wrote. */
export type YearFigure = 'first-year' | 'mean-year' | 'last-year';

export type ShownByColor = 'community' | Figure;
export type ShownByRadius = 'equal' | Exclude<Figure, YearFigure>;

export function isYear(figure: Figure): figure is YearFigure {
  return figure.endsWith('-year');
}
