/** The labels of a scene in, those that a window shows out: what every frame asks of all labels stands in flat arrays. */
import type { Box } from '../../core/drawing/box-index.ts';
import { boxAt, footprintOf, type Footprint } from '../../core/drawing/labels.ts';
import type { Label } from '../../core/model.ts';

export class LabelTable {
  readonly #labels: readonly Label[];
  readonly #minScale: Float64Array;
  readonly #maxScale: Float64Array;
  /** Of the disc that the label stands beside. */
  readonly #x: Float32Array;
  readonly #y: Float32Array;
  readonly #radius: Float32Array;
  /** −1 for names of communities. */
  readonly #author: Int32Array;

  /** Of labels that were in sight before: the widths of their letters are added up once. */
  readonly #footprints: (Footprint | undefined)[] = [];

  constructor(labels: readonly Label[]) {
    const count = labels.length;
    this.#labels = labels;
    this.#minScale = new Float64Array(count);
    this.#maxScale = new Float64Array(count);
    this.#x = new Float32Array(count);
    this.#y = new Float32Array(count);
    this.#radius = new Float32Array(count);
    this.#author = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const label = labels[i]!;
      this.#minScale[i] = label.minScale;
      this.#maxScale[i] = label.maxScale;
      this.#x[i] = label.x;
      this.#y[i] = label.y;
      this.#radius[i] = label.radius;
      this.#author[i] = label.kind === 'author' ? label.index : -1;
    }
  }

  /** Those that are shown at this scale and stand whole inside of the box, with the space that they take. */
  within(window: Box, scale: number): { label: Label; box: Box }[] {
    const { minX, minY, maxX, maxY } = window;
    const found: { label: Label; box: Box }[] = [];
    for (let i = 0; i < this.#labels.length; i++) {
      if (!this.#isShown(i, scale)) continue;
      const [x, y, radius] = [this.#x[i]!, this.#y[i]!, this.#radius[i]!];
      if (x < minX - radius || x > maxX + radius || y < minY - radius || y > maxY + radius) continue;
      const label = this.#labels[i]!;
      const box = boxAt((this.#footprints[i] ??= footprintOf(label)), scale);
      if (box.minX >= minX && box.maxX <= maxX && box.minY >= minY && box.maxY <= maxY) found.push({ label, box });
    }
    return found;
  }

  /** The name of an author, where it has a place at this scale. */
  of(author: number, scale: number): Label | undefined {
    for (let i = 0; i < this.#author.length; i++)
      if (this.#author[i] === author && this.#isShown(i, scale)) return this.#labels[i];
    return undefined;
  }

  #isShown(i: number, scale: number): boolean {
    return this.#minScale[i]! <= scale && scale < this.#maxScale[i]!;
  }
}
