/** An author taken somewhere else on the map in, where they stand now, after a reload and once they are put back, out. */
import { expect, test, type Coterie } from './page.ts';

// Where the golden picture of the overview has him.
const XIN_JIANG = [1010, 381] as const;
const ELSEWHERE = [620, 250] as const;
const NOTE = '1 author stands where it was put.';

test.beforeEach(async ({ coterie }) => {
  await coterie.start();
  await coterie.expectStill();
});

/** The places of authors, by name, as a file tells them. */
async function places(coterie: Coterie): Promise<Map<string, string>> {
  const [head, ...rows] = (await coterie.export('authors')).bytes.toString().trim().split('\r\n');
  const cells = (row: string): string[] => [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell!);
  const columns = cells(head!.replace(/^\uFEFF/, ''));
  const [x, y, label] = ['x', 'y', 'label'].map((name) => columns.indexOf(name)) as [number, number, number];
  return new Map(rows.map(cells).map((row) => [row[label]!, `${row[x]} ${row[y]}`]));
}

function differing(a: Map<string, string>, b: Map<string, string>): string[] {
  return [...a.keys()].filter((name) => a.get(name) !== b.get(name));
}

async function putBack(coterie: Coterie, before: Map<string, string>): Promise<void> {
  await expect(coterie.legend).not.toContainText('where it was put');
  await expect(coterie.progress).toHaveCount(0);
  expect(differing(before, await places(coterie))).toEqual([]);
}

test('Alt with a drag takes an author along, and the rest stay where they are', async ({ coterie, page }) => {
  const before = await places(coterie);
  const picture = await coterie.picture();
  await page.keyboard.down('Alt');
  await page.mouse.move(...XIN_JIANG);
  await expect(coterie.map).toHaveCSS('cursor', 'grab');
  await coterie.drag(XIN_JIANG, ELSEWHERE);
  await expect(coterie.map).toHaveCSS('cursor', 'grabbing');
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect(coterie.legend).toContainText(NOTE);
  await expect(coterie.progress).toHaveCount(0);
  const after = await places(coterie);
  expect(differing(before, after)).toEqual(['Xin Jiang']);
  await page.mouse.click(...ELSEWHERE);
  await expect(coterie.title()).toHaveText('Xin Jiang');
  await page.keyboard.press('Escape');

  await page.reload();
  await coterie.ready();
  await expect(coterie.legend).toContainText(NOTE);
  expect(differing(after, await places(coterie))).toEqual([]);
  await coterie.legend.getByRole('button', { name: 'Put back' }).click();
  await putBack(coterie, before);
  await page.mouse.move(700, 20);
  await coterie.expectSame(picture);
});

test('a drag that Escape ends moves nobody', async ({ coterie, page }) => {
  const before = await coterie.picture();
  await page.keyboard.down('Alt');
  await coterie.drag(XIN_JIANG, ELSEWHERE);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await page.mouse.move(700, 20);
  await coterie.expectSame(before);
  await expect(coterie.legend).not.toContainText(NOTE);
});

test('the panel moves an author to the next click, which is undone there too', async ({ coterie, page }) => {
  const before = await places(coterie);
  await coterie.find('Lifeng Shang');
  const panel = coterie.panel('Author');
  await panel.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(coterie.map).toBeFocused();
  await expect(coterie.map).toHaveCSS('cursor', 'move');
  await page.keyboard.press('Escape');
  await expect(coterie.title()).toHaveText('Lifeng Shang');
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);

  await panel.getByRole('button', { name: 'Move', exact: true }).click();
  await page.mouse.click(...ELSEWHERE);
  await expect(coterie.legend).toContainText(NOTE);
  await expect(coterie.spoken).toHaveText('Lifeng Shang was moved.');
  await expect(coterie.title()).toHaveText('Lifeng Shang');
  expect(differing(before, await places(coterie))).toEqual(['Lifeng Shang']);
  await panel.getByRole('button', { name: 'Put back' }).click();
  await expect(panel.getByRole('button', { name: 'Put back' })).toHaveCount(0);
  await putBack(coterie, before);
});

test('arrow keys and Enter set the place, telling who is near', async ({ coterie, page }) => {
  const before = await places(coterie);
  await coterie.find('Lifeng Shang');
  await coterie.panel('Author').getByRole('button', { name: 'Move', exact: true }).press('Enter');
  await expect(coterie.map).toBeFocused();
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowLeft');
  await expect(coterie.spoken).toHaveText(/^Next to .+\.$/);
  await page.keyboard.press('Enter');
  await expect(coterie.spoken).toHaveText('Lifeng Shang was moved.');
  expect(differing(before, await places(coterie))).toEqual(['Lifeng Shang']);
});

test('Alt with arrows moves the author whom the keyboard stands at, step by step, and a command puts all back', async ({
  coterie,
  page,
}) => {
  const before = await places(coterie);
  await coterie.map.focus();
  await page.keyboard.press('ArrowRight');
  await expect(coterie.spoken).toContainText('Xin Jiang: ');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(coterie.spoken).toHaveText('Xin Jiang was moved.');
  const once = await places(coterie);
  expect(differing(before, once)).toEqual(['Xin Jiang']);
  await coterie.map.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(coterie.legend).toContainText('2 authors stand where they were put.');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(coterie.progress).toHaveCount(0);
  expect(differing(before, await places(coterie))).toHaveLength(2);
  await coterie.find('put all', 'Put all moved authors back');
  await putBack(coterie, before);
});
