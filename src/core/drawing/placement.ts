/** Discs and names in, placed labels out: each with the zoom from which it fits, and from there on it stays. */
import type { Bounds, Label, LabelPosition, Sliced } from '../model.ts';
import { MARGIN_PX, scaleToFit, USUAL_WINDOW } from './bounds.ts';
import type { Box } from './box-index.ts';
import { partOf } from '../slices.ts';
import { Contest, type Place } from './contest.ts';
import type { Discs } from './disc-grid.ts';
import type { Form } from './forms.ts';
import { LabelGround } from './label-ground.ts';
import { boxSizePx, footprintAt, POSITIONS, USUAL_POSITIONS, type Footprint, type SizePx } from './labels.ts';
import { scalesAround, type Scales } from './scales.ts';
import { spotsWithin } from './spots.ts';

/** A name that wants a place. An author's stands beside its disc, a paper's beside its diamond, a community's on or near (x, y). */
export interface LabelWish {
  /** The fullest first, each narrower than the one before. */
  readonly forms: readonly Form[];
  readonly kind: Label['kind'];
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Discs below this radius may lie under the text. */
  readonly covers: number;
  /** The only place about its disc where it may stand. */
  readonly position?: LabelPosition;
}

/** A disc smaller than this on screen gets no name yet. */
const LEAST_DISC_PX = 2;
/** A community's name is shown until the map is this many times nearer than where it first fitted. */
const COMMUNITY_RANGE = 4;
/** How far beyond its community's spread a name may stand, in layout units. */
const REACH = 24;
/** Spots are looked for in at most this many lines round the middle. */
const MOST_STEPS = 24;
/** Wishes tried between two yields. */
const SLICE = 100;
const SAMPLE = 200;
const NEVER = 127;
const NOT_TRIED = -1;
const NONE = -1;

/**
 * What speaks against a place, in authors who would have none: where only a shorter form fits, each disc that would be
 * covered; for the name of a community each line that it stands away from the middle, and each form that it is shorter.
 */
const NARROW = 0.5;
const COVERING = 0.5;
const ASIDE = 0.1;
const SHORTER = 0.5;

/**
 * Ken Been, Eli Daiches & Chee Yap, "Dynamic map labeling", 2006, doi:10.1109/TVCG.2006.136: every label gets one
 * range of scales. A label keeps its position, so its box in layout units only shrinks towards a fixed point when the
 * map is zoomed in; boxes that do not meet at one scale therefore meet at none beyond it. The whole map, which is seen
 * first and most, is labelled first; whom there is no room for there gets a place further in, and further out names go
 * one after the other, the least important first.
 */
