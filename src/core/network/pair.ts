/** The readings of all texts in, the same out with each network that is spread over two files made whole. */
import { createIssue } from '../issue.ts';
import { IssueList } from '../issue-list.ts';
import type { GivenNetwork, IssueLog, NetworkCounts, Reading } from '../model.ts';

/** A list of ties belongs to a list of nodes that has at least this share of its ends. */
const BELONGS = 0.9;

/**
 * VOSviewer keeps a network in two files: a map of the nodes and a list of the ties between their ids. Where both are
 * open, the ties join the nodes of the map; a file that is alone is read as it stands, and says what is missing.
 * Readings that are not concerned stay the same objects.
 */
export function pairNetworks(readings: readonly Reading[]): Reading[] {
  const paired = [...readings];
  const maps = new Set([...readings.keys()].filter((r) => readings[r]!.network?.part === 'nodes'));
  readings.forEach((reading, r) => {
    if (reading.network?.part !== 'ties') return;
    const map = findMap(reading.network, readings, maps);
    if (map === undefined) {
      if (isNumbered(reading.network)) paired[r] = withNote(reading, 'only-numbers', ONLY_NUMBERS);
      return;
    }
    maps.delete(map);
    const [whole, rest] = joinHalves(readings[map]!, reading);
    paired[map] = whole;
    paired[r] = rest;
  });
  for (const map of maps)
    if (readings[map]!.network!.nodes.length > 0) paired[map] = withNote(readings[map]!, 'no-ties', NO_TIES);
  return paired;
}

const ONLY_NUMBERS =
  'The people here are known by their numbers only. If there is a file that names them, as VOSviewer’s map is, open both.';
const NO_TIES = 'This is a map of people without their ties, which VOSviewer keeps in a network file; open both.';

/** The map that has most of the ends, at least as many as it takes; of equals the one whose file is named most alike, then the first. */
function findMap(ties: GivenNetwork, readings: readonly Reading[], maps: ReadonlySet<number>): number | undefined {
  let best: number | undefined;
  let highest = 0;
  for (const map of maps) {
    const { nodes, file } = readings[map]!.network!;
    const ids = new Set(nodes.map(({ id }) => id));
    const share = ties.nodes.filter(({ id }) => ids.has(id)).length / ties.nodes.length;
    const score = share + likeness(file, ties.file) / 1000;
    if (!(share >= BELONGS) || score <= highest) continue;
    best = map;
    highest = score;
  }
  return best;
}

/** The share of the shorter name that both begin with. */
function likeness(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same < most && a[same] === b[same]) same++;
  return same / Math.max(1, most);
}

function isNumbered({ nodes }: GivenNetwork): boolean {
  return nodes.length > 0 && nodes.every(({ id }) => /^\d+$/.test(id));
}

/** The map with the ties, and what is left of the list of ties: its counts. */
function joinHalves(map: Reading, list: Reading): [Reading, Reading] {
  const [nodes, ties] = [map.network!, list.network!];
  const numberOf = new Map(nodes.nodes.map(({ id }, n) => [id, n]));
  const place = ties.nodes.map(({ id }) => numberOf.get(id));
  const kept = [...ties.weights.keys()].filter(
    (t) => place[ties.sources[t]!] !== undefined && place[ties.targets[t]!] !== undefined,
  );
  const lost = ties.weights.length - kept.length;
  const whole: GivenNetwork = {
    file: nodes.file,
    nodes: nodes.nodes,
    sources: Uint32Array.from(kept, (t) => place[ties.sources[t]!]!),
    targets: Uint32Array.from(kept, (t) => place[ties.targets[t]!]!),
    weights: Float64Array.from(kept, (t) => ties.weights[t]!),
    counts: nodes.counts,
  };
  const counts: NetworkCounts = {
    ...ties.counts,
    nodesFound: 0,
    nodesSkipped: 0,
    edgesSkipped: ties.counts.edgesSkipped + lost,
  };
  const rest: GivenNetwork = { ...EMPTY, file: ties.file, counts };
  const strangers = ties.nodes.filter((_, n) => place[n] === undefined).map(({ id }) => id);
  return [
    { ...map, network: whole },
    { ...withLost(list, lost, strangers), network: rest },
  ];
}

const EMPTY = { nodes: [], sources: new Uint32Array(), targets: new Uint32Array(), weights: new Float64Array() };

/** Which line each of the ties stood on is forgotten by now. */
function withLost(list: Reading, lost: number, strangers: readonly string[]): Reading {
  if (lost === 0) return list;
  const issue = createIssue(
    { file: list.network!.file, line: 1 },
    'skipped',
    'dangling-edge',
    `${lost} of these ties end at somebody who is not on the map; left out.`,
    strangers.join(', '),
  );
  return { ...list, ...extend(list, (issues) => issues.add(issue)) };
}

function withNote(reading: Reading, code: string, message: string): Reading {
  const note = createIssue({ file: reading.network!.file, line: 1 }, 'note', code, message, '');
  return { ...reading, ...extend(reading, (issues) => issues.add(note)) };
}

function extend(log: IssueLog, change: (issues: IssueList) => void): IssueLog {
  const issues = new IssueList();
  issues.addAll(log);
  change(issues);
  return issues.toLog();
}
