/** Nothing in, the tables of what is measured out, printed and kept in bench/results.md: `npm run bench`. */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { measureGrowth } from './reading/linear.ts';
import { measureSpeed } from './reading/speed.ts';

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function speedTable(): string {
  const rows = measureSpeed();
  return table(
    ['work', 'who', 'MB/s', 'ours against it', 'target'],
    rows.map(({ work, who, speed, target }) => {
      const own = rows.find((row) => row.work === work && row.target !== undefined)!.speed;
      const verdict = target === undefined ? '' : `${target}: ${speed >= target ? 'met' : 'not met'}`;
      return [
        work,
        who,
        speed.toFixed(speed < 10 ? 1 : 0),
        target === undefined ? `${(own / speed).toFixed(1)}×` : '',
        verdict,
      ];
    }),
  );
}

function growthTable(): string {
  return table(
    ['family', 'format', 'characters', 'ms', 'twice the text takes', 'target'],
    measureGrowth().map(({ family, format, characters, ms, ratio }) => [
      family,
      format,
      String(characters),
      ms.toFixed(0),
      `${ratio.toFixed(2)}×`,
      ratio <= 2.5 ? '≤ 2.5: met' : '≤ 2.5: not met',
    ]),
  );
}

const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
const results = `# Results

Written by \`npm run bench\`. ${machine}. Medians of five runs (three for growth); anchors and ours in the same run.

## Reading: speed

${speedTable()}

## Reading: growth on pathological texts

${growthTable()}
`;
console.log(results);
writeFileSync('bench/results.md', results);
