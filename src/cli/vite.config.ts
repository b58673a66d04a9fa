/** How the command line is built: one file with everything in it, apart from the site. */
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'build',
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'coterie.js' } },
  },
});
