/** What was read in, the counts of its records that add up and the line that says them out. */
import type { Atlas, IssueLog, NetworkCounts, Severity } from '../model.ts';
import { groupDigits } from '../text/digits.ts';
import { countNetworks, sayNetworkCounts } from './network-counts.ts';

/** `found` = `imported` + `skipped`; papers = `imported` − `merged`. */
export interface RecordCounts {
  readonly found: number;
  readonly imported: number;
  readonly skipped: number;
  readonly repaired: number;
  readonly merged: number;
  /** Where there are networks made elsewhere, which have people and ties in place of records. */
  readonly network?: NetworkCounts;
}

export function countRecords({ sources, bibliography }: Pick<Atlas, 'sources' | 'bibliography'>): RecordCounts {
  const { found, skipped, merged } = bibliography;
  const network = countNetworks(sources);
  const repaired = countOf(bibliography, 'repaired');
  return { found, imported: found - skipped, skipped, repaired, merged, ...(network ? { network } : {}) };
}

/** "1,204 found = 1,190 imported + 14 skipped; 9 repaired; 120 duplicates merged"; of networks, what `sayNetworkCounts` says. */
export function toHeadline({ found, imported, skipped, repaired, merged, network }: RecordCounts): string {
  const [f, i, s, r, m] = [found, imported, skipped, repaired, merged].map(groupDigits);
  const ofNetwork = network ? `${sayNetworkCounts(network)}; ` : '';
  if (network && found === 0) return `${ofNetwork}${r} repaired`;
  return `${ofNetwork}${f} ${network ? 'records ' : ''}found = ${i} imported + ${s} skipped; ${r} repaired; ${m} ${merged === 1 ? 'duplicate' : 'duplicates'} merged`;
}

function countOf({ issueCounts }: IssueLog, severity: Severity): number {
  return issueCounts.reduce((sum, counted) => sum + (counted.severity === severity ? counted.count : 0), 0);
}
