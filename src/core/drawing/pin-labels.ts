/** A scene and authors whose names shall always show in, the scene with their labels at every scale out; others give way. */
import type { Author, Label, Scene } from '../model.ts';
import { displayName } from '../text/names.ts';
import type { Box } from './box-index.ts';
import { boxOf } from './labels.ts';
import { placesOf } from './pick.ts';

/** Of a name that had found no place. */
const SIZE_PX = 13;
/** Nobody zooms in further, in pixels per layout unit. */
const MOST_SCALE = 64;

/** A pinned label stays where it was placed. Another shows from the scale on at which it meets none of them. */
export function pinLabels(scene: Scene, pinned: readonly number[], authors: readonly Author[]): Scene {
  const { circles, labels } = scene;
  const place = placesOf(circles);
  const isPinned = new Set(pinned.filter((author) => place.get(author) !== undefined));
  const isOwn = ({ kind, index }: Label): boolean => kind === 'author' && isPinned.has(index);
  const placed = new Map(labels.filter(isOwn).map((label) => [label.index, label]));
  const own = Array.from(isPinned, (author): Label => {
    const i = place.get(author)!;
    const beside = { x: circles.x[i]!, y: circles.y[i]!, radius: circles.radius[i]!, position: 'e' } as const;
    return {
      kind: 'author',
      index: author,
      sizePx: SIZE_PX,
      ...beside,
      ...placed.get(author),
      text: displayName(authors[author]!.name),
      minScale: 0,
      maxScale: Infinity,
    };
  });
  const others = labels.filter((label) => !isOwn(label)).flatMap((label) => giveWay(label, own));
  return { ...scene, labels: [...own, ...others] };
}

/** Boxes only shrink towards their anchors as one zooms in, so what does not meet at one scale meets at none beyond it. */
function giveWay(label: Label, own: readonly Label[]): Label[] {
  let { minScale } = label;
  while (minScale <= MOST_SCALE && minScale < label.maxScale) {
    const box = boxOf(label, minScale);
    if (!own.some((other) => meet(box, boxOf(other, minScale)))) return [{ ...label, minScale }];
    minScale *= Math.SQRT2;
  }
  return [];
}

function meet(a: Box, b: Box): boolean {
  return a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY;
}
