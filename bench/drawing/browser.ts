/** Scenes in, pages out that draw them, in a real browser, built as the site is built. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { build, preview, type PreviewServer } from 'vite';
import { obtainBrowser } from '../../.ci/browser.mjs';
import type { Scene } from '../../src/core/model.ts';
import { say } from '../measuring/stopwatch.ts';
import type { Figure } from './figure.ts';
import { packScene } from './scene-file.ts';

export type Who = 'coterie' | 'sigma' | 'cosmos';

const SITE = 'build/drawing';
const RIVALS = 'build/rivals';
const COSMOS = { name: '@cosmos.gl/graph', version: '3.3.0' };
const WINDOW = { width: 1440, height: 900 };

/** Where the browser has no graphics card, it draws in software. */
const ARGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--enable-precise-memory-info',
];

export interface Stage {
  readonly version: string;
  readonly hasCosmos: boolean;
  /** Makes the scene known under a name. */
  put(name: string, scene: Scene): void;
  /** The same of a figure. */
  draw(name: string, figure: Figure): void;
  /** A page that has the scene and has not drawn it. */
  open(
    who: Who,
    scene: string,
    options?: { theme?: 'light' | 'dark'; viewport?: { width: number; height: number } },
  ): Promise<Seat>;
  close(): Promise<void>;
}

export interface Seat {
  readonly page: Page;
  readonly cdp: CDPSession;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  rmSync(SITE, { recursive: true, force: true });
  const quiet = { configFile: false, publicDir: false, logLevel: 'warn', base: './' } as const;
  await build({
    ...quiet,
    root: 'bench/drawing/page',
    build: {
      target: 'es2023',
      outDir: join(process.cwd(), SITE),
      modulePreload: false,
      emptyOutDir: true,
    },
  });
  const hasCosmos = await buildCosmos();
  mkdirSync(`${SITE}/scenes`, { recursive: true });
  const server = await preview({ ...quiet, root: process.cwd(), build: { outDir: SITE }, preview: { port: 0 } });
  const browser = await chromium.launch({ executablePath: obtainBrowser(), args: ARGS });
  return {
    version: browser.version(),
    hasCosmos,
    draw: (name, figure) => writeFileSync(`${SITE}/scenes/${name}`, JSON.stringify(figure)),
    put: (name, scene) => writeFileSync(`${SITE}/scenes/${name}`, packScene(scene)),
    open: (who, scene, { theme = 'light', viewport = WINDOW } = {}) =>
      openSeat(browser, `${addressOf(server)}?${new URLSearchParams({ who, scene, theme })}`, viewport),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Its libraries are fetched for the bench alone; where that does not work, the tables say so. */
async function buildCosmos(): Promise<boolean> {
  const folder = join(process.cwd(), RIVALS, 'node_modules', COSMOS.name);
  if (!existsSync(folder)) {
    say(`  fetching ${COSMOS.name}`);
    mkdirSync(RIVALS, { recursive: true });
    const packed = `${COSMOS.name}@${COSMOS.version}`;
    spawnSync('npm', ['install', '--prefix', RIVALS, '--no-audit', '--no-fund', packed], {
      stdio: 'ignore',
      timeout: 60_000,
    });
  }
  if (!existsSync(folder)) return false;
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    root: folder,
    // What it names as its entry is no module.
    resolve: { alias: { 'gl-bench': join(process.cwd(), RIVALS, 'node_modules/gl-bench/dist/gl-bench.module.js') } },
    build: {
      outDir: join(process.cwd(), SITE),
      emptyOutDir: false,
      lib: { entry: join(folder, 'dist/index.js'), formats: ['es'], fileName: () => 'cosmos.js' },
    },
  });
  return true;
}

function addressOf({ resolvedUrls }: PreviewServer): string {
  const address = resolvedUrls?.local[0];
  if (!address) throw new Error('expected a server with an address, got none');
  return address;
}

async function openSeat(browser: Browser, address: string, viewport: { width: number; height: number }): Promise<Seat> {
  const context = await browser.newContext({ viewport, deviceScaleFactor: 1 });
  const page = await context.newPage();
  page.on('pageerror', (error) => say(`  ${error.message}`));
  await page.goto(address);
  await page.waitForFunction(() => 'stand' in window);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.evaluate(() => window.stand.prepare());
  return { page, cdp, close: () => context.close() };
}
