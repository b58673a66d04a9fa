/** How the programs of this folder are built: for Node, as the site is built for browsers, so that what is measured is what runs. */
import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';

const programs = readdirSync(new URL('.', import.meta.url)).filter(
  (name) => name.endsWith('.ts') && name !== 'vite.config.ts',
);

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: ['@zip.js/zip.js', '@noble/hashes'] },
  build: {
    ssr: true,
    outDir: 'build/bench',
    target: 'node20',
    rollupOptions: { input: programs.map((name) => `bench/${name}`) },
  },
});
