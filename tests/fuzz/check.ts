/** A text in, what its reading breaks of the promises that hold for every input out. */
import { FORMATS, type Recognised } from '../../src/core/formats.ts';
import type { GivenNetwork, Reading, SourceText } from '../../src/core/model.ts';
import { NetworkCollector } from '../../src/core/network/collector.ts';
import { Collector } from '../../src/core/papers/collector.ts';
import { readText } from '../../src/core/reading.ts';

export function formatOf(id: string): Recognised {
  const found = FORMATS.find(({ format }) => format.id === id);
  if (!found) throw new Error(`expected one of ${FORMATS.map(({ format }) => format.id).join(', ')}, got ${id}`);
  return found;
}

/** Reads the text as of the format, whatever it looks like, in pieces. */
export function readAs({ kind, format }: Recognised, text: string, pieceLength = 1000): Reading {
  const collector = kind === 'papers' ? new Collector('fuzz') : new NetworkCollector('fuzz');
  const reader =
    kind === 'papers'
      ? format.createReader(collector as Collector, {})
      : format.createReader(collector as NetworkCollector, {});
  for (let at = 0; at < text.length; at += pieceLength) reader.push(text.slice(at, at + pieceLength));
  reader.end();
  return collector.toReading(format.name);
}

/** Reads the text as whatever it is recognised as. */
export async function readAny(text: string): Promise<Reading> {
  async function* chunks(): AsyncGenerator<{ text: string; bytes: number }> {
    for (let at = 0; at < text.length; at += 4096) yield { text: text.slice(at, at + 4096), bytes: at };
  }
  const source: SourceText = {
    name: 'fuzz',
    bytes: text.length,
    open: () => Promise.resolve({ encoding: 'utf-8', chunks: chunks() }),
  };
  const reader = readText(source, undefined);
  for (;;) {
    const { done, value } = await reader.next();
    if (done) return value.reading;
  }
}

/** One sentence for each promise broken. */
export function findBroken(reading: Reading): string[] {
  const { papers, found, skipped, issues, issueCounts } = reading;
  const broken: string[] = [];
  const expect = (holds: boolean, otherwise: string): void => void (holds || broken.push(otherwise));
  expect(found === papers.length + skipped, `${found} found, but ${papers.length} imported and ${skipped} skipped`);
  const counted = issueCounts
    .filter(({ severity }) => severity === 'skipped')
    .reduce((sum, { count }) => sum + count, 0);
  expect(counted >= skipped, `${skipped} skipped, but ${counted} reasons given`);
  for (const { excerpt, line, message } of issues) {
    expect(excerpt.length <= 120, `an excerpt of ${excerpt.length} characters`);
    expect(Number.isInteger(line) && line >= 1, `an issue on line ${line}`);
    expect(message.length < 400, `a message of ${message.length} characters`);
  }
  for (const { title, names, key, year, places } of papers) {
    expect(title !== '' || names.length > 0, 'a paper without title and authors');
    expect(/^(?:doi|t):./.test(key), `a paper of key ${key}`);
    expect(year === undefined || (year >= 1400 && year <= 2099), `a paper of the year ${year}`);
    expect(places.length === 1 && places[0]!.line >= 1, 'a paper without a place');
    expect(
      names.every(({ family }) => family.trim() !== ''),
      'a name without a family name',
    );
  }
  if (reading.network) broken.push(...findMiscounts(reading.network));
  return [...new Set([...broken, ...findPollution()])];
}

function findMiscounts({ nodes, sources, targets, weights, counts }: GivenNetwork): string[] {
  const { nodesFound, nodesSkipped, edgesFound, edgesSkipped, edgesMerged } = counts;
  const broken: string[] = [];
  if (nodes.length !== nodesFound - nodesSkipped) broken.push(`${nodes.length} nodes of ${nodesFound}`);
  if (weights.length !== edgesFound - edgesSkipped - edgesMerged)
    broken.push(`${weights.length} ties of ${edgesFound}`);
  if (nodes.some(({ name }) => name.family === '')) broken.push('a node without a name');
  if (weights.some((weight) => !(weight > 0 && Number.isFinite(weight)))) broken.push('a tie without a weight');
  if (sources.some((source, t) => source === targets[t] || targets[t]! >= nodes.length)) broken.push('a tie of nobody');
  return broken;
}

const PROTOTYPES: readonly (readonly [string, object])[] = [
  ['Object', Object.prototype],
  ['Array', Array.prototype],
  ['String', String.prototype],
  ['Map', Map.prototype],
];
const BEFORE = PROTOTYPES.map(([, prototype]) => Reflect.ownKeys(prototype).length);

function findPollution(): string[] {
  return PROTOTYPES.flatMap(([name, prototype], i) =>
    Reflect.ownKeys(prototype).length === BEFORE[i] ? [] : [`the prototype of ${name} was changed`],
  );
}
