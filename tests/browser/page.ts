/** A browser's page in, the app with the steps that tests share out; what the page logs, throws or asks of others fails the test. */
import { readFile } from 'node:fs/promises';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

export { expect };

type PanelKind = 'Author' | 'Authors' | 'Co-authorship' | 'Community' | 'Two communities' | 'Paper' | 'Path';
export type Format =
  'png' | 'svg' | 'pdf' | 'gexf' | 'graphml' | 'json' | 'authors' | 'co-authorships' | 'papers' | 'about';

export interface TestFile {
  readonly name: string;
  readonly text: string | Buffer;
}

export interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Everything that a quiet page does not do. A test that provokes something says so by `expect`, and fails without it. */
export class Complaints {
  readonly all: string[] = [];
  readonly #expected: RegExp[] = [];
  readonly #origins: string[] = [];

  watch(page: Page, origin: string): void {
    this.#origins.push(origin);
    page.on('console', (message) => this.all.push(`console ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => this.all.push(`error: ${error.stack ?? error.message}`));
    page.on('crash', () => this.all.push('the page crashed'));
    page.on('dialog', (dialog) => {
      this.all.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('popup', (other) => this.all.push(`another page: ${other.url()}`));
    page.on('request', (request) => {
      const { protocol, origin: to } = new URL(request.url());
      if (protocol !== 'data:' && protocol !== 'blob:' && !this.#origins.includes(to))
        this.all.push(`request: ${request.url()} (${request.resourceType()})`);
    });
  }

  allowRequestsTo(origin: string): void {
    this.#origins.push(origin);
  }

  expect(...patterns: RegExp[]): void {
    this.#expected.push(...patterns);
  }

  check(): void {
    expect(this.all.filter((complaint) => !this.#expected.some((pattern) => pattern.test(complaint)))).toEqual([]);
    for (const pattern of this.#expected) expect(this.all.join('\n')).toMatch(pattern);
  }
}

export class Coterie {
  readonly page: Page;
  readonly map: Locator;
  readonly header: Locator;
  readonly searchBox: Locator;
  readonly results: Locator;
  readonly settings: Locator;
  readonly legend: Locator;
  readonly list: Locator;
  readonly dialog: Locator;
  readonly progress: Locator;
  readonly spoken: Locator;
  /** What went wrong, other than that there are no graphics. */
  readonly notice: Locator;
  /** The picture where there are no graphics. */
  readonly still: Locator;

  constructor(page: Page) {
    this.page = page;
    this.map = page.getByRole('application');
    this.header = page.getByRole('banner').or(page.locator('header').first());
    this.searchBox = page.getByRole('combobox', { name: /^Search/ });
    this.results = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
    this.settings = page.getByRole('region', { name: 'Communities and settings' });
    this.legend = page.getByRole('region', { name: 'Legend' });
    this.list = page.getByRole('region', { name: 'Lists' });
    this.dialog = page.getByRole('dialog');
    this.progress = page.getByRole('progressbar');
    this.still = page.getByRole('img', { name: 'The whole map, as a picture' });
    this.spoken = page.locator('p[aria-live=polite]');
    this.notice = page.getByRole('alert').filter({ hasNotText: 'WebGL' });
  }

  /** Goes to the page and waits until a map stands. */
  async start(hash = ''): Promise<void> {
    await this.page.goto(`./${hash}`);
    await this.ready();
  }

  /** From the next page on, as in a browser that has no WebGL. */
  async withoutGraphics(): Promise<void> {
    await this.page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext as (kind: string, options?: unknown) => unknown;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, options?: unknown) {
        return kind.includes('webgl') ? null : original.call(this, kind, options);
      } as typeof HTMLCanvasElement.prototype.getContext;
    });
  }

  /** Resolves when nothing runs and there is something to count. */
  async ready(): Promise<void> {
    await expect(this.count(/ authors?$/)).toBeVisible();
    await expect(this.progress).toHaveCount(0);
  }

  count(name: RegExp | string): Locator {
    return this.page.locator('.counts').getByRole('button', { name });
  }

  async expectCounts(authors: number, coAuthorships: number, papers: number): Promise<void> {
    const said = (count: number, noun: string): RegExp =>
      new RegExp(`${count} ${noun}${count === 1 ? '' : 's'}\\b`.replace('^', ''));
    await expect(this.page.locator('.counts')).toHaveText(said(authors, 'author'));
    await expect(this.page.locator('.counts')).toHaveText(said(coAuthorships, 'co-authorship'));
    await expect(this.page.locator('.counts')).toHaveText(said(papers, 'paper'));
    await expect(this.progress).toHaveCount(0);
  }

  panel(kind: PanelKind): Locator {
    return this.page.getByRole('complementary', { name: kind, exact: true });
  }

  anyPanel(): Locator {
    return this.page.getByRole('complementary');
  }

  /** The title of the panel that is open. */
  title(): Locator {
    return this.anyPanel().getByRole('heading', { level: 2 });
  }

  /** A section of a panel, found by its heading, such as "3 papers". */
  section(kind: PanelKind, heading: RegExp | string): Locator {
    return this.panel(kind)
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { level: 3, name: heading }) });
  }

  async search(query: string): Promise<void> {
    await this.searchBox.fill(query);
  }

  /** Searches and opens the first result with this title. */
  async find(query: string, title = query): Promise<void> {
    await this.search(query);
    await this.results.filter({ hasText: title }).first().click();
  }

  /** Follows an address that points to an author who is not there. */
  async goNowhere(): Promise<void> {
    await this.find('Xin Jiang');
    await expect(this.panel('Author')).toBeVisible();
    await this.page.evaluate(() => {
      location.hash = location.hash.replace(/=.*/, '=nobody');
    });
    await expect(this.title()).toHaveText('Not on this map');
  }

  async openDialog(name: 'Open' | 'Export' | 'Help' | 'Import report'): Promise<void> {
    if (name === 'Import report') await this.find('import report', name);
    else
      await this.page.getByRole('navigation', { name: 'Actions' }).getByRole('button', { name: BUTTONS[name] }).click();
    await expect(this.page.getByRole('dialog', { name })).toBeVisible();
  }

  async openFiles(...files: readonly TestFile[]): Promise<void> {
    await this.openDialog('Open');
    await this.dialog
      .locator('input[type=file]:not([webkitdirectory])')
      .setInputFiles(
        files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text as string) })),
      );
  }

  async paste(text: string): Promise<void> {
    await this.openDialog('Open');
    await this.dialog.getByRole('textbox').fill(text);
    await this.dialog.getByRole('button', { name: 'Open the text' }).click();
  }

  /** Presses Save in the open export dialog and hands over what was saved. */
  async save(): Promise<Saved> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.dialog.getByRole('button', { name: 'Save', exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  async export(format: Format, choose: (dialog: Locator) => Promise<void> = () => Promise.resolve()): Promise<Saved> {
    await this.openDialog('Export');
    await this.dialog.getByLabel('Format').selectOption(format);
    await choose(this.dialog);
    return this.save();
  }

  /** How much of the map between the sheets looks otherwise than in `before`, from 0 to 1. */
  async changeSince(before: Buffer): Promise<number> {
    const now = await this.picture();
    return this.page.evaluate(
      async (pictures) => {
        const [a, b] = await Promise.all(
          pictures.map(async (base64) => {
            const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
            const image = await createImageBitmap(new Blob([bytes]));
            const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
            context.drawImage(image, 0, 0);
            return context.getImageData(0, 0, image.width, image.height).data;
          }),
        );
        let changed = 0;
        for (let i = 0; i < a!.length; i += 4)
          if ([0, 1, 2].some((channel) => Math.abs(a![i + channel]! - b![i + channel]!) > 24)) changed++;
        return changed / (a!.length / 4);
      },
      [before.toString('base64'), now.toString('base64')],
    );
  }

  /** The map between the sheets of a wide window. */
  picture(): Promise<Buffer> {
    return this.page.screenshot({ clip: { x: 340, y: 80, width: 640, height: 700 } });
  }

  /** Mean lightness of a part of the page, from 0, black, to 255. */
  async lightness(clip: { x: number; y: number; width: number; height: number }): Promise<number> {
    const picture = await this.page.screenshot({ clip });
    return this.page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      return data.reduce((sum, channel, i) => (i % 4 === 3 ? sum : sum + channel), 0) / (0.75 * data.length);
    }, picture.toString('base64'));
  }

  /** Moves the mouse with its button down from the first place to the last. */
  async drag(...places: readonly (readonly [x: number, y: number])[]): Promise<void> {
    const [[x, y], ...rest] = places as [readonly [number, number], ...(readonly [number, number])[]];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    for (const [toX, toY] of rest) await this.page.mouse.move(toX, toY, { steps: 5 });
  }

  /** Resolves when two pictures of the map in a row are the same. */
  async expectStill(): Promise<void> {
    let last = await this.picture();
    await expect(async () => {
      const before = last;
      last = await this.picture();
      expect(last.equals(before)).toBe(true);
    }).toPass();
  }

  /** Resolves when the map looks otherwise than in `before`. */
  async expectChange(before: Buffer): Promise<void> {
    await expect.poll(() => this.changeSince(before)).toBeGreaterThan(0.003);
  }

  /** Resolves when the map looks as in `before`. */
  async expectSame(before: Buffer): Promise<void> {
    await expect.poll(() => this.changeSince(before)).toBeLessThan(0.001);
  }

  /** The middle of what sheets leave free of the map, where an author stands that one flew to. */
  middle(): { x: number; y: number } {
    const { width, height } = this.page.viewportSize()!;
    if (width < NARROW_PX) return { x: width / 2, y: (height + HEADER_PX - HALF_SHEET * height) / 2 };
    return { x: (width + SIDE_PX - PANEL_PX) / 2, y: (height + TOP_PX - LEGEND_PX) / 2 };
  }
}

const BUTTONS = { Open: /^Open/, Export: /^Export/, Help: /^Help/ };
/** How much the sheets cover, to find the middle of the rest. */
const NARROW_PX = 768;
const HEADER_PX = 200;
const HALF_SHEET = 0.48;
const SIDE_PX = 312;
const PANEL_PX = 392;
const TOP_PX = 60;
const LEGEND_PX = 40;

interface Fixtures {
  /** Off where the drawing of the map does not matter: without a graphics card it takes most of the time. */
  graphics: boolean;
  complaints: Complaints;
  coterie: Coterie;
}

export const test = base.extend<Fixtures>({
  graphics: [true, { option: true }],
  complaints: async ({ page, baseURL }, use) => {
    const complaints = new Complaints();
    complaints.watch(page, new URL(baseURL!).origin);
    await use(complaints);
    complaints.check();
  },
  coterie: async ({ page, complaints, graphics }, use) => {
    expect(complaints.all).toEqual([]);
    const coterie = new Coterie(page);
    if (!graphics) await coterie.withoutGraphics();
    await use(coterie);
  },
});
