/** A network in JSON in, its nodes and edges out, member by member. */
import type { Reader } from '../../format.ts';
import { createJsonRecordSplitter } from '../../tokens/json-records.ts';
import type { JsonDamage, JsonRecord, JsonRecordHandler, JsonShape } from '../../tokens/json-scanner.ts';
import type { NetworkSink } from '../sink.ts';

/** Members and their values as written. */
export type Members = ReadonlyMap<string, string>;

export interface JsonDialect {
  readonly shape: JsonShape;
  /** Members that only edges have. */
  readonly edgeMembers: readonly string[];
  onNode(node: Members, line: number): void;
  onEdge(edge: Members, line: number): void;
}

const MESSAGES: Readonly<Record<JsonDamage, string>> = {
  broken: 'This object is no proper JSON; it was left out.',
  'cut-short': 'The file ends within this object, or before its network does; what came before was read.',
  'too-deep': 'Brackets are nested too deeply here; the object was left out.',
  'too-long': 'This object is too long to be a node or a tie; it was left out.',
  'no-record': 'Here stands something other than an object; it was passed over.',
  'repeated-key': 'A member stands twice in this object; one of them was read.',
};

export class JsonNetworkReader implements Reader, JsonRecordHandler {
  private readonly sink: NetworkSink;
  private readonly dialect: JsonDialect;
  private readonly records;

  constructor(sink: NetworkSink, dialect: JsonDialect) {
    this.sink = sink;
    this.dialect = dialect;
    this.records = createJsonRecordSplitter(dialect.shape, this);
  }

  push(chunk: string): void {
    if (!this.sink.full) this.records.push(chunk);
  }

  end(): void {
    this.records.end();
  }

  record({ members, line, telling }: JsonRecord): void {
    if (!telling) return;
    if (this.dialect.edgeMembers.some((member) => members.has(member))) this.dialect.onEdge(members, line);
    else this.dialect.onNode(members, line);
  }

  damage(line: number, damage: JsonDamage, text: string, lost: boolean): void {
    if (damage === 'repeated-key') this.sink.repair(line, damage, MESSAGES[damage], text);
    else if (!lost) this.sink.note(line, damage, MESSAGES[damage], text);
    else {
      const isEdge = this.dialect.edgeMembers.some((member) => text.includes(`"${member}"`));
      this.sink.skip(isEdge ? 'edge' : 'node', line, damage, MESSAGES[damage], text);
    }
  }
}

/** Undefined where the value is no proper JSON. */
export function parseValue(written: string | undefined): unknown {
  if (written === undefined) return undefined;
  try {
    return JSON.parse(written);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A text, or a number as it is written: the digits of a long id all count. */
export function textOf(members: Members, member: string): string | undefined {
  const written = members.get(member)?.trim();
  if (written === undefined || /^[-+]?[\d.]/.test(written)) return written;
  const value = parseValue(written);
  return typeof value === 'string' ? value : undefined;
}
