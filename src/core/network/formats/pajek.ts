/** A network of Pajek (`.net`) in, its vertices, arcs and edges out. */
import type { Reader } from '../../format.ts';
import { decodeReferences } from '../../text/html.ts';
import { createLineSplitter } from '../../tokens/lines.ts';
import { MOST_NODES } from '../collector.ts';
import type { NetworkFormat, NetworkSink } from '../sink.ts';

export const PAJEK: NetworkFormat = {
  id: 'pajek',
  name: 'Pajek network',
  shape: '“*Vertices 3”, a line per vertex, then “*Edges” or “*Arcs” with two numbers and a weight a line',
  endings: ['.net', '.paj'],
  recognise: recognisePajek,
  createReader: (sink) => new PajekReader(sink),
};

function recognisePajek(head: string): number {
  const first = head.split(/[\r\n]/).find((line) => line.trim() !== '' && !line.trimStart().startsWith('%'));
  return first !== undefined && /^\s*\*\s*(?:vertices|network)\b/i.test(first) ? 0.98 : 0;
}

type Section = 'vertices' | 'arcs' | 'edges' | 'arcslist' | 'edgeslist' | 'matrix' | 'other';

/** A quoted label, or one without spaces. */
const VERTEX = /^\s*(\d+)(?:\s+(?:"([^"]*)"?|(\S+)))?/;
const COMMAND = /^\s*\*\s*([a-z]+)(.*)$/i;

class PajekReader implements Reader {
  private readonly sink: NetworkSink;
  private readonly lines;
  private section: Section = 'other';
  private networks = 0;
  private declared = 0;
  private line = 1;
  private readonly listed = new Set<string>();
  private named = false;
  private row = 0;

  constructor(sink: NetworkSink) {
    this.sink = sink;
    this.lines = createLineSplitter((text, number) => {
      this.read(text, number);
    });
  }

  push(chunk: string): void {
    if (!this.sink.full) this.lines.push(chunk);
  }

  end(): void {
    this.lines.end();
    this.addUnlisted();
    const missing = this.row > 0 && this.section === 'matrix' && this.row < this.declared;
    if (missing) this.sink.note(this.line, 'cut-short', 'The matrix ends before its last row; what came was read.', '');
  }

  private read(text: string, number: number): void {
    this.line = number;
    const line = text.trim();
    if (line === '' || line.startsWith('%') || this.networks > 1) return;
    const command = COMMAND.exec(line);
    if (command) return this.begin(command[1]!.toLowerCase(), command[2]!, number);
    switch (this.section) {
      case 'vertices':
        return this.readVertex(line, number);
      case 'arcs':
      case 'edges':
        return this.readEdge(line, number);
      case 'arcslist':
      case 'edgeslist':
        return this.readList(line, number);
      case 'matrix':
        return this.readRow(line, number);
      case 'other':
        return;
    }
  }

  private begin(command: string, rest: string, number: number): void {
    if (command === 'network') return;
    if (command === 'vertices') {
      this.networks++;
      if (this.networks > 1)
        return this.sink.note(number, 'several-networks', 'Only the first network of this file was read.', rest);
      const [count, ofFirstKind] = (rest.match(/\d+/g) ?? []).map(Number);
      this.declared = count ?? 0;
      if (ofFirstKind !== undefined)
        this.sink.note(
          number,
          'two-modes',
          'This network has nodes of two kinds; all of them were read as people.',
          rest,
        );
    } else this.addUnlisted();
    this.row = 0;
    this.section = SECTIONS.has(command) ? (command as Section) : 'other';
    if (this.section === 'other' && this.networks === 1)
      this.sink.note(number, 'unknown-section', 'This part of the file is no part of a network; passed over.', command);
  }

  private readVertex(line: string, number: number): void {
    const found = VERTEX.exec(line);
    if (!found)
      return this.sink.skip(
        'node',
        number,
        'no-id',
        'This vertex does not begin with its number; it was left out.',
        line,
      );
    const [, id, quoted, bare] = found;
    const label = quoted ?? bare;
    if (quoted !== undefined && line[found[0].length - 1] !== '"')
      this.sink.repair(number, 'unclosed-quote', 'Nothing closes the quotation mark of this label.', line);
    this.listed.add(String(Number(id)));
    this.sink.addNode({ id: String(Number(id)), label: label && decodeReferences(label) }, number);
  }

  /** Vertices that are counted and not listed are nodes too, known by their numbers. */
  private addUnlisted(): void {
    if (this.named || this.networks === 0) return;
    this.named = true;
    if (this.declared > MOST_NODES && this.listed.size < this.declared) {
      const message = 'More vertices are announced here than a map can hold; those that are listed were read.';
      return this.sink.note(this.line, 'too-many-vertices', message, String(this.declared));
    }
    for (let id = 1; id <= this.declared; id++)
      if (!this.listed.has(String(id))) this.sink.addNode({ id: String(id) }, this.line);
    this.listed.clear();
  }

  private readEdge(line: string, number: number): void {
    const [source, target, weight] = line.split(/\s+/, 3);
    if (!isNumber(source) || !isNumber(target)) return this.skipEdge(line, number);
    this.sink.addEdge(
      {
        source: toId(source),
        target: toId(target),
        // What follows the ends may as well be a property, as "c Blue".
        weight: weight !== undefined && /^[-+.\d]|^(?:nan|inf)/i.test(weight) ? weight : undefined,
        directed: this.section === 'arcs',
      },
      number,
    );
  }

  private readList(line: string, number: number): void {
    const [source, ...targets] = line.split(/\s+/);
    if (!isNumber(source)) return this.skipEdge(line, number);
    for (const target of targets)
      if (isNumber(target))
        this.sink.addEdge(
          { source: toId(source), target: toId(target), directed: this.section === 'arcslist' },
          number,
        );
      else this.skipEdge(`${source} ${target}`, number);
  }

  /** Where there is no tie, there is a zero. */
  private readRow(line: string, number: number): void {
    const source = String(++this.row);
    line.split(/\s+/).forEach((weight, column) => {
      if (Number(weight) !== 0 && String(column + 1) !== source)
        this.sink.addEdge({ source, target: String(column + 1), weight }, number);
    });
  }

  private skipEdge(line: string, number: number): void {
    this.sink.skip(
      'edge',
      number,
      'no-ends',
      'This line does not give two numbers of vertices; it was left out.',
      line,
    );
  }
}

const SECTIONS: ReadonlySet<string> = new Set(['vertices', 'arcs', 'edges', 'arcslist', 'edgeslist', 'matrix']);

function isNumber(text: string | undefined): text is string {
  return text !== undefined && /^\d+$/.test(text);
}

function toId(text: string): string {
  return text.replace(/^0+(?=\d)/, '');
}
