/** The export dialog's choices in, files that read back as the network on the screen out. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import Graph from 'graphology';
import * as gexf from 'graphology-gexf';
import * as graphml from 'graphology-graphml';
import { Coterie, expect, test, type Format, type Saved } from './page.ts';

test.use({ graphics: false });

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COMMAND_LINE = join(import.meta.dirname, '../../build/coterie.js');
const SAMPLE = join(import.meta.dirname, '../../seeds/sample/jiang-xin.txt');
const ENDINGS: Readonly<Record<Format, RegExp>> = {
  png: /^jiang-xin\.png$/,
  svg: /^jiang-xin\.svg$/,
  pdf: /^jiang-xin\.pdf$/,
  gexf: /^jiang-xin\.gexf$/,
  graphml: /^jiang-xin\.graphml$/,
  json: /^jiang-xin\.json$/,
  authors: /^jiang-xin[ .-]authors\.csv$/,
  'co-authorships': /^jiang-xin[ .-]co-authorships\.csv$/,
  papers: /^jiang-xin[ .-]papers\.csv$/,
  about: /^jiang-xin[ .-]about\.csv$/,
};
const GRAPH_FORMATS = ['gexf', 'graphml', 'json'] as const;

function toGraph(format: (typeof GRAPH_FORMATS)[number], { bytes }: Saved): Graph {
  const text = bytes.toString('utf8');
  if (format === 'gexf') return gexf.parse(Graph, text);
  if (format === 'graphml') return graphml.parse(Graph, text);
  return Graph.from(JSON.parse(text) as Parameters<typeof Graph.from>[0]);
}

/** Rows of cells; line breaks and commas inside quotes belong to their cell. */
function parseCsv({ bytes }: Saved): string[][] {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  return [...text.matchAll(/(?:(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n))+?(?<=\r\n)/g)].map(([row]) =>
    [...row.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n)/g)].map(([, cell]) =>
      cell!.replace(/^"([^]*)"$/, '$1').replaceAll('""', '"'),
    ),
  );
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of the pixel at the upper left. */
  readonly corner: readonly number[];
  readonly colors: number;
}

async function decodePng({ page }: Coterie, { bytes }: Saved): Promise<Picture> {
  expect(bytes.subarray(0, 8)).toEqual(PNG_SIGNATURE);
  return page.evaluate(async (base64) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))]));
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
    const corner = [...new Uint8Array(pixels.buffer, 0, 4)];
    return { width, height, corner, colors: new Set(pixels).size };
  }, bytes.toString('base64'));
}

async function exportPicture(coterie: Coterie, times: string, transparent = false): Promise<Picture> {
  const saved = await coterie.export('png', async (dialog) => {
    await dialog.getByLabel('Size').selectOption(times);
    await dialog.getByLabel('Transparent background').setChecked(transparent);
  });
  expect(saved.name).toMatch(ENDINGS.png);
  return decodePng(coterie, saved);
}

async function hide(coterie: Coterie, name: string): Promise<void> {
  await coterie.find(name);
  await coterie.panel('Author').getByRole('button', { name: 'Hide', exact: true }).click();
  await expect(coterie.legend).toContainText(`Hidden: ${name}`);
  await expect(coterie.progress).toHaveCount(0);
}

test.beforeEach(async ({ coterie }) => coterie.start());

test('the picture is a PNG, as many times as large as asked for', async ({ coterie }) => {
  const once = await exportPicture(coterie, '1');
  const fourTimes = await exportPicture(coterie, '4');
  expect(Math.max(once.width, once.height)).toBeGreaterThanOrEqual(1100 + 2 * 24);
  expect([fourTimes.width, fourTimes.height]).toEqual([4 * once.width, 4 * once.height]);
  expect(once.colors).toBeGreaterThan(100);
});

test('the picture’s ground is the theme’s, or transparent', async ({ coterie }) => {
  const opaque = await exportPicture(coterie, '1');
  const transparent = await exportPicture(coterie, '1', true);
  expect(opaque.corner).toEqual([0xfb, 0xfa, 0xf8, 255]);
  expect(transparent.corner[3]).toBe(0);
  expect(transparent.colors).toBeGreaterThan(100);
});

