/** The screens of paths, of my people and of conflicts of interest. */
import { expect, type Coterie } from '../page.ts';
import type { Screen } from './screen.ts';

export const PEOPLE_SCREENS: readonly Screen[] = [
  {
    name: 'a path without somebody',
    open: async (coterie) => {
      await openPath(coterie);
      const path = coterie.panel('Path');
      await path.getByRole('button', { name: /^By way of Xin Jiang, Jiacheng Ye/ }).click();
      await path.getByRole('button', { name: 'Leave out Jiacheng Ye' }).click();
      await expect(path.getByRole('button', { name: /^Without Jiacheng Ye/ })).toBeVisible();
      await expect(path.getByRole('list', { name: 'Steps', exact: true })).toBeVisible();
    },
  },
  {
    name: 'the tool that asks to whom somebody is connected',
    open: async (coterie) => {
      await coterie.find('Lifeng Shang');
      await coterie.panel('Author').getByRole('button', { name: 'How connected to…' }).click();
      await expect(coterie.page.getByRole('button', { name: 'Cancel' })).toBeVisible();
    },
  },
  {
    name: 'the dialog for a path, with names to choose from',
    open: async (coterie) => {
      await coterie.find('how are two', 'How are two authors connected?');
      await coterie.dialog.getByRole('combobox', { name: 'From' }).fill('xia');
      await expect(coterie.dialog.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'a table of my people before they are found',
    open: async (coterie) => {
      await startPeople(coterie);
      await coterie.dialog.getByLabel('Names', { exact: true }).fill('Surname;First name;ORCID\nJiang;Xin;\n');
      await expect(coterie.dialog.getByLabel('Family name')).toBeVisible();
    },
  },
  {
    name: 'my people, one of them in doubt',
    open: async (coterie) => {
      await findPeople(coterie);
      await expect(coterie.dialog.getByText('Who is it?').first()).toBeVisible();
    },
  },
  ...(['Inside', 'Never met'] as const).map((page) => ({
    name: `my people: ${page}`,
    open: async (coterie: Coterie) => {
      await findPeople(coterie);
      await coterie.dialog.getByRole('button', { name: page, exact: true }).click();
      await expect(coterie.dialog.getByRole('link').first()).toBeVisible();
    },
  })),
  {
    name: 'conflicts of interest, with the papers of one',
    open: async (coterie) => {
      await coterie.find('conflicts', 'Conflicts of interest');
      await coterie.dialog.getByLabel('Authors of the submission, one a line').fill('Lifeng Shang');
      await coterie.dialog.getByLabel('Reviewers, one a line').fill('Xin Jiang\nZhenguo Li\nNobody Else');
      await coterie.dialog.getByRole('button', { name: /^Joint papers without a year of Xin Jiang/ }).click();
      await expect(coterie.dialog.getByRole('article').first()).toBeVisible();
    },
  },
];

async function openPath(coterie: Coterie): Promise<void> {
  await coterie.find('Lifeng Shang');
  await coterie.panel('Author').getByRole('button', { name: 'How connected to…' }).click();
  await coterie.find('Zhenguo Li');
  await expect(coterie.panel('Path').getByRole('list', { name: 'Steps', exact: true })).toBeVisible();
}

/** At the second width the list of the first is still there. */
async function startPeople(coterie: Coterie): Promise<void> {
  await coterie.find('my people', 'My people');
  const names = coterie.dialog.getByLabel('Names', { exact: true });
  const forget = coterie.dialog.getByRole('button', { name: 'Forget this list' });
  await expect(names.or(forget)).toBeVisible();
  if (await forget.isVisible()) await forget.click();
}

async function findPeople(coterie: Coterie): Promise<void> {
  await startPeople(coterie);
  const listed = 'Xin Jiang\nShang, Lifeng\nZ. Li\nLiangyou Li\nZhao\nNobody Else';
  await coterie.dialog.getByLabel('Names', { exact: true }).fill(listed);
  await coterie.dialog.getByRole('button', { name: 'Find them' }).click();
  await expect(coterie.dialog.getByText(/names found/)).toBeVisible();
}
