/** What the map can show instead of everyone. */

/** One side of a comparison: papers of some years, papers of one file, or people, among them all of a community, by any of its members. */
export type Side =
  | { readonly years: readonly [first: number, last: number] }
  | { readonly source: string }
  | { readonly keys: readonly string[] }
  | { readonly community: string };

/** By keys that outlive a run. */
export type Perspective =
  /** Who is so many steps or fewer from these authors; `papers`: their papers stand between them, in place of lines. */
  | {
      readonly kind: 'neighborhood';
      readonly keys: readonly string[];
      readonly hops: 1 | 2 | 3;
      readonly papers: boolean;
    }
  /** Everyone, with papers between them. */
  | { readonly kind: 'papers' }
  /** Each community as one disc. */
  | { readonly kind: 'communities' }
  | { readonly kind: 'comparison'; readonly before: Side; readonly after: Side };
