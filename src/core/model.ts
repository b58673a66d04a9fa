/** The nouns of the project: what every stage takes in and gives out. Everything else is a function between them. */

/** A person's name as printed, split into its parts. A mononym has an empty `given`. */
export interface PersonName {
  readonly family: string;
  readonly given: string;
  /** "Jr.", "III" and the like. */
  readonly suffix?: string;
}

/** Where a record stood: the file's name and the 1-based line of its first character. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

export interface Paper {
  /** `doi:…`, or `t:` and a hash of the folded title and family names. The same paper has the same key in every file. */
  readonly key: string;
  /** May hold TeX markup; `core/text/plain.ts` gives the Unicode text. */
  readonly title: string;
  /** In printed order. */
  readonly names: readonly PersonName[];
  /** May hold TeX markup. */
  readonly abstract?: string;
  readonly year?: number;
  readonly venue?: string;
  readonly doi?: string;
  readonly url?: string;
  /** Every record that this paper was read from, the first one first. */
  readonly places: readonly Place[];
}

/**
 * What became of the record: `note` it was read as it stands, `repaired` it was read after a guess,
 * `skipped` it is not among the papers, `merged` it was joined to a paper already read.
 */
export type Severity = 'note' | 'repaired' | 'skipped' | 'merged';

/** One thing wrong in the input; the rest of the file still counts. */
export interface Issue extends Place {
  readonly code: string;
  readonly severity: Severity;
  /** What is so and what was done about it: one plain sentence. */
  readonly message: string;
  /** The text in question, at most 120 characters. */
  readonly excerpt: string;
}

/** What one file gave. `found` records = `papers.length` + `skipped`. */
export interface Reading {
  /** The format's name as people say it, or undefined where no format was recognised. */
  readonly format: string | undefined;
  readonly papers: readonly Paper[];
  readonly issues: readonly Issue[];
  readonly found: number;
  readonly skipped: number;
  /** Whose papers these are, where the file is one author's profile. */
  readonly owner?: PersonName;
}

/** All readings together: the same paper met twice is one paper. `found` = `papers.length` + `skipped` + `merged`. */
export interface Bibliography {
  readonly papers: readonly Paper[];
  readonly issues: readonly Issue[];
  readonly found: number;
  readonly skipped: number;
  readonly merged: number;
  readonly owners: readonly PersonName[];
}

/** The person behind one or more mentions. Elsewhere an author is an index into the list of authors. */
export interface Author {
  /** The author's first mention (see `mentionKey`): stable across runs, unlike the index. */
  readonly key: string;
  /** The fullest of the printed forms. */
  readonly name: PersonName;
  /** Every printed form with the number of papers that print it, most frequent first. */
  readonly variants: readonly { readonly name: PersonName; readonly papers: number }[];
  /** The owner of an opened author profile. */
  readonly owner: boolean;
}

/** Names on papers, in compressed sparse rows: paper p's byline is `authors[offsets[p] … offsets[p + 1] − 1]`, in printed order. */
export interface Mentions {
  readonly offsets: Uint32Array;
  readonly authors: Uint32Array;
}

/** How a paper of n authors adds to the weight of each of its pairs: 1/(n−1), 1, or not at all (every co-authorship weighs 1). */
export type Counting = 'fractional' | 'full' | 'unweighted';

/**
 * The bipartite truth (authors and papers) and its co-authorship projection, both in compressed sparse rows.
 * The projection holds every co-authorship in both directions, rows sorted by neighbour; authors left out have empty rows.
 */
export interface Network {
  readonly authorCount: number;
  readonly paperCount: number;
  /** Authors of paper p, each once, ascending: `paperAuthors[paperOffsets[p] … paperOffsets[p + 1] − 1]`. */
  readonly paperOffsets: Uint32Array;
  readonly paperAuthors: Uint32Array;
  /** Papers of author a, ascending: `authorPapers[authorOffsets[a] … authorOffsets[a + 1] − 1]`. */
  readonly authorOffsets: Uint32Array;
  readonly authorPapers: Uint32Array;
  /** Co-authors of author a: `neighbors[offsets[a] … offsets[a + 1] − 1]`, with their weights and numbers of shared papers. */
  readonly offsets: Uint32Array;
  readonly neighbors: Uint32Array;
  readonly weights: Float64Array;
  readonly shared: Uint32Array;
  /** 1 for an author whom the recipe hides: still on papers and in lists, not in the projection or on the map. */
  readonly hidden: Uint8Array;
}

