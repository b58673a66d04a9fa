/** A theme's name in, its colours out: tokens of the interface and the colours of the map. */

export type ThemeName = 'light' | 'dark';

export interface Theme {
  readonly name: ThemeName;
  readonly ground: string;
  readonly ink: string;
  readonly secondary: string;
  readonly line: string;
  readonly accent: string;
  /** Colours of communities by slot; the second ten repeat the hues of the first in another lightness. */
  readonly slots: readonly string[];
  /** Discs of communities without a slot, and lines between communities. */
  readonly muted: string;
}

/** Slots that communities can have. */
export const SLOTS = 20;

/**
 * Matthew A. Petroff, "Accessible color sequences for data visualization", 2021, doi:10.48550/arXiv.2107.02270
 * (his ten-colour sequence), each colour moved in lightness until it stands at 3:1 or more against the ground.
 * His two greys are left for communities too small for a slot, so the sequence is filled up with teal and ochre.
 */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    name: 'light',
    ground: '#fbfaf8',
    ink: '#1c1d20',
    secondary: '#5c5f66',
    line: '#e4e2dd',
    accent: '#3563e9',
    slots: [
      '#3f90da',
      '#c58100',
      '#bd1f01',
      '#7a21a8',
      '#00885f',
      '#e76300',
      '#9c7b4b',
      '#4d6f78',
      '#1b9aaa',
      '#c2418a',
      '#1f5f9c',
      '#8f5e00',
      '#7d1501',
      '#a86bc9',
      '#005c40',
      '#a54700',
      '#6e5430',
      '#7b949b',
      '#0f6974',
      '#8a2a60',
    ],
    muted: '#85878c',
  },
  dark: {
    name: 'dark',
    ground: '#101216',
    ink: '#e8e6e3',
    secondary: '#a3a6ad',
    line: '#2a2d33',
    accent: '#7fa2ff',
    slots: [
      '#5aa5e8',
      '#ffa90e',
      '#e5533a',
      '#b073d6',
      '#2fb98c',
      '#ff8a3d',
      '#c7a26b',
      '#8fb0b8',
      '#4cc3d1',
      '#e67ab5',
      '#9cc9f2',
      '#ffd080',
      '#f29a88',
      '#d5b3ea',
      '#8adcbf',
      '#ffc096',
      '#e0cba9',
      '#c1d5da',
      '#9ce0e8',
      '#f3b6d6',
    ],
    muted: '#7a7d85',
  },
};