test.describe('with a map that can be moved', () => {
  test.use({ graphics: true });

  test('the view as it is has the window’s width', async ({ coterie }) => {
    const saved = await coterie.export('png', async (dialog) => {
      await dialog.getByLabel('The view as it is').check();
      await dialog.getByLabel('Size').selectOption('1');
    });
    expect((await decodePng(coterie, saved)).width).toBe(1440);
  });

  test('the picture says who is hidden, in one line more at its foot', async ({ coterie }) => {
    const heightOf = async (): Promise<number> => {
      const saved = await coterie.export('png', async (dialog) => {
        await dialog.getByLabel('The view as it is').check();
        await dialog.getByLabel('Size').selectOption('1');
        await dialog.getByLabel('Legend').uncheck();
      });
      return (await decodePng(coterie, saved)).height;
    };
    const before = await heightOf();
    await hide(coterie, 'Xin Jiang');
    await coterie.openDialog('Export');
    await expect(
      coterie.dialog.getByText(/Hidden, and left out of .*: Xin Jiang\.\s+The file says so\./),
    ).toBeVisible();
    await coterie.page.keyboard.press('Escape');
    expect(await heightOf()).toBeGreaterThan(before);
  });
});

for (const format of GRAPH_FORMATS) {
  test(`${format} reads back with every author, co-authorship and attribute`, async ({ coterie }) => {
    const saved = await coterie.export(format);
    expect(saved.name).toMatch(ENDINGS[format]);
    const graph = toGraph(format, saved);
    expect([graph.order, graph.size, graph.type]).toEqual([64, 327, 'undirected']);
    const idOf = (label: string): string => graph.findNode((_, attributes) => attributes.label === label)!;
    const jiang = graph.getNodeAttributes(idOf('Xin Jiang'));
    expect(jiang).toMatchObject({ family: 'Jiang', given: 'Xin', papers: 10, degree: 63, owner: true, dimmed: false });
    expect(graph.filterNodes((_, { owner }) => owner as boolean)).toHaveLength(1);
    expect(new Set(graph.mapNodes((_, { community }) => community as number)).size).toBe(6);
    expect(graph.getEdgeAttribute(graph.edge(idOf('Liangyou Li'), idOf('Lifeng Shang')), 'shared')).toBe(3);
    graph.forEachNode((_, { x, y, size, color, strength, paper_ids }) => {
      for (const figure of [x, y, size, strength]) expect(Number.isFinite(figure)).toBe(true);
      expect(color).toMatch(/^(#[0-9a-f]{6}|rgb\(\d+,\d+,\d+\))$/);
      expect(paper_ids).not.toBe('');
    });
    let weights = 0;
    graph.forEachEdge((_, { weight }) => (weights += 2 * (weight as number)));
    const strengths = graph.reduceNodes((sum, _, { strength }) => sum + (strength as number), 0);
    expect(weights).toBeCloseTo(strengths, 9);
  });
}

test('each CSV has a row for each author, co-authorship and paper, all of one width', async ({ coterie }) => {
  for (const [format, rows] of [
    ['authors', 64],
    ['co-authorships', 327],
    ['papers', 10],
  ] as const) {
    const saved = await coterie.export(format);
    const [header, ...body] = parseCsv(saved);
    expect(body).toHaveLength(rows);
    for (const row of body) expect(row).toHaveLength(header!.length);
    expect(saved.name).toMatch(ENDINGS[format]);
  }
});

test('the selection alone is an author with their co-authors', async ({ coterie }) => {
  await coterie.openDialog('Export');
  await coterie.dialog.getByLabel('Format').selectOption('json');
  await expect(coterie.dialog.getByRole('radio', { name: /^The selection/ })).toBeDisabled();
  await coterie.page.keyboard.press('Escape');
  await coterie.find('Lifeng Shang');
  await expect(coterie.panel('Author')).toBeVisible();
  const saved = await coterie.export('json', (dialog) =>
    dialog.getByRole('radio', { name: 'The selection (21 authors)' }).check(),
  );
  const graph = toGraph('json', saved);
  expect(graph.order).toBe(21);
  const shang = graph.findNode((_, { label }) => label === 'Lifeng Shang')!;
  expect(graph.degree(shang)).toBe(20);
  expect(graph.getAttributes()).toMatchObject({ selection: true, authors: 21 });
  expect(graph.getAttribute('notes')).toContain('A selection of 21 of the 64 authors on the map');
});

test('every graph file says who is hidden, and leaves them out', async ({ coterie }) => {
  await hide(coterie, 'Xin Jiang');
  for (const format of GRAPH_FORMATS) {
    const saved = await coterie.export(format);
    const graph = toGraph(format, saved);
    expect([graph.order, graph.size]).toEqual([63, 264]);
    const notes = /Hidden, and left out of communities and layout: Xin Jiang\./;
    expect(notes.test(saved.bytes.toString('utf8'))).toBe(true);
  }
});

test('every CSV leaves hidden authors out, and the dialog says which file tells so', async ({ coterie }) => {
  await hide(coterie, 'Xin Jiang');
  for (const [format, rows] of [
    ['authors', 63],
    ['co-authorships', 264],
    ['papers', 10],
  ] as const) {
    const saved = await coterie.export(format, async (dialog) => {
      await expect(dialog).toContainText('The CSV of settings and notes says so.');
      await expect(dialog).toContainText('Xin Jiang');
    });
    expect(parseCsv(saved)).toHaveLength(1 + rows);
  }
});

test('the CSV of settings and notes says who is hidden', async ({ coterie }) => {
  await hide(coterie, 'Xin Jiang');
  const saved = await coterie.export('about');
  const facts = Object.fromEntries(parseCsv(saved)) as Record<string, string>;
  expect(facts).toMatchObject({ counting: 'fractional', authors: '63', co_authorships: '264', papers: '10' });
  expect(facts.notes).toContain('Hidden, and left out of communities and layout: Xin Jiang.');
  expect(saved.name).toMatch(ENDINGS.about);
});

test('the same input twice gives the same bytes', async ({ coterie, browser, complaints, baseURL }) => {
  const first = await coterie.export('json');
  const context = await browser.newContext({ baseURL: baseURL! });
  const other = await context.newPage();
  complaints.watch(other, new URL(baseURL!).origin);
  const fresh = new Coterie(other);
  await fresh.start();
  const second = await fresh.export('json');
  await context.close();
  expect(second.bytes.equals(first.bytes)).toBe(true);
});

test('the command line gives the same bytes as the page', async ({ coterie }) => {
  expect(existsSync(COMMAND_LINE), 'npm run build makes the command line').toBe(true);
  const folder = await mkdtemp(join(tmpdir(), 'coterie-'));
  try {
    const formats = ['json', 'svg'] as const;
    const outs = formats.map((format) => join(folder, `jiang-xin.${format}`));
    const order = ['map', SAMPLE, ...outs.flatMap((out) => ['--out', out])];
    execFileSync(process.execPath, [COMMAND_LINE, ...order], { stdio: ['ignore', 'ignore', 'pipe'] });
    for (const [i, format] of formats.entries()) {
      const { bytes } = await coterie.export(format);
      expect(bytes.equals(await readFile(outs[i]!))).toBe(true);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the PDF is a page with names as text, and with pictures of those that its fonts lack', async ({ coterie }) => {
  const pageOf = async ({ bytes }: Saved): Promise<{ images: number; title: string | undefined }> => {
    const document = await PDFDocument.load(bytes);
    const images = document.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFRawStream && object.dict.has(PDFName.of('SMask')));
    return { images: images.length, title: document.getTitle() };
  };
  const saved = await coterie.export('pdf');
  expect(saved.name).toMatch(ENDINGS.pdf);
  expect(await pageOf(saved)).toEqual({ images: 0, title: 'jiang-xin' });
  await coterie.openFiles({ name: 'two.bib', text: '@article{a, title={One}, author={王, 小明 and Roe, Ann}}' });
  await coterie.expectCounts(2, 1, 1);
  const { images } = await pageOf(await coterie.export('pdf'));
  expect(images).toBeGreaterThanOrEqual(2);
});

test('the SVG is a drawing that a browser shows, as large as the picture', async ({ coterie, page }) => {
  const { bytes, name } = await coterie.export('svg');
  expect(name).toMatch(ENDINGS.svg);
  const size = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/svg+xml;base64,${base64}`;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, bytes.toString('base64'));
  const { width, height } = await exportPicture(coterie, '1');
  expect(size).toEqual([width, height]);
});
