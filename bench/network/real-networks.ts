/** A name in, a real co-authorship network from `../shared/data` out, unweighted, or undefined where the files are not there. */
import { existsSync, readFileSync } from 'node:fs';
import type { Network } from '../../src/core/model.ts';
import { projectNetwork } from '../../src/core/network/project.ts';
import { finish } from '../measuring/stopwatch.ts';

const DATA = '../shared/data';

/** Where each stands, and how two nodes that are tied stand there. */
const FILES = {
  /** M. E. J. Newman, "Finding community structure in networks using the eigenvectors of matrices", 2006. */
  netscience: { path: 'networks/netscience.gml', tie: /source (\d+)\s+target (\d+)/g },
  /** Jure Leskovec et al., "Graph evolution: densification and shrinking diameters", 2007: the largest components. */
  'ca-GrQc': { path: 'networks/ca-GrQc.txt', tie: /^(\d+)\s+(\d+)/gm },
  'ca-HepTh': { path: 'networks/ca-HepTh.txt', tie: /^(\d+)\s+(\d+)/gm },
  /** Authors of the Journal of Informetrics, 2007–2016, a sample of VOSviewer. */
  JOI: { path: 'vosviewer/vos__JOI_coauthorship_network.txt', tie: /^(\d+)\t(\d+)\t/gm },
} as const;

export type RealName = keyof typeof FILES;

/** Nodes without ties are left out. */
export function readRealNetwork(name: RealName): Network | undefined {
  const { path, tie } = FILES[name];
  if (!existsSync(`${DATA}/${path}`)) return undefined;
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => numbers.get(id) ?? (numbers.set(id, numbers.size), numbers.size - 1);
  const ends = [...readFileSync(`${DATA}/${path}`, 'utf8').matchAll(tie)]
    .filter(([, source, target]) => source !== target)
    .map(([, source, target]) => [numberOf(source!), numberOf(target!)] as const);
  const ties = {
    sources: Uint32Array.from(ends, ([source]) => source),
    targets: Uint32Array.from(ends, ([, target]) => target),
    weights: new Float64Array(ends.length).fill(1),
  };
  return finish(projectNetwork(NO_PAPERS, numbers.size, { counting: 'unweighted', hidden: [], ties }));
}

const NO_PAPERS = { offsets: new Uint32Array(1), authors: new Uint32Array(0) };
