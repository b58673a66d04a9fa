/** What a limit on the number of a paper's authors keeps away. */

export interface LeftOut {
  /** Papers with more authors than this do not count. */
  readonly limit: number;
  readonly papers: number;
  /** Pairs of authors who have no other joint paper. */
  readonly coAuthorships: number;
  /** Authors who are left without a co-author by it. */
  readonly authors: number;
}