export function* placeLabels(
  discs: Discs,
  wishes: readonly LabelWish[],
  bounds: Bounds,
  mostScale?: number,
): Sliced<Label[]> {
  const scales = scalesAround(scaleToFit(bounds, USUAL_WINDOW, mostScale));
  const placement = new Placement(wishes, scales, new LabelGround(discs, scales, frameOf(scales, bounds)));
  const steps = scales.at.length - scales.whole;
  for (let step = 0; step < steps; step++) {
    placement.zoomTo(scales.whole + step);
    yield* partOf(placement.placeMore(), step / steps, (step + 1) / steps);
  }
  placement.retreat();
  return placement.labels;
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A wish that was granted, and where its name stands. */
interface Granted {
  readonly wish: number;
  readonly spot: Spot;
  readonly position: LabelPosition;
  /** The step from which each form is shown. */
  readonly since: number[];
  /** The step from which on it is gone. */
  readonly until: number;
  /** The form that is shown at present, and what it takes. */
  form: number;
  place: Footprint;
}

interface Beside extends Place {
  readonly position: LabelPosition;
}

class Placement {
  readonly #wishes: readonly LabelWish[];
  readonly #scales: Scales;
  readonly #ground: LabelGround;
  readonly #usual: SizePx;
  /** Of each wish, of each of its forms, once they were asked for. */
  readonly #sizes: (SizePx | undefined)[][];
  /** In the order of the wishes. */
  readonly #granted: (Granted | undefined)[];
  /** The step before which a wish, and each position of it, need not be tried. */
  readonly #next: Int8Array;
  readonly #free: Int8Array;
  /** The wishes that are not yet granted. */
  #open: number[];
  #step: number;

  constructor(wishes: readonly LabelWish[], scales: Scales, ground: LabelGround) {
    this.#wishes = wishes;
    this.#scales = scales;
    this.#step = scales.whole;
    this.#ground = ground;
    this.#sizes = wishes.map(({ forms }) => new Array<SizePx | undefined>(forms.length).fill(undefined));
    this.#usual = meanOf(wishes.slice(0, SAMPLE).map(({ forms }, w) => this.#sizeOf(w, forms.length - 1)));
    this.#granted = new Array<Granted | undefined>(wishes.length).fill(undefined);
    this.#open = wishes.map((_, w) => w);
    this.#next = new Int8Array(wishes.length);
    for (let w = 0; w < wishes.length; w++) this.#next[w] = this.#firstStep(wishes[w]!);
    this.#free = new Int8Array(POSITIONS.length * wishes.length).fill(NOT_TRIED);
  }

  get labels(): Label[] {
    const labels: Label[] = [];
    for (const granted of this.#granted) if (granted) this.#addLabels(granted, labels);
    return labels;
  }

  zoomTo(step: number): void {
    this.#step = step;
    this.#ground.zoomTo(step, this.#usual, this.#wishes.length);
    for (let w = 0; w < this.#granted.length; w++) {
      const granted = this.#granted[w];
      if (granted && this.#isShown(granted)) this.#ground.take(granted);
    }
  }

  /** Communities first, then authors at their shortest, that many have a place; then what fits grows. */
  *placeMore(): Sliced<void> {
    const open = this.#open.filter((w) => this.#next[w]! <= this.#step);
    const authors = open.filter((w) => this.#wishes[w]!.kind !== 'community');
    const communities = open.filter((w) => this.#wishes[w]!.kind === 'community');
    const places: Beside[] = [];
    for (let i = 0; i < authors.length; i++) {
      if (i % SLICE === 0) yield (0.4 * i) / authors.length;
      this.#listPlaces(authors[i]!, places);
    }
    const contest = new Contest(places, this.#ground.indexBoxes(this.#usual, places.length));
    for (const w of communities) this.#placeNearMiddle(w, contest);
    for (const { owner, position } of yield* partOf(contest.settle(), 0.4, 0.8))
      this.#grant(owner, this.#wishes[owner]!, position, this.#wishes[owner]!.forms.length - 1);
    this.#open = this.#open.filter((w) => !this.#granted[w]);
    // Where the map is near, names grow once an octave.
    if (this.#step > this.#scales.near && (this.#step - this.#scales.near) % 2 > 0) return;
    for (let w = 0; w < this.#granted.length; w++) {
      if (w % SLICE === 0) yield 0.8 + (0.2 * w) / this.#granted.length;
      const granted = this.#granted[w];
      if (granted && granted.form > 0 && this.#isShown(granted)) this.#grow(granted, 0);
    }
  }

  /** What is shown of the whole map is also shown further out, as far as it is free there, and no fuller. */
  retreat(): void {
    const { whole } = this.#scales;
    let shown = this.#granted.filter((granted) => granted !== undefined).filter(({ since }) => since.includes(whole));
    for (const granted of shown) granted.form = granted.since.indexOf(whole);
    for (this.#step = whole - 1; this.#step >= 0 && shown.length > 0; this.#step--) {
      this.#ground.zoomTo(this.#step, this.#usual, shown.length);
      const fullest = new Map(shown.map((granted) => [granted, granted.form]));
      shown = shown.filter((granted) => {
        granted.form = NONE;
        this.#grow(granted, granted.since.length - 1);
        return granted.form !== NONE;
      });
      for (const granted of shown) this.#grow(granted, fullest.get(granted)!);
    }
  }

  /** Shows the fullest form that is free, none fuller than `fullest`. */
  #grow(granted: Granted, fullest: number): void {
    const { wish, spot, position, since } = granted;
    const { covers } = this.#wishes[wish]!;
    const last = granted.form === NONE ? since.length : granted.form;
    for (let form = fullest; form < last; form++) {
      const place = footprintAt(spot, position, this.#sizeOf(wish, form));
      if (!this.#ground.isFree(place, wish, covers)) continue;
      since[form] = this.#step;
      granted.form = form;
      granted.place = place;
      this.#ground.take(granted);
      return;
    }
  }

  #grant(wish: number, spot: Spot, position: LabelPosition, form: number): Granted {
    const { forms, kind } = this.#wishes[wish]!;
    const { at } = this.#scales;
    const since = forms.map(() => NEVER);
    since[form] = this.#step;
    let until = kind === 'community' ? this.#step : NEVER;
    while (until < at.length && at[until]! < at[this.#step]! * COMMUNITY_RANGE) until++;
    const place = footprintAt(spot, position, this.#sizeOf(wish, form));
    const granted = { wish, spot, position, since, until, form, place };
    this.#granted[wish] = granted;
    this.#ground.take(granted);
    return granted;
  }

  /** The positions about a disc that are free now. */
  #listPlaces(w: number, places: Beside[]): void {
    const wish = this.#wishes[w]!;
    const size = this.#sizeOf(w, wish.forms.length - 1);
    const first = w * POSITIONS.length;
    if (this.#free[first] === NOT_TRIED) {
      // Where the map is near, there is more room, and more names.
      const positions = this.#step > this.#scales.near ? USUAL_POSITIONS : POSITIONS;
      this.#free.fill(NEVER, first, first + POSITIONS.length);
      const free = this.#ground.freeOfDiscsFrom(wish, size, positions);
      this.#free.set(
        wish.position ? free.map((step, p) => (positions[p] === wish.position ? step : NEVER)) : free,
        first,
      );
    }
    this.#next[w] = NEVER;
    for (let p = 0; p < POSITIONS.length; p++) {
      if (this.#free[first + p]! <= this.#step) {
        const position = POSITIONS[p]!;
        const place = footprintAt(wish, position, size);
        this.#free[first + p] = this.#ground.freeOfLabelsFrom(place, w);
        if (this.#free[first + p] === this.#step) {
          const drawback = this.#step > this.#scales.near ? 0 : this.#drawbackOf(w, position, place);
          places.push({ owner: w, box: this.#ground.boxAt(place), drawback, position });
        }
      }
      this.#next[w] = Math.min(this.#next[w]!, this.#free[first + p]!);
    }
  }

  #drawbackOf(w: number, position: LabelPosition, place: Footprint): number {
    const fullest = footprintAt(this.#wishes[w]!, position, this.#sizeOf(w, 0));
    const isNarrow = !this.#ground.isFree(fullest, w, this.#wishes[w]!.covers);
    return (isNarrow ? NARROW : 0) + COVERING * this.#ground.countCovered(place);
  }

  /** Of the spots of a square grid and the forms of the name, those that take least from authors and are near the middle. */
  #placeNearMiddle(w: number, contest: Contest<Beside>): void {
    const wish = this.#wishes[w]!;
    const side = wish.forms[0]!.sizePx / this.#scales.at[this.#step]!;
    const reach = Math.min(MOST_STEPS, Math.floor((wish.radius + REACH) / side));
    let best: (Spot & { readonly form: number }) | undefined;
    let least = Infinity;
    for (const [column, row] of spotsWithin(reach))
      for (let form = 0; form < wish.forms.length; form++) {
        const drawback = Math.sqrt(column * column + row * row) * ASIDE + form * SHORTER;
        if (drawback >= least) break;
        const spot = { x: wish.x + column * side, y: wish.y + row * side, radius: 0 };
        const place = footprintAt(spot, 'c', this.#sizeOf(w, form));
        if (!this.#ground.isFree(place, w, wish.covers)) continue;
        const cost = drawback + contest.costOf(this.#ground.boxAt(place), least - drawback);
        if (cost >= least) continue;
        least = cost;
        best = { ...spot, form };
      }
    if (!best) return;
    contest.close(this.#ground.boxAt(this.#grant(w, best, 'c', best.form).place));
  }

  #isShown(granted: Granted): boolean {
    return granted.form !== NONE && this.#step < granted.until;
  }

  #sizeOf(w: number, form: number): SizePx {
    const { forms, kind } = this.#wishes[w]!;
    return (this.#sizes[w]![form] ??= boxSizePx({ ...forms[form]!, kind }));
  }

  /** A community's name may stand at any scale. */
  #firstStep({ kind, radius }: LabelWish): number {
    const { at } = this.#scales;
    let step = 0;
    if (kind !== 'community') while (step < at.length && radius * at[step]! < LEAST_DISC_PX) step++;
    return step;
  }

  /** One for each form that is shown, the fullest first. */
  #addLabels({ wish, spot: { x, y, radius }, position, since, until }: Granted, labels: Label[]): void {
    const { forms, kind, index } = this.#wishes[wish]!;
    const { at } = this.#scales;
    let end = until;
    for (let form = 0; form < forms.length; form++) {
      const from = since[form]!;
      if (from >= end) continue;
      const { text, sizePx } = forms[form]!;
      const minScale = at[from]!;
      const maxScale = at[end] ?? Infinity;
      labels.push({ text, kind, index, x, y, radius, position, sizePx, minScale, maxScale });
      end = from;
    }
  }
}

/** What is seen of the whole map, whatever the shape of a window. */
function frameOf({ at, whole }: Scales, { minX, minY, maxX, maxY }: Bounds): Box {
  const [x, y] = [MARGIN_PX.x / at[whole]!, MARGIN_PX.y / at[whole]!];
  return { minX: minX - x, minY: minY - y, maxX: maxX + x, maxY: maxY + y };
}

function meanOf(sizes: readonly SizePx[]): SizePx {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 1) / (values.length + 1);
  return { widthPx: mean(sizes.map(({ widthPx }) => widthPx)), heightPx: mean(sizes.map(({ heightPx }) => heightPx)) };
}
