import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { channels, mixColors } from '../../../src/core/drawing/color.ts';
import { SLOTS, THEMES } from '../../../src/core/drawing/palette.ts';

/** WCAG 2.2, relative luminance. */
function luminance(color: string): number {
  const [r, g, b] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe.each(Object.values(THEMES))('the $name theme', (theme) => {
  test('marks of the map stand at 3:1 or more against the ground', () => {
    expect(theme.slots).toHaveLength(SLOTS);
    for (const color of [...theme.slots, theme.muted])
      expect([color, contrast(color, theme.ground) >= 3]).toEqual([color, true]);
  });

  test('texts stand at 4.5:1 or more', () => {
    for (const color of [theme.ink, theme.secondary, theme.accent])
      expect(contrast(color, theme.ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('no two slots are the same colour', () => {
    expect(new Set(theme.slots).size).toBe(SLOTS);
  });

  test('the style sheet has the same tokens', () => {
    const css = readFileSync('src/app/app.css', 'utf8');
    const block = theme.name === 'dark' ? css.slice(css.indexOf("[data-theme='dark']")) : css;
    for (const name of ['ground', 'ink', 'secondary', 'line', 'accent'] as const)
      expect(new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1]).toBe(theme[name]);
    const token = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)![1]!;
    expect(contrast(token('control-line'), theme.ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(token('on-accent'), theme.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.accent, token('hover'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.secondary, token('hover'))).toBeGreaterThanOrEqual(4.5);
  });
});

test('a mixture lies between its two colours', () => {
  expect(mixColors('#ff0000', '#0000ff', 1)).toBe('#ff0000');
  expect(mixColors('#ff0000', '#0000ff', 0)).toBe('#0000ff');
  expect(mixColors('#ffffff', '#000000', 0.5)).toBe('#808080');
  expect(() => mixColors('red', '#000000', 1)).toThrow('expected a colour such as #1c1d20, got red');
});
