/** Nothing in, why a case may differ from its peer's result out: each reason in a sentence, with the cases that it explains. */

interface Reason {
  /** Matched against the end of the case's path. */
  readonly cases: RegExp;
  readonly reason: string;
}

export const REASONS: readonly Reason[] = [];

export function reasonFor(path: string): string | undefined {
  return REASONS.find(({ cases }) => cases.test(path))?.reason;
}
