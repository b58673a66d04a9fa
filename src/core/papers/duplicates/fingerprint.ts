/** A record in, all that records are compared by out. */
import type { Paper, PaperType } from '../../model.ts';
import { areSameNames, printByline, type BylinePrint } from './bylines.ts';
import { isPreprint, isPreprintDoi } from './preprints.ts';
import { readPrinting, type Printing } from './printings.ts';
import { printTitle, type TitlePrint } from './titles.ts';

/** What takes time is made when it is first asked for: much is decided without it. */
export class Fingerprint {
  readonly doi: string | undefined;
  readonly ids: readonly string[];
  readonly preprint: boolean;
  private readonly paper: Paper;
  private heldTitle: TitlePrint | undefined;
  private heldByline: BylinePrint | undefined;
  private heldPrinting: Printing | undefined;

  constructor(paper: Paper) {
    this.paper = paper;
    this.doi = paper.doi === undefined ? undefined : plainDoi(paper.doi);
    this.ids = paperIds(paper);
    this.preprint = isPreprint(paper);
  }

  get title(): TitlePrint {
    return (this.heldTitle ??= printTitle(this.paper.title));
  }

  get byline(): BylinePrint {
    return (this.heldByline ??= printByline(this.paper.names, this.paper.truncated === true));
  }

  get printing(): Printing {
    return (this.heldPrinting ??= readPrinting(this.paper));
  }

  get year(): number | undefined {
    return this.paper.year;
  }

  get type(): PaperType | undefined {
    return this.paper.type;
  }

  /** The DOI is that of an article, which has only one. */
  get articleDoi(): boolean {
    return this.doi !== undefined && !isPreprintDoi(this.doi) && !SECOND.test(this.doi);
  }

  /** To the letter, and more than one, as "Anonymous" is one. */
  hasSameNames(other: Fingerprint): boolean {
    return this.paper.names.length > 1 && areSameNames(this.paper.names, other.paper.names);
  }

  /** To the letter; takes over what the other one has made of it. */
  shareTitle(other: Fingerprint): void {
    if (this.paper.title === other.paper.title) this.heldTitle = other.heldTitle = this.heldTitle ?? other.title;
  }
}

/** JSTOR and Cochrane's CENTRAL give a second DOI to what has one. */
const SECOND = /^10\.(?:2307|1002\/central)\//;

/** Versions of a preprint are one paper. */
export function plainDoi(doi: string): string {
  return isPreprintDoi(doi) ? doi.replace(/[./]?v\d+$/, '') : doi;
}

/** A book's number is that of all its chapters, a journal's that of all its papers. */
const SHARED = /^(?:isbn|issn|eissn|isbn13|lccn|oclc|patent|grant|nct):/;

export function paperIds({ ids }: Pick<Paper, 'ids'>): readonly string[] {
  return ids === undefined ? NONE : ids.filter((id) => !SHARED.test(id)).map(plainId);
}

const NONE: readonly string[] = [];

function plainId(id: string): string {
  return id.startsWith('arxiv:') ? id.toLowerCase().replace(/v\d+$/, '') : id;
}
