/** The nouns of the project: what every stage takes in and gives out. Everything else is a function between them. */
import type { Kept } from './kept.ts';
import type { LeftOut } from './left-out.ts';

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

/** One name on one paper, with what the source says there of the person. */
export interface PrintedName extends PersonName {
  /** A team, a consortium, an institution: its whole name is in `family`. */
  readonly organisation?: true;
  /** Sixteen digits in four groups, `0000-0002-1825-0097`; the check digit is right. */
  readonly orcid?: string;
  readonly affiliations?: readonly string[];
  readonly email?: string;
  /** What databases call the person, `scopus:7004212771`: evidence, never proof. */
  readonly ids?: readonly string[];
}

export type PaperType =
  'article' | 'conference' | 'book' | 'chapter' | 'thesis' | 'report' | 'preprint' | 'dataset' | 'software' | 'other';

export interface Paper {
  /** `doi:…`, or `t:` and a hash of the folded title and family names. The same paper has the same key in every file. */
  readonly key: string;
  /** May hold TeX markup; `core/text/plain.ts` gives the Unicode text. Empty where the source gives none. */
  readonly title: string;
  /** In printed order; empty where the source names no author, so that the paper is in the lists and not on the map. */
  readonly names: readonly PrintedName[];
  /** There are more authors than the source names ("et al."). */
  readonly truncated?: true;
  readonly type?: PaperType;
  /** May hold TeX markup. */
  readonly abstract?: string;
  readonly year?: number;
  readonly venue?: string;
  readonly volume?: string;
  readonly number?: string;
  readonly pages?: string;
  /** Bare and in lower case: `10.1000/abc`. */
  readonly doi?: string;
  readonly url?: string;
  readonly keywords?: readonly string[];
  /** What databases call the paper, `pmid:12345`, `arxiv:2101.00001`, `openalex:W123`. */
  readonly ids?: readonly string[];
  /** How often it was cited, by the source's count. */
  readonly citations?: number;
  /** Every record that this paper was read from, the first one first. */
  readonly places: readonly Place[];
  /** The records themselves, in the order of `places`, where there is more than one. */
  readonly records?: readonly Paper[];
  /** Keys of papers that would be this one, had a person not decided otherwise. */
  readonly apart?: readonly string[];
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

/** How many issues of one code there are in one file, those included that are not kept. */
export interface IssueCount {
  readonly file: string;
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
}

/** Issues as they are stored: the first of each code whole, all of them counted. */
export interface IssueLog {
  readonly issues: readonly Issue[];
  readonly issueCounts: readonly IssueCount[];
}

/** What the columns of a table mean: each role with the title of its column. */
export type ColumnMapping = Partial<Readonly<Record<ColumnRole, string>>>;

export const COLUMN_ROLES = [
  'title',
  'authors',
  'year',
  'venue',
  'abstract',
  'doi',
  'url',
  'keywords',
  'affiliations',
  'orcid',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** A table's own columns and what they were taken for, so that a person can correct it. */
export interface TableColumns {
  readonly titles: readonly string[];
  readonly mapping: ColumnMapping;
  /** The first rows, cut short. */
  readonly sample: readonly (readonly string[])[];
}

/** What one text gave. `found` records = `papers.length` + `skipped`. */
export interface Reading extends IssueLog {
  /** The format's name as people say it, or undefined where no format was recognised. */
  readonly format: string | undefined;
  readonly papers: readonly Paper[];
  readonly found: number;
  readonly skipped: number;
  /** Whose papers these are, where the file is one author's profile. */
  readonly owner?: PersonName;
  /** Where the text is a table whose columns had to be guessed. */
  readonly columns?: TableColumns;
  /** Where the text is a network made elsewhere, which has no papers. */
  readonly network?: GivenNetwork;
}

/** A network made elsewhere: people and ties, without the papers behind them. */
export interface GivenNetwork {
  readonly file: string;
  /** Where its other half is a file of its own: the nodes alone, or the ties between nodes known by their ids alone. */
  readonly part?: 'nodes' | 'ties';
  readonly nodes: readonly GivenNode[];
  /** Undirected, each tie once, without ties of a node to itself; indices into `nodes`. */
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
  readonly counts: NetworkCounts;
}

export interface GivenNode {
  /** As the file has it; told apart within the file. */
  readonly id: string;
  /** `n:` and a hash of label and id: the same in every run. */
  readonly key: string;
  readonly name: PersonName;
}

/** Nodes = `nodesFound` − `nodesSkipped`; ties = `edgesFound` − `edgesSkipped` − `edgesMerged`, which were added to ties already there. */
export interface NetworkCounts {
  readonly nodesFound: number;
  readonly nodesSkipped: number;
  readonly edgesFound: number;
  readonly edgesSkipped: number;
  readonly edgesMerged: number;
}

/** All readings together: the same paper met twice is one paper. `found` = `papers.length` + `skipped` + `merged`. */
export interface Bibliography extends IssueLog {
  readonly papers: readonly Paper[];
  readonly found: number;
  readonly skipped: number;
  readonly merged: number;
  readonly owners: readonly PersonName[];
}

/** The person behind one or more mentions. Elsewhere an author is an index into the list of authors. */
export interface Author {
  /** The author's first mention (see `mentionKey`), or node where there is none: stable across runs, unlike the index. */
  readonly key: string;
  /** The fullest of the printed forms. */
  readonly name: PersonName;
  /** Every printed form with the number of papers that print it, most frequent first. */
  readonly variants: readonly { readonly name: PersonName; readonly papers: number }[];
  /** The owner of an opened author profile. */
  readonly owner: boolean;
  /** Keys of the nodes that stand for the author in networks made elsewhere. */
  readonly nodes?: readonly string[];
}

/** Co-authorships that came without papers: indices of authors, the same pair once for each network that has it. */
export interface GivenTies {
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
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
  /** Co-authors of author a: `neighbors[offsets[a] … offsets[a + 1] − 1]`, with their weights. */
  readonly offsets: Uint32Array;
  readonly neighbors: Uint32Array;
  readonly weights: Float64Array;
  /** 1 for an author whom the recipe hides: still on papers and in lists, not in the projection or on the map. */
  readonly hidden: Uint8Array;
  /** Some of it came without papers, as a network made elsewhere. */
  readonly given?: true;
  /** What papers with too many authors would have added. */
  readonly leftOut?: LeftOut;
}

/**
 * A community hierarchy from fine to coarse: `levels[0]` gives the group of each author, `levels[k]` the group, one
 * level up, of each group of level k − 1. Groups are numbered from 0 and connected, loners are groups of their own.
 */
export type Hierarchy = readonly Uint32Array[];

/** Figures per author, of the network without hidden authors. */
export interface Measures {
  readonly papers: Uint32Array;
  readonly degree: Uint32Array;
  readonly strength: Float64Array;
  /** Share of time that a walk along the co-authorships, restarted now and then, spends at the author; sums to 1. */
  readonly pageRank: Float64Array;
  /** The largest k such that the author belongs to a group in which everyone has k co-authors inside it. */
  readonly core: Uint32Array;
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

/** What a community is called after; the parts that say nothing are empty. */
export interface Topic {
  /** Strongest inside, the first being the strongest. */
  readonly people: readonly number[];
  /** Phrases from titles and abstracts that tell the community from the others. */
  readonly terms: readonly string[];
  /** Where one covers much of the community. */
  readonly institution?: string;
  /** The name is a person's choice. */
  readonly renamed?: true;
}

/** Discs in the layout's own unit: about one pixel when the whole map fills a window 800 pixels square. Hidden authors stand at (0, 0) with radius 0. */
export interface Layout {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
}

/** What became of one opened file: one text, or the texts of an archive. */
export interface SourceReport {
  readonly name: string;
  readonly texts: readonly TextReport[];
}

export interface TextReport {
  /** `papers.bib`, or `archive.zip/papers.bib` inside an archive. */
  readonly name: string;
  /** Undefined where the text's format was not recognised. */
  readonly format: string | undefined;
  readonly encoding: Encoding;
  readonly found: number;
  readonly skipped: number;
  /** Where the text is a network made elsewhere. */
  readonly network?: NetworkCounts;
  readonly columns?: TableColumns;
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
  readonly communityNames: readonly string[];
  /** Per community, what its name is made of. */
  readonly topics: readonly Topic[];
  readonly layout: Layout;
  readonly scene: Scene;
  /** Where something is filtered. */
  readonly kept?: Kept;
}

/** A rectangle in layout units, y growing upwards as in Sigma and Graphology. */
export interface Bounds {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Where a label stands beside its disc, as compass points of the map; `c`, on the spot itself, is for community names. */
type Wind = 'e' | 'w' | 'n' | 's' | 'ne' | 'nw' | 'se' | 'sw';
/** Those between: `nbe`, north by east, is nearer to north than `nne`. */
type WindBetween = 'ene' | 'ese' | 'wnw' | 'wsw' | 'nbe' | 'nbw' | 'sbe' | 'sbw' | 'nne' | 'nnw' | 'sse' | 'ssw';
export type LabelPosition = Wind | WindBetween | 'c';

/**
 * A text on the map, visible while minScale ≤ pixels per layout unit < maxScale. Where a name gets longer as one zooms in,
 * it has a label for each of its forms, one range after the other.
 */
export interface Label {
  /** Lines are parted by line feeds. */
  readonly text: string;
  readonly kind: 'author' | 'community' | 'paper';
  /** The author's, the community's or the paper's index. */
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
  /** In pixels per layout unit, how near all of it may be shown, where that is not as usual. */
  readonly mostScale?: number;
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
    /** 1 for an author who matters most in a community, and is seen from afar. */
    readonly key: Uint8Array;
  };
  /** Where discs stand for communities: which one, disc by disc. The author of a disc is then its strongest member, and lines join communities. */
  readonly communities?: Uint32Array;
  /** Co-authorships shown, weak ones first. Width in pixels at fit; color `MUTED` between communities. */
  readonly lines: {
    readonly source: Uint32Array;
    readonly target: Uint32Array;
    readonly width: Float32Array;
    readonly color: Uint8Array;
    readonly dimmed: Uint8Array;
  };
  /** Where lines are bundled, those that are bent, ascending: the same number of points for each, one after another. */
  readonly bends?: { readonly line: Uint32Array; readonly x: Float32Array; readonly y: Float32Array };
  /**
   * Papers with many authors, where there are some: a centre each, on free ground if there is any near by, and the spokes
   * `starts[s] … starts[s + 1] − 1` from there to its authors.
   */
  readonly stars?: Readonly<Record<'paper' | 'starts', Uint32Array>> &
    Readonly<Record<'x' | 'y', Float32Array>> & {
      /** From each centre to the corners of the diamond that marks it. */
      readonly radius: number;
      /** `color` is `MUTED` where an author is not of the community of most of the paper's authors. */
      readonly spokes: { readonly author: Uint32Array; readonly color: Uint8Array; readonly dimmed: Uint8Array };
    };
  /**
   * Land of communities that stay together, the largest first: closed rings, one or more for each, holes among them the
   * other way round. Ring r has the corners `starts[r] … starts[r + 1] − 1`, and the curve runs smoothly past them.
   */
  readonly areas: Readonly<Record<'community' | 'starts', Uint32Array>> &
    Readonly<Record<'x' | 'y', Float32Array>> & { readonly color: Uint8Array };
  readonly labels: readonly Label[];
  /** Slot and number of authors shown per community named in the legend, the largest of the whole map first; `MUTED` where colour shows something else. */
  readonly legend: readonly {
    readonly community: number;
    readonly color: number;
    readonly name: string;
    readonly size: number;
  }[];
  /** Where colour shows a figure: its name, and what stands at both ends of the ramp and in its middle. */
  readonly ramp?: { readonly name: string; readonly marks: readonly [least: string, middle: string, most: string] };
  /** What the picture leaves out, fades or shows otherwise, one plain sentence each: shown on the map and written into every export. */
  readonly notes: readonly string[];
}

/** The slot of everything that belongs to no community large enough for a colour of its own. */
export const MUTED = 255;

export type Stage = 'reading' | 'authors' | 'network' | 'communities' | 'layout' | 'measures' | 'scene' | 'assessment';

/** `done` is the finished share of the stage, 0 to 1. */
export interface Progress {
  readonly stage: Stage;
  readonly done: number;
}

/** A stage that can be driven in slices: each yield is a share of the work done, 0 to 1. */
export type Sliced<T> = Generator<number, T, void>;

export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'gb18030',
  'shift_jis',
  'big5',
  'euc-kr',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** One opened file: one text, or the texts of an archive. */
export interface Source {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** In the order of the archive; may be asked for more than once. Throws where the bytes can't be had. */
  texts(): AsyncIterable<SourceText>;
}

export interface SourceText {
  /** `papers.bib`, or `archive.zip/papers.bib` inside an archive. */
  readonly name: string;
  /** Stored, which may be compressed. */
  readonly bytes: number;
  /** In the encoding that a person chose, else in the one that is found. Throws where the bytes can't be had. */
  open(encoding?: Encoding): Promise<OpenText>;
}

export interface OpenText {
  readonly encoding: Encoding;
  /** Once. Throws where the rest of the bytes can't be had. */
  readonly chunks: AsyncIterable<TextChunk>;
}

export interface TextChunk {
  readonly text: string;
  /** Stored bytes of the text gone through so far. */
  readonly bytes: number;
  /** Where in `text` stand bytes that were none of the encoding and were read as Windows-1252. */
  readonly repaired?: readonly number[];
}
