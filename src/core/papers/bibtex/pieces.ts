/** The pieces of a text in as they come, stretches of it out to be read on from where reading stopped: with as little copying as may be. */

/** Reads on in `text` from a place, which the answer moves forward; the rest comes again with what follows it. */
export type ReadOn = (text: string, from: number, isLast: boolean) => number;

/** How much of a new piece is joined to what is left of the one before, for the record that lies across the two. */
const BRIDGE = 4096;

export class Pieces {
  private readonly readOn: ReadOn;
  private held: string[] = [];
  private heldLength = 0;
  /** How much there must be before what was too short is read again: twice as much each time, so that the time stays linear. */
  private enough = 0;
  private afterReturn = false;

  constructor(readOn: ReadOn) {
    this.readOn = readOn;
  }

  push(chunk: string): void {
    const piece = this.withLineFeeds(chunk);
    if (piece === '') return;
    if (this.heldLength + piece.length < this.enough) this.hold(piece);
    else this.read(piece);
  }

  end(): void {
    if (this.afterReturn) this.hold('\n');
    this.readOn(this.held.join(''), 0, true);
    this.held = [];
  }

  /** Lines end with LF afterwards, whatever they ended with before; half a CRLF is kept back. */
  private withLineFeeds(chunk: string): string {
    if (chunk === '' || (!this.afterReturn && !chunk.includes('\r'))) return chunk;
    const text = this.afterReturn && !chunk.startsWith('\n') ? `\n${chunk}` : chunk;
    this.afterReturn = text.endsWith('\r');
    return (this.afterReturn ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n');
  }

  private hold(piece: string): void {
    this.held.push(piece);
    this.heldLength += piece.length;
  }

  private read(piece: string): void {
    let from = 0;
    for (let bridge = BRIDGE; this.heldLength > 0; bridge *= 8) {
      const whole = this.heldLength > BRIDGE || bridge >= piece.length;
      const rest = this.held.join('');
      const text = rest + (whole ? piece : piece.slice(0, bridge));
      const place = this.readOn(text, 0, false);
      if (whole) return this.keep(text.slice(place));
      // What lay across both is read; the piece is read on by itself.
      if (place >= rest.length) {
        from = place - rest.length;
        break;
      }
      this.keep(rest.slice(place));
    }
    const place = this.readOn(piece, from, false);
    this.keep(piece.slice(place));
  }

  private keep(rest: string): void {
    this.held = rest === '' ? [] : [rest];
    this.heldLength = rest.length;
    this.enough = rest.length * 2;
  }
}
