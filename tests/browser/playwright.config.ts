/** How the built site is tested: in a real Chromium, under its real policy, with software rendering. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { installedBrowser } from '../../.ci/browser.mjs';

const PORT = 4179;
const executablePath = installedBrowser();

/** The one font that tests see, on systems with fontconfig, so that pictures do not depend on what is installed. */
function pinFonts(): string {
  const require = createRequire(import.meta.url);
  const fonts = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  const cache = resolve(import.meta.dirname, '../../.cache');
  const config = join(cache, 'fonts.conf');
  mkdirSync(cache, { recursive: true });
  writeFileSync(
    config,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${join(cache, 'fontconfig')}</cachedir>
  <match target="pattern">
    <edit name="family" mode="prepend" binding="strong"><string>DejaVu Sans</string></edit>
  </match>
</fontconfig>
`,
  );
  return config;
}

/** The variables of this process that have a value. */
function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  // Those that take longest are run on request: ALL_TESTS=1 npm test
  ...(process.env.ALL_TESTS ? {} : { grepInvert: /@long/ }),
  outputDir: '../../.cache/browser',
  snapshotPathTemplate: '../golden/pictures/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  reporter: [['list'], ['json', { outputFile: '../../.cache/playwright.json' }]],
  expect: { timeout: 30_000, toHaveScreenshot: { maxDiffPixelRatio: 0.005 } },
  use: {
    baseURL: `http://localhost:${PORT}/`,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      env: { ...environment(), FONTCONFIG_FILE: pinFonts() },
      args: [
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--font-render-hinting=none',
        '--disable-lcd-text',
        // On the processor these are slower than what they stand in for.
        '--disable-gpu-rasterization',
        '--disable-accelerated-2d-canvas',
        // Every window would load pages of the browser’s own for what nobody opens here.
        '--disable-features=PreloadTopChromeWebUI,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  webServer: {
    command: `npx --no-install vite preview --port ${PORT} --strictPort`,
    cwd: '../..',
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
});
