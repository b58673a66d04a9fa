/** A text in, cut into chunks, what the reader of a network format makes of it out, in forms that are easy to compare. */
import type { GivenNetwork, Reading } from '../../../src/core/model.ts';
import { NetworkCollector } from '../../../src/core/network/collector.ts';
import type { NetworkFormat } from '../../../src/core/network/sink.ts';
import { sortName } from '../../../src/core/text/names.ts';

export function readNetworkAs(format: NetworkFormat, text: string, chunkLength = text.length): Reading {
  const collector = new NetworkCollector('network.txt');
  const reader = format.createReader(collector, {});
  const length = Math.max(1, chunkLength);
  for (let at = 0; at < text.length && !collector.full; at += length) reader.push(text.slice(at, at + length));
  reader.end();
  return collector.toReading(format.name);
}

export function namesOf({ network }: Reading): string[] {
  return network!.nodes.map(({ name }) => sortName(name));
}

/** "a–b 2", the ends by id, in alphabetical order. */
export function tiesOf({ network }: Pick<Reading, 'network'>): string[] {
  const { nodes, sources, targets, weights } = network!;
  return Array.from(weights, (weight, t) => {
    const ends = [nodes[sources[t]!]!.id, nodes[targets[t]!]!.id].sort();
    return `${ends.join('–')} ${weight}`;
  }).sort();
}

export function codesOf({ issues }: Reading): string[] {
  return [...new Set(issues.map(({ code }) => code))].sort();
}

/** That nothing was lost or counted twice, and no tie is none. */
export function findMiscounts({ network }: Reading): string[] {
  if (!network) return [];
  const { nodes, sources, targets, weights, counts } = network satisfies GivenNetwork;
  const wrong: string[] = [];
  if (nodes.length !== counts.nodesFound - counts.nodesSkipped) wrong.push('nodes');
  if (weights.length !== counts.edgesFound - counts.edgesSkipped - counts.edgesMerged) wrong.push('edges');
  if (new Set(nodes.map(({ id }) => id)).size !== nodes.length) wrong.push('ids');
  if (new Set(Array.from(sources, (source, t) => `${source} ${targets[t]}`)).size !== weights.length)
    wrong.push('ties given twice');
  if (sources.some((source, t) => source >= targets[t]! || targets[t]! >= nodes.length)) wrong.push('ends');
  if (weights.some((weight) => !(weight > 0 && weight < 1e20))) wrong.push('weights');
  return wrong;
}
