/** Atlases in, what is new in each out, and back: papers and names that the page has already are not sent again. */
import type { Atlas, Author, Paper } from '../core/model.ts';

/** What changed since the last atlas; its lists of papers and authors travel before it, in pieces. */
export interface Parcel {
  /** A bibliography without its papers. */
  readonly parts: Partial<Omit<Atlas, 'authors'>>;
  /** Lists whose pieces came before. */
  readonly lists: readonly Piece['list'][];
}

/** A piece of a list, small enough to be unpacked between two frames. */
export type Piece =
  | { readonly list: 'papers'; readonly first: boolean; readonly items: readonly Paper[] }
  | { readonly list: 'authors'; readonly first: boolean; readonly items: readonly Author[] };

const PIECE = 2000;

/** The worker's end. */
export class Sender {
  #sent: Atlas | undefined;

  /** The pieces that must arrive before the parcel. */
  *pieces(atlas: Atlas): Generator<Piece> {
    const { bibliography, authors } = atlas;
    for (const list of this.#newLists(atlas)) {
      if (list === 'papers') yield* cut(bibliography.papers, (first, items) => ({ list, first, items }));
      else yield* cut(authors, (first, items) => ({ list, first, items }));
    }
  }

  /** Once for each atlas, after its pieces. */
  pack(atlas: Atlas): Parcel {
    const sent = this.#sent;
    const lists = this.#newLists(atlas);
    this.#sent = atlas;
    // What the atlas has no more travels as undefined.
    const changed = (Object.keys({ ...sent, ...atlas }) as (keyof Atlas)[]).filter(
      (part) => atlas[part] !== sent?.[part],
    );
    const parts = changed
      .filter((part) => part !== 'authors')
      .map((part) => [part, part === 'bibliography' ? { ...atlas.bibliography, papers: [] } : atlas[part]] as const);
    return { parts: Object.fromEntries(parts) as Parcel['parts'], lists };
  }

  #newLists({ bibliography, authors }: Atlas): Piece['list'][] {
    const lists: Piece['list'][] = [];
    if (bibliography.papers !== this.#sent?.bibliography.papers) lists.push('papers');
    if (authors !== this.#sent?.authors) lists.push('authors');
    return lists;
  }
}

/** At least one, so that an empty list arrives too. */
function* cut<T>(list: readonly T[], toPiece: (first: boolean, items: readonly T[]) => Piece): Generator<Piece> {
  for (let at = 0; at === 0 || at < list.length; at += PIECE) yield toPiece(at === 0, list.slice(at, at + PIECE));
}

/** The page's end; one for each worker. */
export class Receiver {
  #held: Atlas | undefined;
  #papers: Paper[] = [];
  #authors: Author[] = [];

  /** A list begins anew with its first piece; the one before it, which an atlas may hold, stays as it is. */
  add(piece: Piece): void {
    if (piece.list === 'papers') this.#papers = grown(this.#papers, piece.first, piece.items);
    else this.#authors = grown(this.#authors, piece.first, piece.items);
  }

  unpack({ parts, lists }: Parcel): Atlas {
    const { bibliography, authors, ...held } = this.#held ?? NOTHING;
    const papers = lists.includes('papers') ? this.#papers : bibliography.papers;
    this.#held = {
      ...held,
      ...parts,
      bibliography:
        parts.bibliography || papers !== bibliography.papers
          ? { ...bibliography, ...parts.bibliography, papers }
          : bibliography,
      authors: lists.includes('authors') ? this.#authors : authors,
    } as Atlas;
    return this.#held;
  }
}

const NOTHING = { bibliography: { papers: [] as readonly Paper[] }, authors: [] as readonly Author[] };

function grown<T>(list: T[], first: boolean, items: readonly T[]): T[] {
  if (first) return [...items];
  for (const item of items) list.push(item);
  return list;
}
