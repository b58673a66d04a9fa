#!/usr/bin/env node
/** Starts the built command line; without a build, says how to get one. */
import { existsSync } from 'node:fs';

const program = new URL('../../build/coterie.js', import.meta.url);
if (existsSync(program)) await import(program.href);
else {
  process.stderr.write('coterie: nothing is built yet. Run npm start, npm test or npm run build first.\n');
  process.exitCode = 1;
}
