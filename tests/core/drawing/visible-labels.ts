/** Labels and a scale in, what is wrong with them there out: for tests of placement. */
import type { Discs } from '../../../src/core/drawing/disc-grid.ts';
import { boxOf, isVisible, labelWidthPx } from '../../../src/core/drawing/labels.ts';
import { RING } from '../../../src/core/drawing/paint.ts';
import type { Label } from '../../../src/core/model.ts';

const ROUNDING = 1e-6;

/** Pairs that overlap. */
export function overlaps(labels: readonly Label[], scale: number): string[] {
  const shown = labels
    .filter((label) => isVisible(label, scale))
    .map((label) => ({ text: label.text, ...boxOf(label, scale) }))
    .sort((a, b) => a.minX - b.minX);
  const found: string[] = [];
  for (let i = 0; i < shown.length; i++)
    for (let j = i + 1; j < shown.length && shown[j]!.minX < shown[i]!.maxX - ROUNDING; j++)
      if (shown[i]!.minY < shown[j]!.maxY - ROUNDING && shown[j]!.minY < shown[i]!.maxY - ROUNDING)
        found.push(`${shown[i]!.text} / ${shown[j]!.text} at ${scale}`);
  return found;
}

/** Discs whose colour lies under a label. */
export function coveredDiscs(label: Label, { x, y, radius }: Discs, scale: number): number[] {
  const box = boxOf(label, scale);
  const found: number[] = [];
  for (let disc = 0; disc < radius.length; disc++) {
    const dx = Math.max(box.minX - x[disc]!, 0, x[disc]! - box.maxX);
    const dy = Math.max(box.minY - y[disc]!, 0, y[disc]! - box.maxY);
    const coloured = (1 - RING.ground) * radius[disc]!;
    if (dx * dx + dy * dy < coloured * coloured * (1 - ROUNDING)) found.push(disc);
  }
  return found;
}

/** Names of authors that go when one zooms in, or get narrower. */
export function lostNames(labels: readonly Label[]): string[] {
  const ofAuthor = new Map<number, Label[]>();
  for (const label of labels)
    if (label.kind === 'author') ofAuthor.set(label.index, [...(ofAuthor.get(label.index) ?? []), label]);
  return [...ofAuthor.values()].flatMap((forms) => {
    const inwards = forms.toSorted((a, b) => a.minScale - b.minScale);
    return inwards.flatMap((form, i) => {
      const next = inwards[i + 1];
      if (form.maxScale !== (next?.minScale ?? Infinity)) return [`${form.text} is gone at ${form.maxScale}`];
      return next && labelWidthPx(next) < labelWidthPx(form) ? [`${form.text} becomes ${next.text}`] : [];
    });
  });
}
