/** That what the documents say of the code is so. */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withFormatTable } from '../.ci/format-table.ts';
import { FORMATS } from '../src/core/formats.ts';

test('the README’s table of formats is the formats’ own', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toBe(withFormatTable(readme));
});

test('every format and every issue code is described in docs/formats.md', () => {
  const text = readFileSync('docs/formats.md', 'utf8');
  const sources = readdirSync('src/core', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const codes = sources.flatMap((name) =>
    [
      ...readFileSync(`src/core/${name}`, 'utf8').matchAll(
        /\b(?:note|repair|skip|tell|report|createIssue)\(\s*[^'"`)]*?'([a-z]+(?:-[a-z0-9]+)+)'/g,
      ),
    ].map(([, code]) => code!),
  );
  expect([...new Set(codes)].filter((code) => !text.includes(`\`${code}\``)).sort()).toEqual([]);
  expect(
    FORMATS.filter(({ format }) => !text.includes(`### ${format.name}\n`)).map(({ format }) => format.name),
  ).toEqual([]);
});
