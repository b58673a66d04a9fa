/** A theme's name in, its colours out: tokens of the interface and the colours of the map. */
import { mixColors } from './color.ts';
import { RAMP_STEPS } from './slots.ts';

export type ThemeName = 'light' | 'dark' | 'contrast-light' | 'contrast-dark';

export interface Theme {
  readonly name: ThemeName;
  readonly ground: string;
  readonly ink: string;
  readonly secondary: string;
  readonly line: string;
  readonly accent: string;
  /** Colours by slot (see `slots.ts`). */
  readonly slots: readonly string[];
  /** Discs of communities without a slot, and lines between communities. */
  readonly muted: string;
  /** Every disc has a ring of ink. */
  readonly ringed: boolean;
}

/**
 * Matthew A. Petroff, "Accessible color sequences for data visualization", 2021, doi:10.48550/arXiv.2107.02270, gave the
 * hues: blue, amber, red, purple, orange and tan are his; green, slate, cyan and magenta stand where his greys and browns
 * did. Each was then moved, by annealing, to where it stands at 3:1 against the ground (4.5:1 for high contrast) and as
 * far as can be from the others under protanopia, deuteranopia and tritanopia. The tests hold what came out to that.
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
      ...list('0d76b8 d27d00 a31000 6e11a5 186540 b9520e 9f7f5d 657389 0e9fba 874864'),
      ...list('788eda 816a40 6d010d b164ff 114336 af380b b9884b 8194a0 0d8dac 560f59'),
      ...ramp('ae8c2f 9a7b3d 886c46 785f4d 6b5552 5c4b56 4b405a 33355f 012964'),
    ],
    muted: '#85878c',
    ringed: false,
  },
  dark: {
    name: 'dark',
    ground: '#101216',
    ink: '#e8e6e3',
    secondary: '#a3a6ad',
    line: '#2a2d33',
    accent: '#7fa2ff',
    slots: [
      ...list('1c90e6 feab11 c0250a 9538b5 028160 f16200 b0946f 929ea3 2fc6d6 bd5fac'),
      ...list('cad9ff 957b4b ffd7bb c79fff 5c957e d04a0d ceb976 51666b 9ff1e9 ff6ba7'),
      ...ramp('1b6dad 577ba7 7689a0 8b949b 9c9d96 aea891 c4b788 dfca7d fee26c'),
    ],
    muted: '#7a7d85',
    ringed: false,
  },
  'contrast-light': {
    name: 'contrast-light',
    ground: '#ffffff',
    ink: '#000000',
    secondary: '#36373b',
    line: '#000000',
    accent: '#0b35b5',
    slots: [
      ...list('1d5f8c b16301 720400 4a008b 004734 9a3a00 8c7251 4d5864 0b8297 501d46'),
      ...list('6871b7 5d4c2e 885856 994fe9 002818 822905 706336 6e787a 2e737e 733e49'),
      ...ramp('8e6f20 7d612a 6c5431 5e4936 513f39 45373c 372e3f 252542 041c44'),
    ],
    muted: '#6b6b6b',
    ringed: true,
  },
  'contrast-dark': {
    name: 'contrast-dark',
    ground: '#000000',
    ink: '#ffffff',
    secondary: '#d3d4d8',
    line: '#ffffff',
    accent: '#a9c2ff',
    slots: [
      ...list('549bde ffb51b d14223 8756e7 028567 ed7311 b69163 8ba0b1 15cfea ab5997'),
      ...list('b7e2ff 897148 ffd7bb e86dff 109073 dc5b06 c3b199 deeaea 86c0ba 987b98'),
      ...ramp('287bbe 628bb7 8199b0 96a4aa a6ada5 b8b89f cdc796 e7da8a fff279'),
    ],
    muted: '#8c8c8c',
    ringed: true,
  },
};

function list(colors: string): string[] {
  return colors.split(' ').map((color) => `#${color}`);
}

/** Between blue and yellow, which all three deficiencies keep apart, in even steps; the greatest stands out most. */
function ramp(colors: string): string[] {
  const stops = list(colors);
  const last = stops.length - 1;
  return Array.from({ length: RAMP_STEPS }, (_, step) => {
    const at = (step / (RAMP_STEPS - 1)) * last;
    const stop = Math.min(last - 1, Math.floor(at));
    return mixColors(stops[stop + 1]!, stops[stop]!, at - stop);
  });
}
