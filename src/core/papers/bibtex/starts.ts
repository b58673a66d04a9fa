/** A window on a text in, the places in it out where an entry or a field begins: what reading holds on to when braces do not match. */
import { isDirective, isEntryType, isFieldName, MACRO_TYPE } from './vocabulary.ts';
import { isSpace, type Window } from './window.ts';

const LONGEST_TYPE = 40;
const LONGEST_NAME = 40;
/** A longer run of spaces, and a longer key, are no sign of anything. */
const LONGEST_GAP = 100;
const LONGEST_KEY = 500;

const LINE_END = 10;
const QUOTE = 34;
const OPENING_PARENTHESIS = 40;
const COMMA = 44;
const EQUALS = 61;
const OPENING_BRACE = 123;
const CLOSING_BRACE = 125;

/** White space between `@` and the type is allowed. */
const TYPE = /@\s{0,20}([A-Za-z][\w-]*)/y;
/** 1 for what may stand in the name of a field. */
const NAME_SIGNS = new Uint8Array(128);
NAME_SIGNS.fill(1, 33, 127);
for (const sign of '"#%\'(),={}@\\~$^[]<>;`') NAME_SIGNS[sign.charCodeAt(0)] = 0;

/** `@type{` or `@type(`, spaces before the bracket allowed. */
export interface Opening {
  /** In small letters. */
  readonly type: string;
  readonly closing: '}' | ')';
  /** Behind the bracket. */
  readonly body: number;
}

interface FieldOpening {
  readonly known: boolean;
  readonly delimited: boolean;
}

/** What the text says of a place; `unsure` where its end is too near to tell and more may come. */
type Answer = 'yes' | 'no' | 'unsure';

export class Starts {
  /** A place that may turn out to be a start when more of the text is there. */
  unsure = -1;
  private readonly window: Window;
  private openedAt = -1;
  private opened: Opening | undefined;
  private from = 0;
  private found = -1;

  constructor(window: Window) {
    this.window = window;
  }

  /** The text is another one now. */
  reset(): void {
    this.from = 0;
    this.found = -1;
    this.unsure = -1;
    this.openedAt = -1;
  }

  /** Undefined where no entry opens at this `@`. Asked again at once, it answers at once. */
  openingAt(place: number): Opening | undefined {
    if (place !== this.openedAt) {
      this.openedAt = place;
      this.opened = this.findOpening(place);
    }
    return this.opened;
  }

  private findOpening(place: number): Opening | undefined {
    const { window } = this;
    TYPE.lastIndex = place;
    const found = TYPE.exec(window.text);
    if (!found || found[1]!.length > LONGEST_TYPE) return undefined;
    const bracket = this.skipGap(place + found[0].length);
    const code = window.code(bracket);
    if (code !== OPENING_BRACE && code !== OPENING_PARENTHESIS) return undefined;
    return { type: found[1]!.toLowerCase(), closing: code === OPENING_BRACE ? '}' : ')', body: bracket + 1 };
  }

  /** Whether the text ends so near behind this `@` that it can't be told what opens there. */
  isCutOff(place: number): boolean {
    const { window } = this;
    if (window.ended || window.text.length - place > LONGEST_TYPE + 2 * LONGEST_GAP) return false;
    TYPE.lastIndex = place;
    const written = TYPE.exec(window.text)?.[0];
    return this.skipGap(place + (written ?? '@').length) >= window.text.length;
  }

  /** The next place at which an entry begins beyond doubt, within a value even; the text's length where there is none. */
  next(from: number): number {
    if (from >= this.from && from <= this.found) return this.found;
    const { text, at } = this.window;
    let place = at.next(text, from);
    for (; place < text.length; place = at.next(text, place + 1)) {
      const answer = this.isStart(place);
      if (answer === 'no') continue;
      if (answer === 'unsure') this.unsure = place;
      break;
    }
    this.from = from;
    this.found = place;
    return place;
  }

  /** Whether it can't be told yet that this answer of `next` is a start. */
  isOpen(start: number): boolean {
    return !this.window.ended && (start >= this.window.text.length || start === this.unsure);
  }

  private isStart(place: number): Answer {
    if (this.isCutOff(place)) return 'unsure';
    const opening = this.openingAt(place);
    if (!opening) return 'no';
    const onLine = this.beginsLine(place);
    if (isDirective(opening.type)) return onLine ? this.isDirectiveStart(opening) : 'no';
    return onLine || this.followsBrace(place) ? this.isEntryStart(opening, onLine) : 'no';
  }

  /** A key and a comma, and a field behind it where neither the type nor the line makes it likely; or a field at once. */
  private isEntryStart({ type, body }: Opening, onLine: boolean): Answer {
    const { window } = this;
    const known = isEntryType(type);
    const end = this.keyEnd(body);
    const sign = window.code(end);
    if (sign < 0) return window.ended ? 'no' : 'unsure';
    if (sign === EQUALS) return known ? 'yes' : 'no';
    if (end === body || (sign !== COMMA && sign !== LINE_END)) return 'no';
    if (onLine && known) return 'yes';
    return sign === COMMA ? this.isFieldStart(window.skipSpace(end + 1)) : 'no';
  }

