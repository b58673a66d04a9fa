/**
 * Two colours in, how different they look out: CIEDE2000 over CIELAB under daylight (D65). After Gaurav Sharma, Wencheng Wu
 * & Edul N. Dalal, "The CIEDE2000 color-difference formula", 2005, doi:10.1002/col.20070, whose names the variables have.
 */
import { channels } from '../../../src/core/drawing/color.ts';

/** Lightness, green to red, blue to yellow. */
export type Lab = readonly [L: number, a: number, b: number];
/** Light of the three primaries of sRGB, 0 to 1. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

const WHITE = [0.95047, 1, 1.08883] as const;
const POW25_7 = 25 ** 7;

export function toLinear(color: string): LinearRgb {
  const [red, green, blue] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return [red, green, blue];
}

export function toLab([red, green, blue]: LinearRgb): Lab {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116);
  const x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / WHITE[0]);
  const y = f((0.2126729 * red + 0.7151522 * green + 0.072175 * blue) / WHITE[1]);
  const z = f((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / WHITE[2]);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** WCAG 2.2, contrast ratio. */
export function contrast(a: string, b: string): number {
  const luminance = ([red, green, blue]: LinearRgb): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const [high, low] = [luminance(toLinear(a)), luminance(toLinear(b))].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** ΔE00 with all parametric factors 1. */
export function differenceOf([L1, a1, b1]: Lab, [L2, a2, b2]: Lab): number {
  const meanC7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const G = 0.5 * (1 - Math.sqrt(meanC7 / (meanC7 + POW25_7)));
  const [C1, h1] = polar((1 + G) * a1, b1);
  const [C2, h2] = polar((1 + G) * a2, b2);
  const grey = C1 * C2 === 0;
  const turn = grey ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
  const dL = L2 - L1;
  const dC = C2 - C1;
  const dH = 2 * Math.sqrt(C1 * C2) * sin(turn / 2);

  const L = (L1 + L2) / 2;
  const C = (C1 + C2) / 2;
  const h = grey ? h1 + h2 : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
  const T = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const SL = 1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2);
  const SC = 1 + 0.045 * C;
  const SH = 1 + 0.015 * C * T;
  const RC = 2 * Math.sqrt(C ** 7 / (C ** 7 + POW25_7));
  const RT = -RC * sin(60 * Math.exp(-(((h - 275) / 25) ** 2)));
  return Math.sqrt((dL / SL) ** 2 + (dC / SC) ** 2 + (dH / SH) ** 2 + RT * (dC / SC) * (dH / SH));
}

/** Chroma and hue in degrees, 0 to 360. */
function polar(a: number, b: number): [number, number] {
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  return [Math.hypot(a, b), degrees < 0 ? degrees + 360 : degrees];
}

function sin(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}

function cos(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}
