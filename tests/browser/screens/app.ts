/** The screens of map, panels, lists, search and dialogs, and of what goes wrong. */
import { expect, type Coterie } from '../page.ts';
import type { Screen } from './screen.ts';

export const APP_SCREENS: readonly Screen[] = [
  { name: 'the map with the sample', drawn: true, open: () => Promise.resolve() },
  {
    name: 'the communities and settings',
    drawn: true,
    open: async (coterie) => {
      const button = coterie.page.getByRole('button', { name: 'Communities and settings' });
      if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
      await expect(coterie.settings.getByRole('slider', { name: 'Resolution' })).toBeVisible();
    },
  },
  {
    name: 'an author',
    drawn: true,
    open: async (coterie) => {
      await coterie.find('Lifeng Shang');
      await expect(coterie.panel('Author')).toBeVisible();
    },
  },
  {
    name: 'a community and the colours that it can have',
    open: async (coterie) => {
      await coterie.find('Zhenguo Li, Xiaozhe Ren');
      await coterie.panel('Community').getByRole('button', { name: 'Recolour' }).click();
      await expect(
        coterie.panel('Community').getByRole('button', { name: 'Blue', exact: false }).first(),
      ).toBeVisible();
    },
  },
  {
    name: 'several authors',
    open: async (coterie) => {
      await coterie.find('Lifeng Shang');
      await coterie.find('select neighbours', 'Select neighbours');
      await expect(coterie.panel('Authors').getByRole('button', { name: 'By any of them' })).toBeVisible();
    },
  },
  {
    name: 'the tool that draws round authors',
    drawn: true,
    open: async (coterie) => {
      await coterie.find('draw round', 'Draw round authors');
      await expect(coterie.page.getByRole('button', { name: 'Done' })).toBeVisible();
    },
  },
  {
    name: 'an author who is being moved, after another was',
    drawn: true,
    open: async (coterie) => {
      await coterie.find('Xin Jiang');
      const move = coterie.panel('Author').getByRole('button', { name: 'Move', exact: true });
      await move.click();
      await coterie.page.keyboard.press('ArrowLeft');
      await coterie.page.keyboard.press('Enter');
      await expect(coterie.panel('Author').getByRole('button', { name: 'Put back' })).toBeVisible();
      await expect(coterie.progress).toHaveCount(0);
      await move.click();
      await expect(coterie.page.getByRole('button', { name: 'Cancel' })).toBeVisible();
    },
  },
  {
    name: 'a hidden author',
    open: async (coterie) => {
      await coterie.find('Xin Jiang');
      // At the second width the decision of the first is still there.
      const hide = coterie.panel('Author').getByRole('button', { name: 'Hide', exact: true });
      const show = coterie.panel('Author').getByRole('button', { name: 'Show on the map' });
      await expect(hide.or(show)).toBeVisible();
      if (await hide.isVisible()) await hide.click();
      await expect(coterie.panel('Author')).toContainText('Hidden from the map');
      await expect(coterie.progress).toHaveCount(0);
    },
  },
  {
    name: 'a co-authorship',
    open: async (coterie) => {
      await coterie.find('Lifeng Shang');
      await coterie.panel('Author').getByRole('link', { name: '3 joint papers with Liangyou Li' }).click();
      await expect(coterie.panel('Co-authorship')).toBeVisible();
    },
  },
  {
    name: 'a paper with mathematics',
    open: async (coterie) => {
      await coterie.find('self-adjust', 'Self-Adjust Softmax');
      await expect(coterie.panel('Paper').locator('math').first()).toBeVisible();
    },
  },
  {
    name: 'an address that points nowhere',
    open: async (coterie) => {
      await coterie.goNowhere();
    },
  },
  ...(['authors', 'co-authorships', 'papers'] as const).map((list) => ({
    name: `the list of ${list}`,
    open: async (coterie: Coterie) => {
      await coterie.count(new RegExp(` ${list}$`)).click();
      await expect(coterie.list.getByRole('rowheader').first()).toBeVisible();
      if (list === 'authors') await coterie.list.getByRole('button', { name: 'Columns' }).click();
    },
  })),
  {
    name: 'the tree of communities',
    open: async (coterie) => {
      await coterie.count(/ communities$/).click();
      await coterie.page.getByRole('treeitem').first().focus();
      await coterie.page.keyboard.press('ArrowRight');
      await expect(coterie.page.getByRole('treeitem', { level: 2 }).first()).toBeVisible();
    },
  },
  {
    name: 'the menu of an author',
    drawn: true,
    open: async (coterie) => {
      await coterie.map.focus();
      await coterie.page.keyboard.press('Home');
      await coterie.page.keyboard.press('Shift+F10');
      await expect(coterie.page.getByRole('menuitem').first()).toBeVisible();
    },
  },
  {
    name: 'a list in which nothing matches',
    open: async (coterie) => {
      await coterie.count(/ authors$/).click();
      await coterie.list.getByRole('textbox').fill('zzzz');
      await expect(coterie.list.getByText('Nothing matches')).toBeVisible();
    },
  },
  {
    name: 'the search with results',
    open: async (coterie) => {
      await coterie.search('li');
      await expect(coterie.results.first()).toBeVisible();
    },
  },
  {
    name: 'the search without results',
    open: async (coterie) => {
      await coterie.search('zzzzzz');
      await expect(coterie.page.getByText('Nothing found for')).toBeVisible();
    },
  },
  ...(['Open', 'Export', 'Help', 'Import report'] as const).map((name) => ({
    name: `the dialog ${name}`,
    open: (coterie: Coterie) => coterie.openDialog(name),
  })),
  {
    name: 'the history after a change',
    open: async (coterie) => {
      await coterie.find('Lifeng Shang');
      await coterie.panel('Author').getByRole('button', { name: 'Hide', exact: true }).click();
      await coterie.page.getByRole('button', { name: 'Undo: Hid Lifeng Shang' }).click();
      await coterie.find('history', 'History of what was changed');
      await expect(coterie.dialog.getByText('Hid Lifeng Shang (undone)')).toBeVisible();
    },
  },
  {
    name: 'the still picture without graphics',
    start: async (coterie) => {
      await coterie.withoutGraphics();
      await coterie.start();
    },
    open: async (coterie) => {
      await expect(coterie.still).toBeVisible();
    },
  },
  {
    name: 'an import report with an issue',
    open: async (coterie) => {
      await coterie.openFiles({
        name: 'elm.txt',
        text: 'Elm, Sofia\nDialogues on counting\nElm, Sofia, Plato, Fir, Jonas\nHow votes are counted in small towns.\nOn two parts\nElm, Sofia, Fir, Jonas\nEvery name here has two parts.\n',
      });
      await coterie.expectCounts(3, 3, 2);
      await coterie.openDialog('Import report');
      await expect(coterie.dialog.getByRole('listitem').first()).toBeVisible();
    },
  },
  ...([/^Files/, /^Completeness/, /^Joined/] as const).map((page) => ({
    name: `the part ${page.source.slice(1)} of an import report`,
    open: async (coterie: Coterie) => {
      await openTwice(coterie);
      await coterie.dialog.getByRole('button', { name: page }).click();
      if (page.source === '^Files') await coterie.dialog.getByRole('button', { name: 'Columns… of elm.csv' }).click();
    },
  })),
  {
    name: 'the raw text behind an issue',
    open: async (coterie) => {
      await openTwice(coterie);
      await coterie.dialog.getByRole('button', { name: /^Files/ }).click();
      await coterie.dialog.getByRole('button', { name: 'elm.csv', exact: true }).click();
      await expect(coterie.dialog.getByRole('list', { name: 'The text as it stands' })).toBeVisible();
    },
  },
  {
    name: 'the notice of a bad file',
    open: async (coterie) => {
      await coterie.openFiles({ name: 'paper.pdf', text: '%PDF-1.7\n' });
      await expect(coterie.page.getByRole('alert')).toBeVisible();
    },
  },
  { name: 'nothing open', open: closeEverything },
  {
    name: 'a failure with its details',
    open: async (coterie) => {
      await closeEverything(coterie);
      await coterie.openFiles({ name: 'paper.pdf', text: '%PDF-1.7\n' });
      await coterie.page.getByRole('alert').getByText('Details', { exact: true }).click();
    },
  },
  {
    name: 'a first run under way',
    start: async (coterie) => {
      await coterie.page.route('**/pipeline.worker*.js', () => undefined);
      await coterie.page.goto('./');
    },
    open: async (coterie) => {
      await expect(coterie.page.getByRole('button', { name: 'Cancel' })).toBeVisible();
    },
  },
];

/** A table and the same papers again, so that there is something in every part of the report. */
async function openTwice(coterie: Coterie): Promise<void> {
  const rows = 'Title,Authors,Year\nOn trust,"Elm, Sofia; Fir, Jonas",2001\nOn edges,,2002\n';
  await coterie.openFiles({ name: 'elm.csv', text: rows }, { name: 'fir.csv', text: rows });
  await coterie.expectCounts(2, 1, 2);
  await coterie.openDialog('Import report');
}

async function closeEverything(coterie: Coterie): Promise<void> {
  await coterie.find('close everything', 'Close everything that is open');
  await expect(coterie.page.getByRole('heading', { name: 'Nothing is open' })).toBeVisible();
}
