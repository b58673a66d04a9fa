/** Pieces of an XML text in, its start tags, texts and end tags out as they come, with 1-based lines. */
import { LineCounter } from './line-counter.ts';
import { readReferences } from './xml-references.ts';

/**
 * A tokenizer of our own: saxes, which the tests compare it with, reads 50–80 MB/s before a paper is made, fails on lone
 * surrogates, and after damage drops what follows (an end tag too many closes everything, "&" swallows up to the next ";").
 * Here damage ends at the next "<". Entities that a file defines are never expanded, and nothing is fetched.
 */
export interface XmlHandler {
  /** The name without its prefix; what stands behind it, for `readAttributes`. An empty element is ended at once. */
  onStart(name: string, attributes: string, line: number): void;
  /** A piece of text with its references read; line ends are as they stand. */
  onText(text: string): void;
  onEnd(name: string, line: number): void;
  /** What is no proper XML, and was got over. */
  onTrouble(trouble: XmlTrouble, line: number, excerpt: string): void;
}

export type XmlTrouble = 'stray-sign' | 'damaged-tag' | 'unknown-reference' | 'own-entities';

export interface XmlTokenizer {
  push(chunk: string): void;
  end(): void;
}

export function createXmlTokenizer(handler: XmlHandler): XmlTokenizer {
  return new Tokenizer(handler);
}

