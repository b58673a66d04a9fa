/** Nodes and edges in, one by one as a reader finds them, the reading of their file out: a network, issues, and counts that add up. */
import { createIssue } from '../issue.ts';
import { IssueList } from '../issue-list.ts';
import type { GivenNetwork, GivenNode, NetworkCounts, PersonName, Reading, Severity } from '../model.ts';
import { cleanLine } from '../text/clean.ts';
import { groupDigits } from '../text/digits.ts';
import { hashText } from '../text/hash.ts';
import { DIRECTED, EdgeRows, joinEdges, UNDIRECTED, UNSAID, type Ties } from './edges.ts';
import { haveInitials, readLabel, withInitials } from './label.ts';
import type { EdgeRecord, NetworkSink, NodeRecord } from './sink.ts';
import { readWeight } from './weight.ts';

/** More than these neither fit into the memory of a page nor make a map that anyone could read. */
export const MOST_NODES = 2_000_000;
export const MOST_EDGES = 5_000_000;
/** Beyond these a text is damage, and keeping it would take memory for nothing. */
const LONGEST_ID = 500;
const LONGEST_NAME = 1000;
/** A letter, digit or picture: anything by which a name can be told from stray signs. */
const SUBSTANCE = /[\p{L}\p{N}\p{Extended_Pictographic}\p{So}\p{Sm}]/u;
/** An id that is nobody's name. */
const CODE = /^[A-Za-z]?\d{1,20}$/;
/** Stands for the node of an end that has none. */
const NOBODY = -1;

export class NetworkCollector implements NetworkSink {
  private readonly file: string;
  private readonly issues = new IssueList();
  private readonly nodes: GivenNode[] = [];
  /** Ids are numbered as they come, in nodes or in edges; `nodeOf` gives the node of each number. */
  private readonly numbers = new Map<string, number>();
  private readonly nodeOf: number[] = [];
  private readonly edges = new EdgeRows();
  private readonly counts = { nodesFound: 0, nodesSkipped: 0, edgesFound: 0, edgesSkipped: 0, edgesMerged: 0 };
  private part: 'nodes' | 'ties' | undefined;
  private implied = false;
  /** Nodes whose labels have no capitals, and the line of the first of them. */
  private readonly raised: number[] = [];
  private raisedAt = 0;
  /** The first line that says so. */
  private directedAt = 0;
  full = false;

  constructor(file: string) {
    this.file = file;
  }

  implyNodes(): void {
    this.implied = true;
  }

  markPart(part: 'nodes' | 'ties'): void {
    this.part = part;
  }

  addNode(node: NodeRecord, line: number): void {
    if (this.full) return;
    const id = toId(node.id);
    const said = node.label ?? node.family ?? node.id;
    if (id === '') return this.skip('node', line, 'no-id', 'This node has no id; it was left out.', said);
    const number = this.numberOf(id);
    if (this.nodeOf[number] !== NOBODY)
      return this.skip(
        'node',
        line,
        'repeated-node',
        'There is a node of this id already; this one was left out.',
        said,
      );
    this.makeNode(number, id, node, line);
  }

  addEdge({ source, target, weight: written, directed }: EdgeRecord, line: number): void {
    if (this.full) return;
    const [from, to] = [toId(source), toId(target)];
    if (from === '' || to === '')
      return this.skip(
        'edge',
        line,
        'no-ends',
        'This tie does not say whom it joins; it was left out.',
        sayEnds(source, target),
      );
    const start = this.endOf(from, line);
    const end = this.endOf(to, line);
    if (from === to)
      return this.skip(
        'edge',
        line,
        'self-loop',
        'This tie joins someone to themselves; it was left out.',
        sayEnds(source, target),
      );
    const weight = this.readWeight(written, line, source, target);
    if (weight === undefined) return;
    this.counts.edgesFound++;
    if (directed && this.directedAt === 0) this.directedAt = line;
    const way = directed === undefined ? UNSAID : directed ? DIRECTED : UNDIRECTED;
    this.edges.add(start, end, weight, way, line);
    if (this.edges.length > MOST_EDGES) this.refuse(line, 'ties', MOST_EDGES);
  }

  skip(what: 'node' | 'edge', line: number, code: string, message: string, text: string): void {
    if (this.full) return;
    this.counts[`${what}sFound`]++;
    this.counts[`${what}sSkipped`]++;
    this.report(line, 'skipped', code, message, text);
  }

  note(line: number, code: string, message: string, text: string): void {
    if (!this.full) this.report(line, 'note', code, message, text);
  }

  repair(line: number, code: string, message: string, text: string): void {
    if (!this.full) this.report(line, 'repaired', code, message, text);
  }

  toReading(format: string): Reading {
    const network = this.full ? undefined : this.toNetwork();
    const reading = { format, papers: [], ...this.issues.toLog(), found: 0, skipped: 0 };
    return network ? { ...reading, network } : reading;
  }

  private toNetwork(): GivenNetwork {
    const said = this.counts.nodesFound + this.counts.edgesFound;
    if (this.nodes.length === 0)
      this.report(1, 'skipped', 'no-nodes', said > 0 ? NO_NODE_READ : 'There is nobody in this network.', '');
    this.raiseInitials();
    if (this.raisedAt > 0)
      this.note(
        this.raisedAt,
        'small-letters',
        'Names here are written in small letters; they were given capitals.',
        '',
      );
    this.leaveOutDangling();
    const edges = this.edges.length;
    const ties = joinEdges(
      this.edges,
      (end) => this.nodeOf[end]!,
      this.nodes.length,
      (line) => this.note(line, 'parallel-edge', 'This tie was given before; the weights were added up.', ''),
    );
    this.edges.clear();
    this.reportWays(ties);
    const { sources, targets, weights } = ties;
    const counts: NetworkCounts = { ...this.counts, edgesMerged: edges - sources.length };
    const part = this.part ? { part: this.part } : {};
    return { file: this.file, ...part, nodes: this.nodes, sources, targets, weights, counts };
  }

