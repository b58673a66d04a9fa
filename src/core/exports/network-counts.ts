/** What was counted while networks were read in, words that say it and add up out. */
import type { NetworkCounts, SourceReport } from '../model.ts';
import { groupDigits } from '../text/digits.ts';

/** Of all networks together, undefined where there are none. */
export function countNetworks(sources: readonly SourceReport[]): NetworkCounts | undefined {
  let sum: NetworkCounts | undefined;
  for (const { texts } of sources)
    for (const { network } of texts)
      if (network)
        sum = {
          nodesFound: (sum?.nodesFound ?? 0) + network.nodesFound,
          nodesSkipped: (sum?.nodesSkipped ?? 0) + network.nodesSkipped,
          edgesFound: (sum?.edgesFound ?? 0) + network.edgesFound,
          edgesSkipped: (sum?.edgesSkipped ?? 0) + network.edgesSkipped,
          edgesMerged: (sum?.edgesMerged ?? 0) + network.edgesMerged,
        };
  return sum;
}

/** "1,590 people found = 1,589 imported + 1 skipped; 2,750 ties found = 2,742 imported + 6 skipped + 2 added to others". */
export function sayNetworkCounts(counts: NetworkCounts): string {
  const { nodesFound, nodesSkipped, edgesFound, edgesSkipped, edgesMerged } = counts;
  const parts = [
    `${groupDigits(nodesFound)} people found = ${groupDigits(nodesFound - nodesSkipped)} imported + ${groupDigits(nodesSkipped)} skipped`,
    `${groupDigits(edgesFound)} ties found = ${groupDigits(edgesFound - edgesSkipped - edgesMerged)} imported + ${groupDigits(edgesSkipped)} skipped${edgesMerged > 0 ? ` + ${groupDigits(edgesMerged)} added to others` : ''}`,
  ];
  return parts.join('; ');
}

/** "1,589 of 1,590 people, 2,742 ties", for one file. */
export function sayNetworkSize({
  nodesFound,
  nodesSkipped,
  edgesFound,
  edgesSkipped,
  edgesMerged,
}: NetworkCounts): string {
  const share = (read: number, found: number): string =>
    read === found ? groupDigits(read) : `${groupDigits(read)} of ${groupDigits(found)}`;
  return (
    [
      ...(nodesFound > 0 ? [`${share(nodesFound - nodesSkipped, nodesFound)} people`] : []),
      ...(edgesFound > 0 ? [`${share(edgesFound - edgesSkipped - edgesMerged, edgesFound - edgesMerged)} ties`] : []),
    ].join(', ') || 'nobody'
  );
}
