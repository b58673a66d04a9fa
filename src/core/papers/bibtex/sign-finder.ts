/** A text and a place in, the next place of one sign out: the last answer is kept, so that going forward reads the text once. */
export class SignFinder {
  private readonly sign: string;
  private from = 0;
  private found = -1;

  constructor(sign: string) {
    this.sign = sign;
  }

  /** The text is another one now. */
  reset(): void {
    this.from = 0;
    this.found = -1;
  }

  /** The text's length where the sign does not follow. */
  next(text: string, from: number): number {
    if (from >= this.from && from <= this.found) return this.found;
    const found = text.indexOf(this.sign, from);
    this.from = from;
    this.found = found < 0 ? text.length : found;
    return this.found;
  }
}
