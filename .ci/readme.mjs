/** The README in, the README with the table of formats of today out: `npm run readme`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const { module } = await runnerImport('./.ci/format-table.ts');
writeFileSync('README.md', module.withFormatTable(readFileSync('README.md', 'utf8')));
