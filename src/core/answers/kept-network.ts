/** A network and what a filter keeps of it in, the network of that alone out, its authors and papers under the same numbers. */
import type { Kept } from '../kept.ts';
import type { Network } from '../model.ts';

/** Weights stay those of the whole network, as everything does that a filter does not hide. */
export function keepNetwork(network: Network, { authors, papers, ties }: Kept): Network {
  const { authorCount, paperCount } = network;
  const hidden = network.hidden.map((isHidden, author) => (isHidden || !authors[author] ? 1 : 0));
  const ofPapers = keepRows(network.paperOffsets, paperCount, (_, paper) => papers[paper] === 1);
  const ofAuthors = keepRows(network.authorOffsets, authorCount, (at) => papers[network.authorPapers[at]!] === 1);
  const ofTies = keepRows(network.offsets, authorCount, (at) => ties[at] === 1);
  return {
    ...network,
    hidden,
    paperOffsets: ofPapers.offsets,
    paperAuthors: Uint32Array.from(ofPapers.places, (at) => network.paperAuthors[at]!),
    authorOffsets: ofAuthors.offsets,
    authorPapers: Uint32Array.from(ofAuthors.places, (at) => network.authorPapers[at]!),
    offsets: ofTies.offsets,
    neighbors: Uint32Array.from(ofTies.places, (at) => network.neighbors[at]!),
    weights: Float64Array.from(ofTies.places, (at) => network.weights[at]!),
  };
}

/** Compressed sparse rows of the entries that stay, and where these stood before. */
function keepRows(
  offsets: Uint32Array,
  rows: number,
  keeps: (at: number, row: number) => boolean,
): { offsets: Uint32Array; places: Uint32Array } {
  const kept = new Uint32Array(rows + 1);
  const places = new Uint32Array(offsets[rows]!);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) if (keeps(at, row)) places[count++] = at;
    kept[row + 1] = count;
  }
  return { offsets: kept, places: places.subarray(0, count) };
}
