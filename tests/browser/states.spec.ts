/** What can befall a map in (lost graphics, none at all, long runs, small windows, other wishes), a usable page out. */
import { expect, test, type Coterie } from './page.ts';

/** Takes the graphics away as a driver does that was reset. */
async function loseGraphics({ page, map }: Coterie): Promise<void> {
  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.map canvas:is([class^=sigma], .cloud)')) {
      const context = canvas.getContext('webgl2');
      context?.getExtension('WEBGL_lose_context')?.loseContext();
    }
  });
  await expect(map).toBeVisible();
}

/** Different colours on a canvas of two dimensions. */
function countColors(canvas: HTMLElement | SVGElement): number {
  const { width, height } = canvas as HTMLCanvasElement;
  const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
  return new Set(new Uint32Array(data.buffer)).size;
}

/** Lets the page believe that time has passed. */
async function skipTime({ page }: Coterie, ms: number): Promise<void> {
  await page.evaluate((skipped) => {
    const { now } = performance;
    performance.now = () => now.call(performance) + skipped;
  }, ms);
}

const STOPPED = /The graphics of this browser stopped several times/;

test('lost graphics are built again with the same view and selection', async ({ coterie, page }) => {
  await coterie.start();
  await coterie.find('Xin Jiang');
  await coterie.panel('Author').getByRole('link', { name: 'Lifeng Shang' }).first().click();
  await expect(coterie.title()).toHaveText('Lifeng Shang');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.mouse.move(700, 30);
  await coterie.expectStill();
  const before = await coterie.picture();
  await page.evaluate(() => document.querySelector('.map canvas.sigma-nodes')!.setAttribute('data-first', ''));
  await loseGraphics(coterie);
  await expect(page.locator('.map canvas[data-first]')).toHaveCount(0);
  await expect(page.locator('.map canvas.sigma-nodes')).toHaveCount(1);
  await expect(page.getByText('Restoring the view…')).toHaveCount(0);
  await coterie.expectSame(before);
  await expect(coterie.title()).toHaveText('Lifeng Shang');
  await page.keyboard.press('Escape');
  await coterie.expectChange(before);
});

