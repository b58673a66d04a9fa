/** How the site is built, served and tested. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/**
 * Nothing is loaded from or sent to anywhere; no code is made from text.
 * The worker starts from a `blob:` that imports it, because such a worker inherits the page's policy.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html coterie-worker',
].join('; ');

export default defineConfig({
  base: './',
  plugins: [
    svelte({ configFile: false }),
    {
      name: 'content-policy',
      apply: 'build',
      transformIndexHtml: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
          injectTo: 'head-prepend' as const,
        },
      ],
    },
  ],
  worker: { format: 'es' },
  // The largest part, which writes PDF, is fetched only when a PDF is saved.
  build: { target: 'es2023', modulePreload: { polyfill: false }, assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  preview: {
    headers: { 'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`, 'X-Content-Type-Options': 'nosniff' },
  },
  // The time is a watchdog, for slow machines too. Nothing else runs beside, so that no core need be left free.
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 30_000,
    maxWorkers: '100%',
  },
});
