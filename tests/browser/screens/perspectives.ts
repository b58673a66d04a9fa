/** What the map can show instead of everyone, one screen for each: for the tests of access. */
import { expect, type Coterie } from '../page.ts';
import type { Screen } from './screen.ts';

/** As the address has it. */
async function keyOf(coterie: Coterie, name: string): Promise<string> {
  await coterie.find(name);
  await expect(coterie.title()).toHaveText(name);
  return decodeURIComponent(/author=([^&]+)/.exec(coterie.page.url())![1]!);
}

export const PERSPECTIVE_SCREENS: readonly Screen[] = [
  {
    name: 'the map of communities',
    drawn: true,
    open: async (coterie) => {
      await coterie.find('map of communities', 'Map of communities');
      await expect(coterie.page.getByText('6 communities', { exact: true }).last()).toBeVisible();
      await expect(coterie.page.getByRole('region', { name: 'What the map shows' })).toBeVisible();
    },
  },
  {
    name: 'those around an author, with their papers',
    drawn: true,
    open: async (coterie) => {
      await coterie.start(`#/1?view=near:1p:${encodeURIComponent(await keyOf(coterie, 'Liangyou Li'))}`);
      await expect(coterie.page.getByRole('button', { name: 'As papers' })).toBeVisible();
    },
  },
  {
    name: 'everyone, with papers between them',
    open: async (coterie) => {
      await coterie.start('#/1?view=papers');
      await expect(coterie.page.getByRole('region', { name: 'What the map shows' })).toBeVisible();
    },
  },
  {
    name: 'the choice of what to compare',
    open: async (coterie) => {
      await coterie.find('compare two', 'Compare two periods');
      await expect(coterie.dialog.getByRole('button', { name: 'Compare', exact: true })).toBeVisible();
    },
  },
  {
    name: 'what differs between two sides',
    open: async (coterie) => {
      await coterie.find('compare two', 'Compare two periods');
      await coterie.dialog.getByRole('button', { name: 'Compare', exact: true }).click();
      await coterie.page.getByRole('button', { name: 'Numbers and lists' }).click();
      await expect(coterie.dialog.getByRole('table')).toBeVisible();
    },
  },
];
