/** What colour and radius shall show in, a colour and a radius for each author out, with the legend that tells them. */
import { countVisible } from '../co-authorships.ts';
import { MUTED, type Layout, type Scene, type Sliced } from '../model.ts';
import { FIGURES, isYear, type Figure, type ShownByColor, type ShownByRadius } from '../shown.ts';
import { partOf } from '../slices.ts';
import { countNoun, groupDigits } from '../text/digits.ts';
import { figureOf, type Known } from './figures.ts';
import { fitDiscs } from './fit-discs.ts';
import { rampSlot } from './slots.ts';

/** What differs from a picture in which colour shows communities and radius papers. */
export interface Shown {
  /** The slot of each author. */
  readonly colors?: Uint8Array;
  readonly ramp?: Scene['ramp'];
  readonly radius?: Float32Array;
  /** One sentence for each. */
  readonly notes: readonly string[];
}

/** The largest radius, in smallest ones, as where it shows papers. */
const LARGEST = 3.6;

export function* composeShown(
  { color, radius }: { readonly color: ShownByColor; readonly radius: ShownByRadius },
  known: Known,
  layout: Layout,
): Sliced<Shown> {
  const colored = color === 'community' ? undefined : colorBy(color, known);
  yield 0.1;
  const sized = radius === 'papers' ? undefined : yield* partOf(sizeBy(radius, known, layout), 0.1, 1);
  return { ...colored, ...sized, notes: [...(colored?.notes ?? []), ...(sized?.notes ?? [])] };
}

function colorBy(figure: Figure, known: Known): Shown {
  const values = figureOf(figure, known);
  const scale = scaleOf(figure, values);
  const colors = Uint8Array.from(values, (value) => (Number.isNaN(value) ? MUTED : rampSlot(scale.shareOf(value))));
  const without = countVisible(known.network) - scale.count;
  const grey = without > 0 ? ` ${countNoun(without, 'author')} without it ${without === 1 ? 'is' : 'are'} grey.` : '';
  if (scale.count === 0) return { colors, notes: [`Colour: ${FIGURES[figure]}, which no author has; all are grey.`] };
  const marks = [0, 0.5, 1].map((share) => write(figure, scale.valueAt(share)));
  return {
    colors,
    ramp: { name: FIGURES[figure], marks: [marks[0]!, marks[1]!, marks[2]!] },
    notes: [`Colour: ${FIGURES[figure]}, ${marks[0]} to ${marks[2]}.${grey}`],
  };
}

/** All alike are as small as the smallest disc, which has room everywhere. */
function* sizeBy(shown: Exclude<ShownByRadius, 'papers'>, known: Known, layout: Layout): Sliced<Shown> {
  const smallest = layout.radius.reduce((least, r) => (r > 0 ? Math.min(least, r) : least), Infinity);
  const { hidden } = known.network;
  if (shown === 'equal')
    return { radius: layout.radius.map((r) => (r > 0 ? smallest : 0)), notes: ['Disc: all alike.'] };
  const values = figureOf(shown, known);
  const scale = scaleOf(shown, values);
  const wanted = Float32Array.from(values, (value, author) =>
    hidden[author] ? 0 : smallest * (1 + (LARGEST - 1) * (Number.isNaN(value) ? 0 : scale.shareOf(value))),
  );
  const radius = yield* fitDiscs(layout, wanted);
  const small = radius.reduce((sum, r, author) => sum + Number(r < wanted[author]!), 0);
  const want = small > 0 ? ` ${countNoun(small, 'disc')} ${small === 1 ? 'is' : 'are'} smaller, for want of room.` : '';
  const range =
    scale.count > 0
      ? `${write(shown, scale.valueAt(0))} to ${write(shown, scale.valueAt(1))}`
      : 'which no author has; all are alike';
  return { radius, notes: [`Disc: ${FIGURES[shown]}, ${range}.${want}`] };
}

interface Scale {
  /** Of authors who have the figure. */
  readonly count: number;
  /** 0 for the least, 1 for the greatest. */
  shareOf(value: number): number;
  valueAt(share: number): number;
}

/** Figures that few have much of are seen by their square roots; years, cores and stabilities as they are. */
function scaleOf(figure: Figure, values: Float64Array): Scale {
  const isEven = isYear(figure) || figure === 'core' || figure === 'stability';
  const bend = (value: number): number => (isEven ? value : Math.sqrt(value));
  let [number, least, greatest] = [0, Infinity, -Infinity];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    number++;
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  const [from, to] = [bend(least), bend(greatest)];
  return {
    count: number,
    shareOf: (value) => (to > from ? (bend(value) - from) / (to - from) : 0),
    valueAt(share) {
      // Not by way of a root and back, which would not give them as they were.
      if (share === 0 || share === 1) return share === 0 ? least : greatest;
      const bent = from + share * (to - from);
      return isEven ? bent : bent * bent;
    },
  };
}

/** As people read it: years as they are, others with three digits at most that count. */
function write(figure: Figure, value: number): string {
  if (isYear(figure)) return String(Math.round(value));
  if (Number.isInteger(value) || value >= 100) return groupDigits(Math.round(value));
  return String(Number(value.toPrecision(3)));
}
