/** Formats and a number in, as many damaged texts of each read, and every broken promise out: `npm run fuzz`. */
import { writeFileSync } from 'node:fs';
import { recogniseFormat } from '../src/core/formats.ts';
import { createRandom } from '../src/core/random.ts';
import { findBroken, formatOf, readAny, readAs } from '../tests/fuzz/check.ts';
import { loadCorpus, type Specimen } from '../tests/fuzz/corpus.ts';
import { mutate } from '../tests/fuzz/mutate.ts';

/** Half of the seeds are the same at every run, half are new. */
const COUNT = Number(process.argv[2] ?? 10_000);
const ONLY = process.argv[3];
const fresh = Number(process.argv[4] ?? Date.now() % 1_000_000_000);
const SLOW_MS = 1000;

const corpus = loadCorpus();
let broken = 0;
console.log(`Fresh seeds from ${fresh}.`);

async function fuzz(specimen: Specimen): Promise<void> {
  const recognised = formatOf(recogniseFormat(specimen.text)?.format.id ?? 'author-profile');
  let slowest = 0;
  for (let i = 0; i < COUNT; i++) {
    const seed = i < COUNT / 2 ? i : fresh + i;
    const text = mutate(createRandom(seed), specimen, corpus);
    const started = performance.now();
    let wrong: string[];
    try {
      wrong = [...findBroken(readAs(recognised, text)), ...findBroken(await readAny(text))];
    } catch (error) {
      wrong = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    }
    const took = performance.now() - started;
    slowest = Math.max(slowest, took);
    if (took > SLOW_MS) wrong.push(`${Math.round(took)} ms for ${text.length} characters`);
    if (wrong.length === 0) continue;
    broken++;
    if (broken > 50) continue;
    writeFileSync(`build/fuzz-${specimen.name}-${seed}.txt`, text);
    console.log(`✗ ${specimen.name}, seed ${seed}: ${wrong.slice(0, 3).join('; ')}`);
  }
  console.log(`${specimen.name.padEnd(28)} ${COUNT} inputs, slowest ${slowest.toFixed(1)} ms`);
}

for (const specimen of corpus) if (ONLY === undefined || specimen.name.includes(ONLY)) await fuzz(specimen);
console.log(`${broken} of them broke a promise.`);
if (broken > 0) process.exitCode = 1;
