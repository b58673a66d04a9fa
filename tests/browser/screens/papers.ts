/** Screens that tell when, with whom and across what people wrote, for axe. */
import { readFileSync } from 'node:fs';
import { expect } from '../page.ts';
import type { Screen } from './screen.ts';

export const PAPER_SCREENS: readonly Screen[] = [
  {
    name: 'what lies between two communities',
    open: async (coterie) => {
      await coterie.find('Zhenguo Li, Xiaozhe Ren');
      await coterie
        .panel('Community')
        .getByRole('link', { name: /^15 ties/ })
        .click();
      await expect(coterie.panel('Two communities').getByRole('list', { name: 'Who bridges them' })).toBeVisible();
    },
  },
  {
    name: 'an author with years, one of them chosen, and their papers in groups',
    open: async (coterie) => {
      await coterie.openFiles({ name: 'tiny.bib', text: readFileSync('seeds/tiny.bib', 'utf8') });
      await coterie.find('Nneka Okafor');
      const panel = coterie.panel('Author');
      await panel.getByText('year by year').click();
      await panel.getByRole('button', { name: /^2013: 1 paper/ }).click();
      await panel.getByRole('button', { name: 'Show papers of all years' }).click();
      await panel.getByRole('combobox', { name: 'Groups' }).selectOption('year');
      await expect(panel.getByRole('heading', { level: 4, name: '2013' })).toBeVisible();
    },
  },
];
