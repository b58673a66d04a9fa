/** Pieces of an XML text in, each of its records out as a small tree; a damaged record costs only itself, and memory is one record's. */
import { createXmlTokenizer, type XmlHandler, type XmlTokenizer, type XmlTrouble } from './xml.ts';
import { XmlElement } from './xml-element.ts';

export interface XmlRecordHandler {
  /**
   * Whether a record begins with this start tag. `parent` is the name of the element around it, `record` that of the open
   * record, if there is one: where the answer is yes then, that record was not closed.
   */
  startsRecord(name: string, parent: string | undefined, record: string | undefined): boolean;
  onRecord(record: XmlElement): void;
  /** A record that the text ends within, or that is too large; `name` is that of its element. */
  onLost(line: number, code: string, message: string, excerpt: string, name: string): void;
  /** A start tag outside of records. */
  onOutside?(name: string, attributes: string, line: number): void;
  /** Elements whose content no one asks for. */
  readonly leftOut?: ReadonlySet<string>;
}

/** Where trouble is told: one issue for each kind of trouble in a record. */
interface Listener {
  note(line: number, code: string, message: string, excerpt: string): void;
  repair(line: number, code: string, message: string, excerpt: string): void;
}

export function createXmlRecords(handler: XmlRecordHandler, listener: Listener): XmlTokenizer {
  const records = new Records(handler, listener);
  const tokenizer = createXmlTokenizer(records);
  return {
    push: (chunk) => tokenizer.push(chunk),
    end() {
      tokenizer.end();
      records.end();
    },
  };
}

/** Elements farther within a record are left out; so are elements around records, of which no one asks more. */
const DEEPEST = 256;
/** In characters and elements. */
const LARGEST_RECORD = 33_554_432;
const LONGEST_EXCERPT = 200;

const MESSAGES: Readonly<Record<XmlTrouble, string>> = {
  'stray-sign': 'A “<” begins no tag here; it was read as text.',
  'damaged-tag': 'This tag is damaged; it was taken to end before the next one.',
  'unknown-reference': 'This character is not known by its name; the name was kept as it is written.',
  'own-entities':
    'This file defines entities of its own, which are never expanded; references to them stay as they are written.',
};
const UNCLOSED_ELEMENT = 'This element is not closed; it was taken to end before the next one.';
const UNCLOSED_RECORD = 'This record is not closed; it was taken to end before the next tag that can’t be part of it.';
const STRAY_END = 'This end tag has no start tag; it was left out.';
const TOO_DEEP = 'Elements are nested too deeply here; the innermost were left out.';
const CUT_SHORT = 'The text ends within this record, which was skipped.';
const TOO_LARGE = 'This record is too large to be one; it was skipped.';

class Records implements XmlHandler {
  private readonly handler: XmlRecordHandler;
  private readonly listener: Listener;
  /** Names of the open elements around records. */
  private readonly around: string[] = [];
  /** The open record and the open elements in it. */
  private readonly open: XmlElement[] = [];
  /** An element that is left out, and how many of its name are open. */
  private leftOut = '';
  private leftOutDepth = 0;
  private size = 0;
  private readonly told = new Set<string>();

  constructor(handler: XmlRecordHandler, listener: Listener) {
    this.handler = handler;
    this.listener = listener;
  }

  onStart(name: string, attributes: string, line: number): void {
    const { open, handler } = this;
    const parent = open.at(-1);
    if (handler.startsRecord(name, parent ? parent.name : this.around.at(-1), open[0]?.name))
      this.begin(name, attributes, line);
    else if (!parent) {
      if (this.around.length < DEEPEST) this.around.push(name);
      handler.onOutside?.(name, attributes, line);
    } else if (this.leftOutDepth > 0) {
      if (name === this.leftOut) this.leftOutDepth++;
    } else if (handler.leftOut?.has(name) || this.isFull(line)) {
      this.leftOut = name;
      this.leftOutDepth = 1;
    } else {
      const element = new XmlElement(name, attributes, line);
      this.size += attributes.length + 1;
      parent.addElement(element);
      open.push(element);
    }
  }

