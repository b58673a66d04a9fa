/** What the network's stage says of lines, and the picture follows: which co-authorships have one, and which papers are stars. */

/** Papers with so many authors that each is drawn as a star: a spoke to every author in place of a line between every two. */
export interface Starred {
  /** A star has more authors than this. */
  readonly limit: number;
  /** Ascending. */
  readonly papers: Uint32Array;
  /** Pairs of authors who have no other joint paper, and so no line. */
  readonly coAuthorships: number;
  /** Authors who have spokes and no line. */
  readonly authors: number;
}

/** Which co-authorships are drawn as lines, where not all of them are. */
export interface Drawn {
  /** 1 for each of the network's `neighbors` to whom a line is drawn, the same from both ends. */
  readonly edges: Uint8Array;
  readonly starred?: Starred;
  /** Lines that are not drawn because only the backbone is. */
  readonly outsideBackbone?: number;
}
