/** Ties that are not drawn as straight lines in: stars of large papers, bundles between communities: what is seen and found out. */
import { expect, test } from './page.ts';

/** Everybody is on the one paper, so that they stand on a lattice with an author in its middle, and the star beside. */
function writePaper(): string {
  const names = Array.from({ length: 60 }, (_, i) => `Family${String.fromCharCode(65 + (i % 26))}${'abc'[i % 3]}, Ada`);
  return `@article{all, title = {Everybody together}, year = 2020, author = {${names.join(' and ')}}}`;
}

test('a paper of sixty authors is a diamond, which opens it and lights its spokes', async ({ coterie, page }) => {
  await coterie.start();
  await coterie.openFiles({ name: 'team.bib', text: writePaper() });
  await expect(coterie.count('1,770 co-authorships')).toBeVisible();
  await coterie.ready();
  await expect(coterie.legend).toContainText('Diamond: a paper of more than 50 authors');
  await coterie.expectStill();
  const before = await coterie.picture();

  const { x, y } = { x: (1440 + 312) / 2, y: (900 + 60 - 40) / 2 };
  const steps = [-24, -16, -8, 0, 8, 16, 24];
  for (const [right, down] of steps.flatMap((right) => steps.map((down) => [right, down] as const))) {
    await page.mouse.move(x + right, y + down);
    if ((await coterie.map.evaluate((element) => element.style.cursor)) !== 'pointer') continue;
    await page.mouse.click(x + right, y + down);
    if ((await coterie.title().textContent()) === 'Everybody together') break;
    await page.keyboard.press('Escape');
  }
  await expect(coterie.panel('Paper')).toContainText('60 authors, lit on the map');
  await coterie.expectChange(before);

  await page.keyboard.press('Escape');
  await coterie.settings.getByText('What is drawn and counted').click();
  await coterie.settings.getByLabel('Draw as stars, not lines, papers of more than').selectOption('100 authors');
  await expect(coterie.legend).not.toContainText('Diamond');
});

test('lines between communities are bundled on request, and are straight from near by', async ({ coterie, page }) => {
  await coterie.start();
  await coterie.expectStill();
  const straight = await coterie.picture();
  await coterie.settings.getByText('What is drawn and counted').click();
  const bundle = coterie.settings.getByRole('checkbox', { name: 'Bundle lines between communities' });
  await bundle.check();
  await coterie.expectChange(straight);
  await coterie.map.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('+');
  await coterie.expectStill();
  const near = await coterie.picture();
  await bundle.uncheck();
  await coterie.ready();
  await coterie.expectStill();
  expect(await coterie.changeSince(near)).toBeLessThan(0.02);
  await coterie.map.focus();
  await page.keyboard.press('0');
  await coterie.expectSame(straight);
});
