/** Screens of filters and years, and how each is opened. */
import { expect, type Coterie } from '../page.ts';

export const FILTER_SCREENS = [
  {
    name: 'the filters, with one on, and a list of what it keeps',
    open: async (coterie: Coterie): Promise<void> => {
      await coterie.find('filters', 'Filters');
      await coterie.settings.getByRole('spinbutton', { name: 'Least papers of an author' }).fill('2');
      await coterie.page.keyboard.press('Tab');
      await expect(coterie.count(/ of 64 authors$/)).toBeVisible();
      await coterie.settings.getByRole('button', { name: /^Show the / }).click();
      await expect(coterie.list.getByRole('checkbox', { name: 'Also what the filter hides' })).toBeVisible();
    },
  },
  {
    name: 'papers by year, and a filter that nothing matches',
    open: async (coterie: Coterie): Promise<void> => {
      await openYears(coterie);
      await coterie.find('filters', 'Filters');
      await expect(coterie.page.getByRole('slider', { name: 'Last year' })).toBeVisible();
      await coterie.settings.getByRole('textbox', { name: 'Words in titles' }).fill('zzz');
      await coterie.page.keyboard.press('Tab');
      // Says so in words where the sheet leaves room for it.
      await expect(coterie.count(/^0 of \d+ authors$/)).toBeVisible();
    },
  },
  {
    name: 'periods side by side',
    open: async (coterie: Coterie): Promise<void> => {
      await openYears(coterie);
      await coterie.find('periods', 'Periods side by side');
      await expect(coterie.dialog.getByRole('button', { name: '2003: 1 author, 1 paper' })).toBeVisible();
    },
  },
];

async function openYears(coterie: Coterie): Promise<void> {
  const rows = [1, 2, 3].map((n) => `Title ${n},"Elm, Sofia${n < 3 ? '; Fir, Jonas' : ''}",200${n}`);
  await coterie.openFiles({
    name: 'years.csv',
    text: `Title,Authors,Year\n${rows.join('\n')}\nUndated,"Oak, Ada",\n`,
  });
  await coterie.expectCounts(3, 1, 4);
}