/** A longer tag, comment or section is taken to be damaged, so that memory is bounded. */
const LONGEST_TOKEN = 16_777_216;
const LONGEST_REFERENCE = 40;
const LEAST_JOINED = 512;
const NAME_SLOTS = 256;
/** More of the text is needed to tell. */
const WAIT = -1;
const DOCTYPE_SIGN = /["'[\]<>]/g;

const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const QUOTE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const GREATER = 0x3e;

class Tokenizer implements XmlTokenizer {
  private readonly handler: XmlHandler;
  private readonly lines = new LineCounter(1);
  private readonly less = new SignFinder('<');
  private readonly greater = new SignFinder('>');
  private readonly commentEnd = new SignFinder('-->');
  private readonly sectionEnd = new SignFinder(']]>');
  private readonly instructionEnd = new SignFinder('?>');
  /** Names recur; one that is known is given again, and not made anew. */
  private readonly names: (string | undefined)[] = Array.from({ length: NAME_SLOTS });
  private text = '';
  private at = 0;
  private atStart = true;
  private ended = false;
  /** The beginning of a token that goes on. */
  private rest = '';
  /** Pieces that come meanwhile: looked at only when they are as long as it, which keeps the work linear. */
  private waiting: string[] = [];
  private waitingLength = 0;

  constructor(handler: XmlHandler) {
    this.handler = handler;
  }

  push(chunk: string): void {
    if (chunk === '') return;
    this.waiting.push(this.atStart && chunk.startsWith('\ufeff') ? chunk.slice(1) : chunk);
    this.atStart = false;
    this.waitingLength += chunk.length;
    if (this.waitingLength >= this.rest.length) this.readOn(this.takeWaiting());
  }

  end(): void {
    this.ended = true;
    this.begin(this.rest + this.takeWaiting(), 0);
    this.scan(Infinity);
  }

  private takeWaiting(): string {
    const text = this.waiting.length === 1 ? this.waiting[0]! : this.waiting.join('');
    this.waiting = [];
    this.waitingLength = 0;
    return text;
  }

  /** Only as much of a piece is joined to the rest as ends its token: long strings are costly to join. */
  private readOn(piece: string): void {
    let from = 0;
    while (this.rest !== '' && from < piece.length) {
      const length = this.rest.length;
      const joined = this.rest + piece.slice(from, from + Math.max(LEAST_JOINED, length));
      from += joined.length - length;
      this.begin(joined, 0);
      this.scan(length);
      if (this.at < length) this.rest = joined.slice(this.at);
      else {
        from -= joined.length - this.at;
        this.rest = '';
      }
    }
    if (from === piece.length) return;
    this.begin(piece, from);
    this.scan(Infinity);
    this.rest = piece.slice(this.at);
  }

  /** The text goes on in another string. */
  private begin(text: string, at: number): void {
    this.lines.lineAt(this.text, this.at);
    this.text = text;
    this.at = at;
    this.lines.start(text, at);
    for (const sign of [this.less, this.greater, this.commentEnd, this.sectionEnd, this.instructionEnd]) sign.reset();
  }

  /** As far as there are whole tokens that begin before the limit. */
  private scan(limit: number): void {
    const { text } = this;
    while (this.at < text.length && this.at < limit) {
      const { at } = this;
      const less = this.less.find(text, at);
      if (less > at) {
        this.at = this.giveText(at, Math.min(less, text.length));
        if (less === Infinity) return;
      }
      const next = this.readMarkup(this.at);
      const length = (next === WAIT ? text.length : next) - this.at;
      if (length > LONGEST_TOKEN || (next === WAIT && this.ended)) this.giveStray();
      else if (next === WAIT) return;
      else this.at = next;
    }
  }

  private lineAt(position: number): number {
    return this.lines.lineAt(this.text, position);
  }

  private report(trouble: XmlTrouble, from: number, to: number): void {
    this.handler.onTrouble(trouble, this.lineAt(from), this.text.slice(from, to));
  }

  /** Up to where the text was given: a reference that may go on in the next piece is kept. */
  private giveText(from: number, to: number): number {
    let end = to;
    if (to === this.text.length && !this.ended) {
      const reference = this.text.lastIndexOf('&');
      if (reference >= from && to - reference < LONGEST_REFERENCE && !this.text.includes(';', reference))
        end = reference;
    }
    if (end > from) this.giveRead(from, end);
    return end;
  }

  private giveRead(from: number, to: number): void {
    const text = this.text.slice(from, to);
    if (!text.includes('&')) return this.handler.onText(text);
    const onUnknown = (reference: string, position: number): void =>
      this.report('unknown-reference', from + position, from + position + reference.length);
    this.handler.onText(readReferences(text, onUnknown));
  }

  private giveStray(): void {
    this.report('stray-sign', this.at, this.at + 1);
    this.handler.onText('<');
    this.at++;
  }

  /** Past the tag, comment, section or declaration that begins here; WAIT where it goes on. */
  private readMarkup(at: number): number {
    const { text } = this;
    if (at + 1 >= text.length) return WAIT;
    const code = text.charCodeAt(at + 1);
    if (code === SLASH) return this.readEndTag(at);
    if (isNameStart(code)) return this.readStartTag(at);
    if (text.startsWith('<?', at)) return past(this.instructionEnd.find(text, at + 2), 2);
    if (!text.startsWith('<!', at)) {
      this.giveStray();
      return this.at;
    }
    if (text.startsWith('<!--', at)) return past(this.commentEnd.find(text, at + 4), 3);
    if (text.startsWith('<![CDATA[', at)) return this.readSection(at + 9);
    // "<!-" and "<![CD" may become one of these.
    if (text.length - at < 9 && !this.ended) return WAIT;
    return text.startsWith('<!DOCTYPE', at) ? this.readDoctype(at) : this.readDeclaration(at);
  }

  private readStartTag(at: number): number {
    const nameEnd = this.findNameEnd(at + 1);
    if (nameEnd === WAIT) return WAIT;
    const { text } = this;
    const line = this.lineAt(at);
    const name = this.localName(at + 1, nameEnd);
    if (text.charCodeAt(nameEnd) === GREATER) {
      this.handler.onStart(name, '', line);
      return nameEnd + 1;
    }
    const end = this.findTagEnd(nameEnd);
    if (end === WAIT) return WAIT;
    const next = this.passTagEnd(at, end);
    const empty = text.charCodeAt(end - 1) === SLASH;
    this.handler.onStart(name, text.slice(nameEnd, empty ? end - 1 : end), line);
    if (empty) this.handler.onEnd(name, line);
    return next;
  }

  private readEndTag(at: number): number {
    const nameEnd = this.findNameEnd(at + 2);
    if (nameEnd === WAIT) return WAIT;
    const line = this.lineAt(at);
    const name = this.localName(at + 2, nameEnd);
    if (this.text.charCodeAt(nameEnd) === GREATER) {
      this.handler.onEnd(name, line);
      return nameEnd + 1;
    }
    const end = this.findTagEnd(nameEnd);
    if (end === WAIT) return WAIT;
    const next = this.passTagEnd(at, end);
    this.handler.onEnd(name, line);
    return next;
  }

  private findNameEnd(from: number): number {
    const { text } = this;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code <= SPACE || code === SLASH || code === GREATER || code === LESS) return at;
    }
    return WAIT;
  }

  private localName(from: number, to: number): string {
    const { text } = this;
    let start = from;
    for (let at = from; at < to; at++) if (text.charCodeAt(at) === COLON) start = at + 1;
    const slot = (31 * text.charCodeAt(start) + 7 * text.charCodeAt(to - 1) + to - start) % NAME_SLOTS;
    const known = this.names[slot];
    if (known !== undefined && known.length === to - start && text.startsWith(known, start)) return known;
    return (this.names[slot] = text.slice(start, to));
  }

  private readDeclaration(at: number): number {
    const end = this.findTagEnd(at + 2);
    return end === WAIT ? WAIT : this.passTagEnd(at, end);
  }

  private passTagEnd(at: number, end: number): number {
    if (this.text.charCodeAt(end) === GREATER) return end + 1;
    this.report('damaged-tag', at, end);
    return end;
  }

  /** Where the tag has its ">", which may stand within quotation marks as well; without one, where the next tag begins. */
  private findTagEnd(from: number): number {
    const end = this.findEnd(from);
    return end - from > LONGEST_TOKEN ? WAIT : end;
  }

  private findEnd(from: number): number {
    const { text, ended } = this;
    const less = this.less.find(text, from);
    const limit = Math.min(less, text.length);
    const open = less === Infinity && !ended;
    let end = this.greater.find(text, from);
    for (let at = from; ;) {
      if (end >= limit) return open ? WAIT : limit;
      const quote = findQuote(text, at, end);
      if (quote < 0) return end;
      const closing = text.indexOf(text[quote]!, quote + 1);
      if (closing < 0 || closing >= limit) {
        if (open) return WAIT;
        this.report('damaged-tag', from, end);
        return end;
      }
      at = closing + 1;
      if (closing > end) end = indexOrEnd(text, '>', at);
    }
  }

  private readSection(from: number): number {
    const end = this.sectionEnd.find(this.text, from);
    if (end !== Infinity && end > from && end - from <= LONGEST_TOKEN) this.handler.onText(this.text.slice(from, end));
    return past(end, 3);
  }

  private readDoctype(at: number): number {
    const { text } = this;
    let withinSubset = false;
    DOCTYPE_SIGN.lastIndex = at + 9;
    for (let found = DOCTYPE_SIGN.exec(text); found; found = DOCTYPE_SIGN.exec(text)) {
      const sign = found[0];
      let next = found.index + 1;
      if (sign === '[' || sign === ']') withinSubset = sign === '[';
      else if (sign === '>') {
        if (!withinSubset) return this.passDoctype(at, next);
      } else if (sign === '<') {
        // Beyond its declarations, a document type ends where an element begins.
        if (next < text.length && !/[!?]/.test(text[next]!)) return this.passDoctype(at, next - 1);
        if (text.startsWith('!--', next)) next = past(this.commentEnd.find(text, next + 3), 3);
        else if (text[next] === '?') next = past(this.instructionEnd.find(text, next), 2);
      } else next = past(indexOrEnd(text, sign, next), 1);
      if (next === WAIT) return WAIT;
      DOCTYPE_SIGN.lastIndex = next;
    }
    return WAIT;
  }

  private passDoctype(at: number, end: number): number {
    const entity = this.text.slice(at, end).indexOf('<!ENTITY');
    if (entity >= 0) this.report('own-entities', at + entity, end);
    return end;
  }
}

/** Finds a sign from ascending positions, and looks at no character twice. */
class SignFinder {
  private readonly sign: string;
  private found = -1;

  constructor(sign: string) {
    this.sign = sign;
  }

  reset(): void {
    this.found = -1;
  }

  find(text: string, from: number): number {
    if (this.found < from) this.found = indexOrEnd(text, this.sign, from);
    return this.found;
  }
}

function indexOrEnd(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? Infinity : at;
}

function past(found: number, length: number): number {
  return found === Infinity ? WAIT : found + length;
}

function findQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === DOUBLE_QUOTE || code === QUOTE) return at;
  }
  return -1;
}

function isNameStart(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code === COLON || code >= 0xc0
  );
}
