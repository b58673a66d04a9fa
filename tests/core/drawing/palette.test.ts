import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mixColors } from '../../../src/core/drawing/color.ts';
import { differenceOf } from '../../../src/core/drawing/differences.ts';
import { THEMES } from '../../../src/core/drawing/palette.ts';
import { HUES, PLAIN, SLOTS, rampSlot } from '../../../src/core/drawing/slots.ts';
import { contrast, differenceOf as differenceOfLab } from './color-difference.ts';
import { VISIONS, leastDifference, seenBy } from './color-vision.ts';

const themes = Object.values(THEMES);

describe.each(themes)('the $name theme', (theme) => {
  const isHigh = theme.name.startsWith('contrast');
  const hues = theme.slots.slice(0, HUES);
  const ramp = theme.slots.slice(HUES);

  test('marks of the map stand at 3:1 or more against the ground, at 4.5:1 in high contrast', () => {
    expect(theme.slots).toHaveLength(SLOTS);
    for (const color of [...theme.slots, theme.muted])
      expect([color, contrast(color, theme.ground) >= (isHigh ? 4.5 : 3)]).toEqual([color, true]);
  });

  test('texts stand at 4.5:1 or more, at 7:1 in high contrast', () => {
    for (const color of [theme.ink, theme.secondary, theme.accent])
      expect(contrast(color, theme.ground)).toBeGreaterThanOrEqual(isHigh ? 7 : 4.5);
  });

  test('any two plain hues differ by more than 10 for everybody, and from the grey by nearly as much', () => {
    const plain = hues.slice(0, PLAIN);
    for (const [i, a] of plain.entries()) {
      for (const b of plain.slice(0, i)) expect([a, b, leastDifference(a, b) > 10.5]).toEqual([a, b, true]);
      expect([a, leastDifference(a, theme.muted) > 9.5]).toEqual([a, true]);
    }
  });

  test('no two slots are the same colour', () => {
    expect(new Set(theme.slots).size).toBe(SLOTS);
  });

  test('the ramp goes one way in lightness and in even steps, for everybody; its greatest stands out most', () => {
    expect(contrast(ramp.at(-1)!, theme.ground)).toBe(Math.max(...ramp.map((color) => contrast(color, theme.ground))));
    const seen = ramp.map(seenBy);
    for (const vision of Object.keys(VISIONS).keys()) {
      const lightness = seen.map((labs) => labs[vision]![0]);
      const rises = lightness.slice(1).map((l, i) => Math.sign(l - lightness[i]!));
      expect(new Set(rises).size).toBe(1);
      expect(differenceOfLab(seen[0]![vision]!, seen.at(-1)![vision]!)).toBeGreaterThan(40);
      // Every four steps can be told apart.
      for (let i = 4; i < seen.length; i++)
        expect(differenceOfLab(seen[i]![vision]!, seen[i - 4]![vision]!)).toBeGreaterThan(3.9);
    }
    const usual = seen.slice(4).map((labs, i) => differenceOfLab(labs[0]!, seen[i]![0]!));
    expect(Math.max(...usual) / Math.min(...usual)).toBeLessThan(1.25);
  });

  test('the style sheet has the same tokens', () => {
    const css = readFileSync('src/app/app.css', 'utf8');
    const block = theme.name === 'light' ? css : css.slice(css.indexOf(`[data-theme='${theme.name}']`));
    for (const name of ['ground', 'ink', 'secondary', 'line', 'accent'] as const)
      expect(new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1]).toBe(theme[name]);
    const token = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)![1]!;
    expect(contrast(token('control-line'), theme.ground)).toBeGreaterThanOrEqual(isHigh ? 7 : 3);
    expect(contrast(token('on-accent'), theme.accent)).toBeGreaterThanOrEqual(isHigh ? 7 : 4.5);
    expect(contrast(theme.accent, token('hover'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.secondary, token('hover'))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the differences between slots', () => {
  test('are the least over all themes and all eyes, rounded down', () => {
    for (let a = 0; a < HUES; a++) {
      for (let b = 0; b < a; b++) {
        const least = Math.min(...themes.map(({ slots }) => leastDifference(slots[a]!, slots[b]!)));
        expect([a, b, differenceOf(a, b)]).toEqual([a, b, Math.min(35, Math.floor(least))]);
        expect(differenceOf(b, a)).toBe(differenceOf(a, b));
      }
    }
  });

  test('are under 10 for fewer than a quarter of all pairs, never for two plain hues', () => {
    const near = Array.from({ length: HUES }, (_, a) =>
      Array.from({ length: a }, (_, b) => b).filter((b) => differenceOf(a, b) < 10),
    );
    expect(near.slice(0, PLAIN).flat()).toEqual([]);
    expect(near.flat().length).toBeLessThan((HUES * (HUES - 1)) / 2 / 4);
  });
});

test('the ramp has a slot for every share', () => {
  expect([0, 0.5, 1].map(rampSlot)).toEqual([HUES, HUES + 16, SLOTS - 1]);
});

test('a mixture lies between its two colours', () => {
  expect(mixColors('#ff0000', '#0000ff', 1)).toBe('#ff0000');
  expect(mixColors('#ff0000', '#0000ff', 0)).toBe('#0000ff');
  expect(mixColors('#ffffff', '#000000', 0.5)).toBe('#808080');
  expect(() => mixColors('red', '#000000', 1)).toThrow('expected a colour such as #1c1d20, got red');
});