  private isDirectiveStart({ type, body }: Opening): Answer {
    return type === MACRO_TYPE ? this.isFieldStart(this.skipGap(body)) : 'yes';
  }

  /** `name =` */
  private isFieldStart(place: number): Answer {
    const end = this.skipGap(this.nameEnd(place));
    if (end >= this.window.text.length) return this.window.ended ? 'no' : 'unsure';
    return end > place && this.window.code(end) === EQUALS ? 'yes' : 'no';
  }

  /** Where the run of signs ends that may be a key: at a comma, an equals sign, a line end or what is in no key. */
  private keyEnd(body: number): number {
    const { window } = this;
    const last = body + LONGEST_KEY;
    let place = this.skipGap(body);
    for (; place < last; place++) {
      const code = window.code(place);
      if (code < 0 || code === COMMA || code === EQUALS || code === LINE_END) break;
      if (code === QUOTE || code === OPENING_BRACE || code === CLOSING_BRACE) break;
    }
    return place;
  }

  /** The end of the field's name that begins here; the place itself where none does. */
  nameEnd(place: number): number {
    const { window } = this;
    const last = place + LONGEST_NAME;
    let end = place;
    while (end < last && NAME_SIGNS[window.code(end)] === 1) end++;
    return end;
  }

  /** The same for names of several words on one line, "Early Access Date", which some databases write. */
  wordsEnd(place: number): number {
    const { window } = this;
    let end = this.nameEnd(place);
    while (end > place && end < place + LONGEST_NAME && isBlank(window.code(end))) {
      const word = this.nameEnd(end + 1);
      if (word === end + 1) break;
      end = word;
    }
    return end;
  }

  private beginsLine(place: number): boolean {
    const before = this.skipBack(place);
    return before <= 0 || this.window.code(before - 1) === LINE_END;
  }

  private followsBrace(place: number): boolean {
    return this.window.code(this.skipBack(place) - 1) === CLOSING_BRACE;
  }

  /** Back over spaces and tabs. */
  private skipBack(place: number): number {
    let before = place;
    while (before > place - LONGEST_GAP && before > 0 && isBlank(this.window.code(before - 1))) before--;
    return before;
  }

  private skipGap(from: number): number {
    let place = from;
    while (place < from + LONGEST_GAP && isSpace(this.window.code(place))) place++;
    return place;
  }

  /**
   * The next place before `limit` at which a field of an entry begins beyond doubt, within a value even: its name stands
   * on a new line or behind a comma, and an opening follows the equals sign. `limit` where there is none.
   */
  nextField(from: number, limit: number): number {
    const { text, equals } = this.window;
    for (let sign = equals.next(text, from); sign < limit; sign = equals.next(text, sign + 1)) {
      const name = this.fieldAt(sign, from);
      if (name >= from) return name;
    }
    return limit;
  }

  /** Where the name begins that this equals sign belongs to; −1 where it is the sign of no field. */
  private fieldAt(sign: number, from: number): number {
    const { window } = this;
    const end = this.skipSpaceBack(sign, from);
    let start = end;
    while (start > from && start > end - LONGEST_NAME && NAME_SIGNS[window.code(start - 1)] === 1) start--;
    if (start === end) return -1;
    return this.isSetOff(start, from, this.openingOf(start, end, sign)) ? start : -1;
  }

  /** How much is to be seen for it: a name that is known, a value in delimiters. */
  private openingOf(start: number, end: number, sign: number): FieldOpening {
    const opening = this.window.code(this.skipGap(sign + 1));
    return {
      known: isFieldName(this.window.text.slice(start, end).toLowerCase()),
      delimited: opening === OPENING_BRACE || opening === QUOTE,
    };
  }

  /** Whether what stands before the name lets it be the beginning of a field. */
  private isSetOff(start: number, from: number, { known, delimited }: FieldOpening): boolean {
    if (!known && !delimited) return false;
    const before = this.skipSpaceBack(start, from);
    const previous = before > 0 ? this.window.code(before - 1) : COMMA;
    const separated = previous === COMMA || previous === CLOSING_BRACE || previous === QUOTE;
    if (!this.window.text.slice(before, start).includes('\n')) return known && separated && delimited;
    return separated || (known && delimited);
  }

  /** `name = {`, `name = "`, or `name =` with the name of a field that is known. */
  isFieldAt(place: number): boolean {
    const { window } = this;
    const end = this.nameEnd(place);
    const sign = this.skipGap(end);
    if (end === place || window.code(sign) !== EQUALS) return false;
    const { known, delimited } = this.openingOf(place, end, sign);
    return known || delimited;
  }

  private skipSpaceBack(from: number, limit: number): number {
    let place = from;
    while (place > limit && place > from - LONGEST_GAP && isSpace(this.window.code(place - 1))) place--;
    return place;
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}
