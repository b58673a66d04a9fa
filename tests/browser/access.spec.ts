/** Every screen of the app in, what axe finds wrong with it, light and dark and at three widths, out: nothing. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './page.ts';
import { SCREENS, SHOWN_BY } from './screens/screens.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A screen is opened on the narrowest, and grows. */
const WIDTHS = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];
/** All that can differ between themes. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];
const THEMES = [
  { name: 'light', colorScheme: 'light', contrast: 'no-preference' },
  { name: 'dark', colorScheme: 'dark', contrast: 'no-preference' },
  { name: 'contrast-light', colorScheme: 'light', contrast: 'more' },
  { name: 'contrast-dark', colorScheme: 'dark', contrast: 'more' },
] as const;

// Axe adds its script to the page; the policy is the subject of tests of its own.
test.use({ bypassCSP: true });

test('every state of the app has a screen here', () => {
  const names = SCREENS.map(({ name }) => name);
  expect(Object.values(SHOWN_BY).filter((name) => !names.includes(name))).toEqual([]);
  expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
});

for (const { name, open, start, drawn } of SCREENS) {
  test(`axe finds nothing on ${name}`, async ({ coterie, page }) => {
    /** How often each rule is broken, and an example. */
    const found: string[] = [];
    for (const size of WIDTHS) {
      await page.setViewportSize(size);
      if (size === WIDTHS[0]) {
        if (!drawn) await coterie.withoutGraphics();
        if (start) await start(coterie);
        else await coterie.start();
        await open(coterie);
      }
      // High contrast has the same layout, and colours that are computed from the tokens elsewhere.
      for (const theme of size === WIDTHS.at(-1) && drawn ? THEMES : THEMES.slice(0, 2)) {
        await page.emulateMedia({ colorScheme: theme.colorScheme, contrast: theme.contrast });
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme.name);
        const axe = new AxeBuilder({ page }).setLegacyMode();
        const { violations } = await (
          theme.name === 'light' ? axe.withTags(TAGS) : axe.withRules(COLOR_RULES)
        ).analyze();
        for (const { id, nodes } of violations)
          found.push(
            `${size.width} px, ${theme.name}: ${id}, ${nodes.length} times: ${nodes[0]?.html.slice(0, 160)}: ${nodes[0]?.failureSummary}`,
          );
      }
    }
    expect(found).toEqual([]);
  });
}