/** Figures per author, of the network without hidden authors. */
export interface Measures {
  readonly papers: Uint32Array;
  readonly degree: Uint32Array;
  readonly strength: Float64Array;
  /** Pairs of others whose shortest paths run through the author; unweighted, unnormalised, each pair once. */
  readonly betweenness: Float64Array;
  /** Number of source authors that betweenness was computed from; fewer than there are visible authors means that it is an estimate. */
  readonly betweennessSources: number;
  /** Connected component per author, numbered by size, largest first. */
  readonly component: Uint32Array;
  readonly componentSizes: Uint32Array;
}

/** Stands where an author has no community, as a hidden author does. */
export const NO_COMMUNITY = 0xffffffff;

/** Every author in exactly one community, numbered by size, then by smallest author index. */
export interface Partition {
  readonly community: Uint32Array;
  readonly sizes: Uint32Array;
  readonly modularity: number;
}

/** Discs in the layout's own unit: about one pixel when the whole map fills a window 800 pixels square. Hidden authors stand at (0, 0) with radius 0. */
export interface Layout {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
}

/** What became of one opened file. */
export interface SourceReport {
  readonly name: string;
  /** Undefined where the file's format was not recognised. */
  readonly format: string | undefined;
  readonly found: number;
  readonly skipped: number;
}

/** Everything that one run gives. Arrays are indexed by author, paper or community number of this run only. */
export interface Atlas {
  /** In the order of the recipe's sources. */
  readonly sources: readonly SourceReport[];
  readonly bibliography: Bibliography;
  readonly authors: readonly Author[];
  readonly mentions: Mentions;
  readonly network: Network;
  readonly measures: Measures;
  readonly partition: Partition;
  /** A name per community, made of its strongest authors. */
  readonly communityNames: readonly string[];
  readonly layout: Layout;
  readonly scene: Scene;
}

/** A rectangle in layout units, y growing upwards as in Sigma and Graphology. */
export interface Bounds {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Where a label stands beside its disc, as compass points of the map; `c`, on the spot itself, is for community names. */
export type LabelPosition = 'e' | 'w' | 'n' | 's' | 'ne' | 'nw' | 'se' | 'sw' | 'c';

/** A text on the map, visible while minScale ≤ pixels per layout unit < maxScale. */
export interface Label {
  readonly text: string;
  readonly kind: 'author' | 'community';
  /** The author's or the community's index. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  /** Distance of the text's near edge from (x, y), in layout units: the disc's radius. */
  readonly radius: number;
  readonly position: LabelPosition;
  readonly sizePx: number;
  readonly minScale: number;
  readonly maxScale: number;
}

/**
 * The picture before it has pixels: discs, lines, labels, legend. Painters (Sigma, PNG) add only a theme and a camera.
 * A colour is a slot of the palette; `MUTED` is the slot for what belongs to no large community.
 */
export interface Scene {
  readonly bounds: Bounds;
  /** Authors shown, in drawing order: small discs last, so that none is buried. */
  readonly circles: {
    readonly author: Uint32Array;
    readonly x: Float32Array;
    readonly y: Float32Array;
    readonly radius: Float32Array;
    readonly color: Uint8Array;
    /** 1 for an author whom the recipe dims. */
    readonly dimmed: Uint8Array;
    /** 1 for the owner of a profile, who is marked by a ring. */
    readonly owner: Uint8Array;
  };
  /** Co-authorships shown, weak ones first. Width in pixels at fit; color `MUTED` between communities. */
  readonly lines: {
    readonly source: Uint32Array;
    readonly target: Uint32Array;
    readonly width: Float32Array;
    readonly color: Uint8Array;
    readonly dimmed: Uint8Array;
  };
  readonly labels: readonly Label[];
  /** Slot and author count per community named in the legend, largest first. */
  readonly legend: readonly {
    readonly community: number;
    readonly color: number;
    readonly name: string;
    readonly size: number;
  }[];
  /** What the picture leaves out or fades, one plain sentence each: shown on the map and written into every export. */
  readonly notes: readonly string[];
}

/** The slot of everything that belongs to no community large enough for a colour of its own. */
export const MUTED = 255;

export type Stage = 'reading' | 'authors' | 'network' | 'communities' | 'layout' | 'measures' | 'scene';

/** `done` is the finished share of the stage, 0 to 1. */
export interface Progress {
  readonly stage: Stage;
  readonly done: number;
}

/** A stage that can be driven in slices: each yield is a share of the work done, 0 to 1. */
export type Sliced<T> = Generator<number, T, void>;

/** A named text to read; `chunks` may be called more than once. */
export interface Source {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  chunks(): AsyncIterable<string>;
}