  private raiseInitials(): void {
    if (!haveInitials(this.raised.map((n) => this.nodes[n]!.name))) return;
    for (const n of this.raised) this.nodes[n] = { ...this.nodes[n]!, name: withInitials(this.nodes[n]!.name) };
  }

  private leaveOutDangling(): void {
    let ids: string[] | undefined;
    this.edges.keep((source, target, line) => {
      const missing = [source, target].filter((end) => this.nodeOf[end] === NOBODY);
      if (missing.length === 0) return true;
      this.counts.edgesSkipped++;
      ids ??= [...this.numbers.keys()];
      this.report(
        line,
        'skipped',
        'dangling-edge',
        'An end of this tie is nobody in this network; it was left out.',
        missing.map((end) => ids![end]!).join(', '),
      );
      return false;
    });
  }

  private reportWays({ mutual, doubled }: Ties): void {
    const line = this.directedAt || 1;
    if (doubled)
      this.note(
        line,
        'both-ways',
        'Every tie stands here in both directions with the same weight; it counts once.',
        '',
      );
    else if (mutual > 0)
      this.note(line, 'directed', `${groupDigits(mutual)} ties run both ways; the two directions were added up.`, '');
    else if (this.directedAt > 0)
      this.note(line, 'directed', 'Ties here have a direction, which a map of who works with whom has not.', '');
  }

  private endOf(id: string, line: number): number {
    const number = this.numberOf(id);
    if (this.implied && this.nodeOf[number] === NOBODY) this.makeNode(number, id, { id }, line);
    return number;
  }

  private numberOf(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    this.numbers.set(id, this.nodeOf.length);
    return this.nodeOf.push(NOBODY) - 1;
  }

  private makeNode(number: number, id: string, node: NodeRecord, line: number): void {
    this.counts.nodesFound++;
    const { name, label } = this.readName(id, node, line);
    this.nodeOf[number] = this.nodes.push({ id, key: `n:${hashText(`${label}\n${id}`)}`, name }) - 1;
    if (this.nodes.length > MOST_NODES) this.refuse(line, 'people', MOST_NODES);
  }

  private readName(id: string, node: NodeRecord, line: number): { name: PersonName; label: string } {
    if (node.label === undefined && node.family === undefined && CODE.test(id))
      return { name: { family: id, given: '' }, label: id };
    const label = this.clean(node.label ?? '', line) || this.clean(id, line) || id;
    const family = this.clean(node.family ?? '', line);
    if (family !== '') {
      const suffix = this.clean(node.suffix ?? '', line);
      const given = this.clean(node.given ?? '', line);
      return { name: { family, given, ...(suffix === '' ? {} : { suffix }) }, label };
    }
    const { name, raised } = readLabel(label);
    if (raised) {
      if (this.raised.push(this.nodes.length) === 1) this.raisedAt = line;
    }
    return { name, label };
  }

  /** Empty where there is nothing to read. */
  private clean(text: string, line: number): string {
    const clean = cleanLine(text.slice(0, LONGEST_NAME * 4));
    if (!SUBSTANCE.test(clean)) return '';
    if (clean.length <= LONGEST_NAME) return clean;
    const message = `This name has more than ${LONGEST_NAME} characters; the rest was cut off.`;
    this.repair(line, 'name-too-long', message, clean);
    return cleanLine(clean.slice(0, LONGEST_NAME));
  }

  /** Undefined where the edge is no tie. */
  private readWeight(
    written: string | number | undefined,
    line: number,
    ...ends: [string, string]
  ): number | undefined {
    const weight = readWeight(written);
    switch (weight) {
      case 'zero':
        this.skip(
          'edge',
          line,
          'zero-weight',
          'The weight of this tie is 0, which is no tie; it was left out.',
          sayEnds(...ends),
        );
        return undefined;
      case 'negative':
        this.skip(
          'edge',
          line,
          'negative-weight',
          'The weight of this tie is less than 0; it was left out.',
          sayEnds(...ends),
        );
        return undefined;
      case 'bad':
        this.repair(line, 'bad-weight', 'This weight is no usable number; the tie was read with 1.', String(written));
        return 1;
      default:
        return weight;
    }
  }

  /** Lets go of everything. */
  private refuse(line: number, what: 'people' | 'ties', most: number): void {
    this.report(
      line,
      'skipped',
      'network-too-large',
      `This network has more than ${groupDigits(most)} ${what}, too many for a map, so nothing was read of it. ` +
        'Save a part of it in the program that it comes from: one component, or the ties above some weight.',
      '',
    );
    this.full = true;
    this.nodes.length = this.nodeOf.length = 0;
    this.numbers.clear();
    this.edges.clear();
  }

  private report(line: number, severity: Severity, code: string, message: string, text: string): void {
    this.issues.add(createIssue({ file: this.file, line }, severity, code, message, text));
  }
}

const NO_NODE_READ = 'There is nobody in this network who could be read.';

function sayEnds(source: string, target: string): string {
  return `${source} – ${target}`;
}

/** Ids stay as they are but for the spaces around them; a very long one is told by its beginning and a hash. */
function toId(id: string): string {
  const trimmed = id.trim();
  return trimmed.length <= LONGEST_ID ? trimmed : `${trimmed.slice(0, LONGEST_ID / 2)}~${hashText(trimmed)}`;
}