for (const [size, losses, file] of [
  ['small', 8, undefined],
  ['crowded', 2, { name: 'crowd.net', text: manyTriangles(7000) }],
] as const) {
  test(`${losses} losses, spaced in time, leave a ${size} map as it was${file ? ' @long' : ''}`, async ({
    coterie,
    page,
  }) => {
    test.slow();
    await coterie.start();
    if (file) await coterie.openFiles(file);
    await coterie.count(file ? /^21,000 authors$/ : /^64 authors$/).waitFor();
    await coterie.ready();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.mouse.move(700, 30);
    await coterie.expectStill();
    const before = await coterie.picture();
    const isShown = page.locator(file ? '.map canvas.cloud' : '.map canvas.sigma-nodes');
    for (let loss = 0; loss < losses; loss++) {
      await page.evaluate(() => document.querySelector('.map .sigma-nodes')!.setAttribute('data-first', ''));
      await loseGraphics(coterie);
      await expect(page.locator('.map [data-first]')).toHaveCount(0);
      await expect(isShown).toHaveCount(1);
      await expect(page.getByText('Restoring the view…')).toHaveCount(0);
      await skipTime(coterie, 61_000);
    }
    await coterie.expectSame(before);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('graphics that are lost again and again are given up, with the list in their place', async ({ coterie, page }) => {
  await coterie.start();
  for (let loss = 0; loss < 4; loss++) {
    await page.evaluate(() => document.querySelector('.map canvas.sigma-nodes')!.setAttribute('data-first', ''));
    await loseGraphics(coterie);
    await expect(page.locator('.map canvas[data-first]')).toHaveCount(0);
    if (loss < 3) await expect(page.locator('.map canvas.sigma-nodes')).toHaveCount(1);
  }
  await expect(page.getByRole('alert')).toContainText(STOPPED);
  await expect(coterie.still).toBeVisible();
  expect(await coterie.still.locator('canvas').evaluate(countColors)).toBeGreaterThan(100);
  await page.getByRole('button', { name: 'Open the list of authors' }).click();
  await coterie.list.getByRole('link', { name: 'Shang, Lifeng' }).click();
  await expect(coterie.title()).toHaveText('Lifeng Shang');
  expect((await coterie.export('png')).bytes.length).toBeGreaterThan(10_000);
});

test('a crowd is drawn by its own layer, built again when graphics are lost and gone with the crowd', async ({
  coterie,
  page,
}) => {
  await coterie.start();
  const papers = Array.from({ length: 6700 }, (_, paper) => {
    const names = ['a', 'b', 'c'].map((which) => `Name${paper.toString(36)}${which}, A`).join(' and ');
    return `@article{p${paper}, title = {Of three ${paper}}, author = {${names}}}`;
  });
  const cloud = page.locator('.map canvas.cloud');
  const few = { name: 'few.bib', text: '@article{few, title = {Of two}, author = {Roe, Ann and Poe, Bob}}' };
  await coterie.openFiles({ name: 'crowd.bib', text: papers.join('\n') }, few);
  await expect(page.locator('.counts')).toContainText('20,102 authors');
  await expect(cloud).toHaveCount(1);
  await cloud.evaluate((canvas) => canvas.setAttribute('data-first', ''));
  await loseGraphics(coterie);
  await expect(page.locator('.map canvas[data-first]')).toHaveCount(0);
  await expect(cloud).toHaveCount(1);
  await page.evaluate(() => document.querySelector('.map canvas.sigma-nodes')!.setAttribute('data-kept', ''));
  await coterie.settings.getByRole('button', { name: 'Remove crowd.bib' }).click();
  await coterie.expectCounts(2, 1, 1);
  await expect(cloud).toHaveCount(0);
  await coterie.expectStill();
  await expect(page.locator('.map canvas[data-kept]')).toHaveCount(1);
});

test('without WebGL there is a message, and search, lists and exports work', async ({ coterie, page }) => {
  await coterie.withoutGraphics();
  await coterie.start();
  await expect(page.getByRole('alert')).toContainText('This browser offers no WebGL');
  expect(await coterie.still.locator('canvas').evaluate(countColors)).toBeGreaterThan(100);
  await coterie.find('Lifeng Shang');
  await expect(coterie.title()).toHaveText('Lifeng Shang');
  await page.getByRole('button', { name: 'Open the list of authors' }).click();
  await expect(coterie.list.getByRole('rowheader').first()).toBeVisible();
  expect((await coterie.export('gexf')).bytes.length).toBeGreaterThan(10_000);
  expect((await coterie.export('png')).bytes.length).toBeGreaterThan(10_000);
});

/** A network in Pajek's format: three authors each who know one another alone. */
function manyTriangles(count: number): string {
  const names = Array.from({ length: 3 * count }, (_, i) => `${i + 1} "Roe${i}, A"`);
  const ties = Array.from({ length: count }, (_, i) => {
    const [a, b, c] = [3 * i + 1, 3 * i + 2, 3 * i + 3];
    return `${a} ${b}\n${b} ${c}\n${a} ${c}`;
  });
  return `*Vertices ${names.length}\n${names.join('\n')}\n*Edges\n${ties.join('\n')}\n`;
}

const SYLLABLES = ['ba', 'de', 'ki', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu'];

/** A profile of many made-up papers, the same one each time. */
function longProfile(papers: number): string {
  let state = 7;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % limit;
  };
  const word = (): string => {
    const text = SYLLABLES[next(10)]! + SYLLABLES[next(10)]! + SYLLABLES[next(10)]!;
    return text[0]!.toUpperCase() + text.slice(1);
  };
  const records = Array.from({ length: papers }, (_, i) => {
    const names = Array.from({ length: 3 + next(5) }, () => `${word()}, ${word()}`);
    return `On ${word()} and ${word()}, part ${i}\nMaple, Ada, ${names.join(', ')}\nWe look at ${word()} for a long time and say what we saw.`;
  });
  return `Maple, Ada\n${records.join('\n')}\n`;
}

test('a long run is cancelled at once, and the map that stood stays usable', async ({ coterie, page }) => {
  await coterie.start();
  await coterie.openFiles({ name: 'long.txt', text: longProfile(4000) });
  await expect(coterie.progress).toBeVisible();
  const tookMs = await page.evaluate(async () => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel')!;
    const start = performance.now();
    button.click();
    await new Promise<void>((resolve) => {
      const look = (): void => (document.querySelector('progress') ? void requestAnimationFrame(look) : resolve());
      look();
    });
    return performance.now() - start;
  });
  expect(tookMs).toBeLessThan(1000);
  await coterie.expectCounts(64, 327, 10);
  await coterie.find('Lifeng Shang');
  await expect(coterie.title()).toHaveText('Lifeng Shang');
  await coterie.panel('Author').getByRole('button', { name: 'Hide', exact: true }).click();
  await expect(coterie.legend).toContainText('Hidden: Lifeng Shang');
  await coterie.expectCounts(64, 307, 10);
});

test('a cancelled first run leaves the empty state', async ({ coterie, page }) => {
  await page.route('**/pipeline.worker*.js', () => undefined);
  await page.goto('./');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing is open' })).toBeVisible();
  await expect(coterie.progress).toHaveCount(0);
});

test('nothing moves by itself for those who asked for less motion', async ({ coterie, page }) => {
  await coterie.start();
  const motionOf = async (): Promise<string> => {
    await coterie.find('Lifeng Shang');
    const name = await coterie.panel('Author').evaluate((panel) => getComputedStyle(panel).animationName);
    await page.keyboard.press('Escape');
    return name;
  };
  expect(await motionOf()).toBe('none');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await motionOf()).not.toBe('none');
});

test('the theme follows the system until one is chosen, which a reload keeps', async ({ coterie, page }) => {
  const root = page.locator('html');
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await coterie.start();
  await expect(root).toHaveAttribute('data-theme', 'light');
  const before = await coterie.picture();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await coterie.expectChange(before);
  expect(await ground()).toBe('rgb(16, 18, 22)');
  await page.getByRole('button', { name: 'Change to the light theme' }).click();
  await expect(root).toHaveAttribute('data-theme', 'light');
  await coterie.expectSame(before);
  await page.reload();
  await coterie.ready();
  await expect(root).toHaveAttribute('data-theme', 'light');
  expect(await ground()).toBe('rgb(251, 250, 248)');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the panel comes from below in three heights', async ({ coterie, page }) => {
    await coterie.start();
    await coterie.find('Lifeng Shang');
    const panel = coterie.panel('Author');
    const heightOf = async (): Promise<number> => {
      const box = (await panel.boundingBox())!;
      expect(box.x).toBe(0);
      expect(box.width).toBe(360);
      expect(Math.round(box.y + box.height)).toBe(740);
      return box.height;
    };
    const half = await heightOf();
    expect(half / 740).toBeCloseTo(0.48, 1);
    await page.getByRole('button', { name: 'Raise the sheet to full' }).click();
    await expect.poll(heightOf).toBeGreaterThan(600);
    await page.getByRole('button', { name: 'Lower the sheet' }).click();
    await expect.poll(heightOf).toBeLessThan(200);
    await expect(panel.getByRole('heading', { name: 'Lifeng Shang' })).toBeInViewport();
    await page.getByRole('button', { name: 'Raise the sheet to half' }).click();
    await expect.poll(heightOf).toBe(half);
    await panel.getByRole('button', { name: 'Close' }).click();
    await expect(panel).toHaveCount(0);
  });

  test('nothing is wider than the window, and everything to touch is large enough', async ({ coterie, page }) => {
    await coterie.start();
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => element.checkVisibility() && !element.closest('.spoken, .map'))
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => `${element.localName}: ${element.textContent.slice(0, 80)}`),
    );
    expect(wide).toEqual([]);
    for (const button of await page.getByRole('navigation', { name: 'Actions' }).getByRole('button').all()) {
      const { width, height } = (await button.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
  });

  test('a tap on a disc opens its author', async ({ coterie, page }) => {
    await coterie.start();
    await coterie.find('Xin Jiang');
    await coterie.panel('Author').getByRole('link', { name: 'Lifeng Shang' }).first().tap();
    await expect(coterie.title()).toHaveText('Lifeng Shang');
    await coterie.panel('Author').getByRole('button', { name: 'Close' }).tap();
    await expect(coterie.anyPanel()).toHaveCount(0);
    await page.touchscreen.tap(180, coterie.middle().y);
    await expect(coterie.title()).toHaveText('Lifeng Shang');
  });
});

test('a map of very many authors is not given up when it changes again and again @long', async ({ coterie }) => {
  const letters = (n: number): string => n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!);
  const names = Array.from({ length: 20_004 }, (_, i) => `F${letters(i)}, Ada`);
  const papers = Array.from(
    { length: names.length / 3 },
    (_, p) => `@article{p${p}, title = {Paper ${p}}, author = {${names.slice(3 * p, 3 * p + 3).join(' and ')}}}\n`,
  );
  await coterie.start();
  await coterie.openFiles({ name: 'crowd.bib', text: papers.join('') });
  await expect(coterie.count('20,004 authors')).toBeVisible();
  await coterie.ready();
  // More than the losses of graphics after which the map is given up.
  for (const size of ['nothing: all alike', 'papers', 'nothing: all alike', 'papers', 'nothing: all alike']) {
    await coterie.settings.getByLabel('Size of a disc shows').selectOption(size);
    await expect(coterie.legend).toContainText(size === 'papers' ? 'Disc: papers' : 'Disc: all alike');
    await coterie.expectStill();
  }
  await expect(coterie.page.getByText('The graphics of this browser stopped')).toHaveCount(0);
  await expect(coterie.page.locator('.cloud')).toHaveCount(1);
});
