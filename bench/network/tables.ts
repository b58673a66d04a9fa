/** Nothing in, the tables of the network out: projecting it, sending it to the page, and who is central in it. */
import { copyArrays } from '../../src/worker/transfer.ts';
import { raceHeader, raceRows } from '../measuring/race.ts';
import { bytesOf, measureHeap, say, time } from '../measuring/stopwatch.ts';
import { atLeast, atMost, formatMegabytes, formatMs, formatTimes, type Table } from '../measuring/table.ts';
import { tabulateCentrality } from './centrality.ts';
import { projectWithGraphology, sendGraphology } from './graphology-network.ts';
import { AUTHOR_LIMIT, makeNetwork, projectFractionally } from './made-network.ts';

export function tabulateNetwork(): Table[] {
  return [tabulateProjection(), tabulateSending(), tabulateCentrality()];
}

function tabulateProjection(): Table {
  const rows = [
    { authors: 100_000, speed: 25 },
    { authors: 1_000_000, speed: 40 },
  ].flatMap(({ authors, speed }) => {
    say(`  projection of ${authors} authors`);
    const { mentions, network } = makeNetwork(authors);
    const { authorCount } = network;
    const own = time(() => projectFractionally(mentions, authorCount));
    const { offsets, neighbors, weights } = own.output;
    const ownBytes = bytesOf({ offsets, neighbors, weights });
    const { bytes, output } = measureHeap(() => projectWithGraphology(mentions, authorCount));
    if (2 * output.size !== neighbors.length)
      throw new Error(`expected ${neighbors.length / 2} co-authorships in Graphology, got ${output.size}`);
    const anchor = time(() => void projectWithGraphology(mentions, authorCount));
    const all = formatMegabytes(bytesOf(own.output));
    return raceRows(
      `${authorCount} authors, ${neighbors.length / 2} co-authorships`,
      { who: 'Coterie', timing: own, cells: [`${formatMegabytes(ownBytes)} (with authors and papers ${all})`] },
      [{ who: 'Graphology', timing: anchor, cells: [formatMegabytes(bytes)] }],
      [
        atLeast('speed ', speed, anchor.ms / own.ms, formatTimes),
        atLeast('memory ', 15, bytes / ownBytes, formatTimes),
      ].join('; '),
    );
  });
  return {
    title: 'Weighted projection',
    about: `Fractional counting, papers of at most ${AUTHOR_LIMIT} authors. Ours gives the bipartite network with it. Memory of ours is the bytes of its arrays; Graphology's is what the heap holds after garbage is collected, less what it held before.`,
    header: raceHeader('memory'),
    rows,
  };
}

function tabulateSending(): Table {
  say('  from worker to page');
  const { mentions, network } = makeNetwork(100_000);
  const own = time(() => {
    const { message, buffers } = copyArrays(network);
    return structuredClone(message, { transfer: buffers });
  });
  const graph = projectWithGraphology(mentions, network.authorCount);
  const anchor = time(() => void sendGraphology(graph));
  return {
    title: 'From worker to page',
    about: 'Ours: arrays copied, copies transferred. Graphology: `export`, structured clone, `from`.',
    header: raceHeader(),
    rows: raceRows(
      `network of ${network.authorCount} authors`,
      { who: 'Coterie', timing: own, cells: [] },
      [{ who: 'Graphology', timing: anchor, cells: [] }],
      atMost('', 5, own.ms, formatMs),
    ),
  };
}
