/** A scene and its communities in, the bends of lines between them out: each runs along other lines that lead the same way. */
import type { Scene, Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { countNoun } from '../text/digits.ts';
import { BEND_STEPS, MOST_BUNDLED, canBundle, type Bends } from './bends.ts';
import { endsOf } from './pick.ts';
import { Roads, type Places } from './roads.ts';
import { sortStably, upTo } from './sort.ts';

/** A way along roads may be so many times as long as the line itself. */
const DETOUR = 2;
/** Lines looked at between two yields. */
const SLICE = 256;

/** The scene with its lines bundled, or with a note that says why they are not. */
export function* bundleScene(scene: Scene, community: Uint32Array): Sliced<Scene> {
  if (!canBundle(scene))
    return { ...scene, notes: [...scene.notes, `Lines are not bundled: there are more than ${MOST_BUNDLED}.`] };
  const bends = yield* bundleLines(scene, community);
  const { length } = bends.line;
  const note =
    length > 0
      ? `${countNoun(length, 'line')} between communities ${length === 1 ? 'is' : 'are'} bundled: each runs along lines of others.`
      : 'Lines are not bundled: none between communities has others to run along.';
  return { ...scene, bends, notes: [...scene.notes, note] };
}

/**
 * Markus Wallinger, Daniel Archambault, David Auber, Martin Nöllenburg & Jaakko Peltonen, "Edge-Path Bundling: a less
 * ambiguous edge bundling approach", 2022, doi:10.1109/TVCG.2021.3114795: a line is drawn along a path of the network
 * itself, so that no bundle suggests a tie which is not there. As in their "Faster Edge-Path Bundling through graph
 * spanners", 2023, doi:10.1111/cgf.14789, the paths are those of a greedy spanner: lines are taken by length, and one is a
 * road where roads so far do not lead from end to end without too long a detour. Roads, and lines inside a community, stay
 * straight. Distances are as they are, not raised to a power, so that searches are directed.
 */
export function* bundleLines(
  { circles, lines }: Pick<Scene, 'circles' | 'lines'>,
  community: Uint32Array,
): Sliced<Bends> {
  const ends = endsOf(circles, lines);
  const count = lines.source.length;
  const lengthOf = (line: number): number => {
    const [a, b] = [ends[2 * line]!, ends[2 * line + 1]!];
    const [dx, dy] = [circles.x[a]! - circles.x[b]!, circles.y[a]! - circles.y[b]!];
    return Math.sqrt(dx * dx + dy * dy);
  };
  const byLength = yield* partOf(sortStably(upTo(count), lengthOf), 0, 0.1);
  const roads = new Roads(circles);
  const bent = new Map<number, number[]>();
  for (let k = 0; k < count; k++) {
    if (k % SLICE === 0) yield 0.1 + (0.9 * k) / count;
    const line = byLength[k]!;
    const [a, b] = [ends[2 * line]!, ends[2 * line + 1]!];
    const way = roads.find(a, b, DETOUR * lengthOf(line));
    if (!way) roads.add(a, b);
    else if (community[lines.source[line]!] !== community[lines.target[line]!]) bent.set(line, way);
  }
  return toBends(bent, circles);
}

function toBends(bent: ReadonlyMap<number, readonly number[]>, places: Places): Bends {
  const line = Uint32Array.from(bent.keys()).sort();
  const points = BEND_STEPS + 1;
  const bends = { line, x: new Float32Array(points * line.length), y: new Float32Array(points * line.length) };
  line.forEach((number, bend) => {
    const way = bent.get(number)!;
    const [x, y] = [way.map((place) => places.x[place]!), way.map((place) => places.y[place]!)];
    for (let step = 0; step < points; step++) {
      bends.x[bend * points + step] = curveAt(x, step / BEND_STEPS);
      bends.y[bend * points + step] = curveAt(y, step / BEND_STEPS);
    }
  });
  return bends;
}

/** A Bézier curve with these coordinates of its control points, by Paul de Casteljau's construction. */
function curveAt(controls: readonly number[], share: number): number {
  const between = [...controls];
  for (let left = between.length - 1; left > 0; left--)
    for (let i = 0; i < left; i++) between[i] = between[i]! + share * (between[i + 1]! - between[i]!);
  return between[0]!;
}
