/** A colour in, how people with a colour-vision deficiency see it out. */
import { differenceOf, toLab, toLinear, type Lab, type LinearRgb } from './color-difference.ts';

/** Rows for red, green and blue, over linear light. */
type Matrix = readonly [
  rr: number,
  rg: number,
  rb: number,
  gr: number,
  gg: number,
  gb: number,
  br: number,
  bg: number,
  bb: number,
];

/**
 * Gustavo M. Machado, Manuel M. Oliveira & Leandro A. F. Fernandes, "A physiologically-based model for simulation of color
 * vision deficiency", 2009, doi:10.1109/TVCG.2009.113: severity 1.
 */
const MACHADO = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const satisfies Record<string, Matrix>;

/**
 * Hans Brettel, Françoise Viénot & John D. Mollon, "Computerized simulation of color appearance for dichromats", 1997,
 * doi:10.1364/JOSAA.14.002647, for sRGB: a plane through grey, and a projection for each side of it. The other model is
 * known to be weak in tritanopia, so both are asked there.
 */
const BRETTEL_TRITANOPIA = {
  normal: [0.03901, -0.02788, -0.01113],
  before: [1.01277, 0.13548, -0.14826, -0.01243, 0.86812, 0.14431, 0.07589, 0.805, 0.11911],
  behind: [0.93678, 0.18979, -0.12657, 0.06154, 0.81526, 0.1232, -0.37562, 1.12767, 0.24796],
} as const satisfies { normal: LinearRgb; before: Matrix; behind: Matrix };

/** Usual sight, and all simulations that colours are held against. */
export const VISIONS: Readonly<Record<string, (light: LinearRgb) => LinearRgb>> = {
  'usual sight': (light) => light,
  protanopia: (light) => apply(MACHADO.protanopia, light),
  deuteranopia: (light) => apply(MACHADO.deuteranopia, light),
  tritanopia: (light) => apply(MACHADO.tritanopia, light),
  'tritanopia after Brettel': (light) => {
    const { normal, before, behind } = BRETTEL_TRITANOPIA;
    return apply(normal[0] * light[0] + normal[1] * light[1] + normal[2] * light[2] >= 0 ? before : behind, light);
  },
};

/** What all of `VISIONS` see of a colour, in their order. */
export function seenBy(color: string): Lab[] {
  const light = toLinear(color);
  return Object.values(VISIONS).map((see) => toLab(see(light)));
}

/** ΔE00 for those who see the two colours least apart. */
export function leastDifference(a: string, b: string): number {
  const ofB = seenBy(b);
  return Math.min(...seenBy(a).map((lab, vision) => differenceOf(lab, ofB[vision]!)));
}

function apply(m: Matrix, [r, g, b]: LinearRgb): LinearRgb {
  const clip = (light: number): number => Math.max(0, Math.min(1, light));
  return [
    clip(m[0] * r + m[1] * g + m[2] * b),
    clip(m[3] * r + m[4] * g + m[5] * b),
    clip(m[6] * r + m[7] * g + m[8] * b),
  ];
}
