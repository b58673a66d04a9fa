/** The path of a file in, a run of the whole program on it, timed step by step, out as a line of JSON. Run by bench.js, each run in a process of its own. */
import { createHash } from 'node:crypto';
import { openPath } from '../src/cli/open-path.ts';
import { Pipeline } from '../src/core/pipeline.ts';
import { DEFAULT_RECIPE } from '../src/core/recipe.ts';
import { openSource } from '../src/sources/open-source.ts';
import { Pace } from '../src/worker/pace.ts';
import type { WholeRun } from './whole/whole-run.ts';

async function runWhole(path: string): Promise<WholeRun> {
  const sha256 = createHash('sha256');
  const started = performance.now();
  const hash = { update: (bytes: Uint8Array) => sha256.update(bytes), digest: () => sha256.digest('hex') };
  const source = await openSource(await openPath(path), { createHash: () => hash });
  const stages: Record<string, number> = { opening: performance.now() - started };
  let longest = { ms: 0, stage: 'opening' };
  let firstPicture = 0;
  const pace = new Pace();

  const steps = new Pipeline().run(DEFAULT_RECIPE, [source]);
  let at = performance.now();
  for (let stage = 'reading'; ;) {
    const { done, value } = await steps.next();
    const before = at;
    if (!done && value.sketch && pace.isDue(before)) {
      value.sketch();
      pace.spent(before, performance.now());
      firstPicture ||= performance.now() - started;
    }
    at = performance.now();
    stages[stage] = (stages[stage] ?? 0) + at - before;
    if (at - before > longest.ms) longest = { ms: at - before, stage };
    if (!done) {
      stage = value.stage;
      continue;
    }
    return {
      firstPicture,
      settled: at - started,
      stages,
      longest,
      peakBytes: 1024 * process.resourceUsage().maxRSS,
      papers: value.bibliography.papers.length,
      authors: value.authors.length,
      coAuthorships: value.network.neighbors.length / 2,
    };
  }
}

console.log(JSON.stringify(await runWhole(process.argv[2]!)));