  onText(text: string): void {
    const { open } = this;
    if (open.length === 0 || this.leftOutDepth > 0 || this.size > LARGEST_RECORD) return;
    this.size += text.length;
    open.at(-1)!.addText(text);
  }

  onEnd(name: string, line: number): void {
    const { open } = this;
    if (open.length === 0) return this.endAround(name);
    if (this.leftOutDepth > 0 && name === this.leftOut) {
      this.leftOutDepth--;
      return;
    }
    const at = open.findLastIndex((element) => element.name === name);
    if (at === 0) this.finish();
    else if (at < 0) this.endBeyond(name, line);
    else if (this.leftOutDepth === 0) this.closeBeyond(at);
  }

  onTrouble(trouble: XmlTrouble, line: number, excerpt: string): void {
    if (trouble === 'own-entities' || trouble === 'unknown-reference')
      this.tell(trouble, () => this.listener.note(line, trouble, MESSAGES[trouble], cut(excerpt)));
    else this.repair(line, trouble, MESSAGES[trouble], excerpt);
  }

  end(): void {
    const record = this.open[0];
    if (record) this.lose(record, 'cut-short', CUT_SHORT);
  }

  private begin(name: string, attributes: string, line: number): void {
    if (this.open.length > 0) this.finishUnclosed();
    if (this.told.size > 0) this.told.clear();
    this.open.push(new XmlElement(name, attributes, line));
    this.size = 0;
  }

  private finish(): void {
    const record = this.open[0]!;
    if (this.leftOutDepth > 0) this.repair(record.line, 'unclosed-element', UNCLOSED_ELEMENT, `<${this.leftOut}>`);
    this.leftOutDepth = 0;
    this.closeBeyond(0);
    if (this.size > LARGEST_RECORD) this.lose(record, 'too-large', TOO_LARGE);
    else this.handler.onRecord(record);
    if (this.told.size > 0) this.told.clear();
  }

  private lose(record: XmlElement, code: string, message: string): void {
    this.handler.onLost(record.line, code, message, titleOf(record), record.name);
  }

  private finishUnclosed(): void {
    const record = this.open[0]!;
    this.repair(record.line, 'unclosed-record', UNCLOSED_RECORD, titleOf(record));
    this.finish();
  }

  /** Closes an open element with all that stand open in it; of these, each gives back all from the first element in it. */
  private closeBeyond(at: number): void {
    const { open } = this;
    const unclosed = open[at + 1];
    if (unclosed) this.repair(unclosed.line, 'unclosed-element', UNCLOSED_ELEMENT, `<${unclosed.name}>`);
    for (let i = open.length - 1; i > at; i--) open[i]!.moveElementsTo(open[i - 1]!);
    while (open.length > at) open.pop();
  }

  /** An end tag of no element in the record: one around the record ends the record as well. */
  private endBeyond(name: string, line: number): void {
    if (!this.around.includes(name)) {
      if (this.leftOutDepth === 0) this.repair(line, 'stray-end-tag', STRAY_END, `</${name}>`);
      return;
    }
    this.finishUnclosed();
    this.endAround(name);
  }

  private endAround(name: string): void {
    const at = this.around.lastIndexOf(name);
    if (at >= 0) this.around.length = at;
  }

  private isFull(line: number): boolean {
    if (this.open.length >= DEEPEST) {
      this.repair(line, 'too-deep', TOO_DEEP, '');
      return true;
    }
    return this.size > LARGEST_RECORD;
  }

  private repair(line: number, code: string, message: string, excerpt: string): void {
    this.tell(code, () => this.listener.repair(line, code, message, cut(excerpt)));
  }

  private tell(code: string, tell: () => void): void {
    if (this.told.has(code)) return;
    this.told.add(code);
    tell();
  }
}

function titleOf(record: XmlElement): string {
  return cut(`<${record.name}> ${record.text}`);
}

function cut(excerpt: string): string {
  return excerpt.slice(0, LONGEST_EXCERPT);
}
