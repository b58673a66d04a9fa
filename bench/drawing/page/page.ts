/** The address's drawer and scene in; what the bench asks the page to do, and how long its scripts took, out. */
import { nextFrame, nextTask, rest, spend, takeFrames } from './script-clock.ts';
import type { Scene } from '../../../src/core/model.ts';
import type { Figure } from '../figure.ts';
import { unpackScene } from '../scene-file.ts';
import type { Contestant, Show } from './contestant.ts';
import type { Manner } from './manners.ts';
import './page.css';
import { gatherTies, type Ties } from './ties.ts';

/** Milliseconds of script, one for each frame or for each act. */
export interface Stand {
  /** Fetches the scene, and what draws it. */
  prepare(): Promise<void>;
  show(): Promise<void>;
  pan(): Promise<number[]>;
  zoom(): Promise<number[]>;
  hover(): Promise<number[]>;
  /** Paints a figure in place of the scene. */
  paint(manner: Manner, figure: string): Promise<void>;
  /** Goes in by a factor. */
  approach(factor: number): Promise<void>;
  /** Leaves the pointer on the author who has so many others with more ties before them. */
  point(rank: number): Promise<void>;
  select(): Promise<number[]>;
  filter(): Promise<number[]>;
  recolor(): Promise<number[]>;
  tick(): Promise<number[]>;
  /** Milliseconds until the picture stands again, or undefined where it does not within five seconds. */
  lose(): Promise<number | undefined>;
}

const SHOWS: Readonly<Record<string, () => Promise<{ show: Show }>>> = {
  coterie: () => import('./coterie.ts'),
  sigma: () => import('./sigma.ts'),
  cosmos: () => import('./cosmos.ts'),
};
const ACTS = 5;
const STEPS = 12;
const WAIT_MS = 5000;

const wanted = new URLSearchParams(location.search);
const container = document.getElementById('map')!;
let scene: Scene | undefined;
let show: Show | undefined;
let contestant: Contestant;
let circles: Scene['circles'];
let ties: Ties | undefined;

function pointer(type: string, x: number, y: number, held: MouseEventInit = {}): void {
  const target = document.elementFromPoint(x, y) ?? container;
  const at = { clientX: x, clientY: y, bubbles: true, cancelable: true, view: window, ...held };
  // A browser tells of a pointer before it tells of a mouse.
  const asPointer = { mousemove: 'pointermove', mousedown: 'pointerdown', mouseup: 'pointerup' }[type];
  const more = { pointerId: 1, pointerType: 'mouse', isPrimary: true };
  spend(() => {
    if (asPointer === 'pointermove')
      target.dispatchEvent(new PointerEvent('pointerenter', { ...at, ...more, bubbles: false }));
    if (asPointer) target.dispatchEvent(new PointerEvent(asPointer, { ...at, ...more }));
    target.dispatchEvent(type === 'wheel' ? new WheelEvent('wheel', { ...at, deltaY: -60 }) : new MouseEvent(type, at));
  });
}

/** Script until the page is quiet again. */
async function timeAct(act: () => void): Promise<number> {
  await rest();
  takeFrames();
  spend(act);
  await nextFrame();
  await rest();
  return takeFrames().reduce((sum, ms) => sum + ms, 0);
}

async function timeActs(act: (turn: number) => void): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn <= ACTS; turn++) times.push(await timeAct(() => act(turn)));
  // The first one is not counted.
  return times.slice(1);
}

/** Only frames in which something was called. */
function busy(frames: readonly number[]): number[] {
  return frames.filter((ms) => ms > 0.01);
}

function learn(): Ties {
  if (!ties) contestant.learn((ties = gatherTies({ circles, lines: lines! } as Scene)));
  return ties!;
}
let lines: Scene['lines'] | undefined;

/** Some with many neighbours and some with a few. */
function hoverable(): number[] {
  const { byDegree } = learn();
  return [1, 0, 10, 100, 1000, 3000].map((rank) => byDegree[Math.min(rank, byDegree.length - 1)]!);
}

const stand: Stand = {
  async prepare() {
    const response = await fetch(`scenes/${wanted.get('scene')}`);
    scene = unpackScene(await response.arrayBuffer());
    ({ show } = await SHOWS[wanted.get('who')!]!());
  },
  async show() {
    ({ circles, lines } = scene!);
    await nextTask();
    contestant = await spend(() => show!(container, scene!));
    scene = undefined;
  },
  async pan() {
    const { innerWidth: width, innerHeight: height } = window;
    await rest();
    pointer('mousedown', width / 2, height / 2, { buttons: 1 });
    await nextFrame();
    takeFrames();
    for (let step = 1; step <= STEPS; step++) {
      pointer('mousemove', width / 2 + 6 * step, height / 2 + 3 * step, { buttons: 1 });
      await nextFrame();
    }
    const frames = takeFrames();
    pointer('mouseup', width / 2 + 6 * STEPS, height / 2 + 3 * STEPS);
    await rest();
    return busy(frames);
  },
  async zoom() {
    const { innerWidth: width, innerHeight: height } = window;
    await rest();
    takeFrames();
    for (let step = 0; step < STEPS; step++) {
      pointer('wheel', width / 2, height / 2);
      await nextFrame();
    }
    await rest();
    return busy(takeFrames());
  },
  async hover() {
    const acts: number[] = [];
    for (const author of hoverable()) {
      const { x, y } = contestant.place(author);
      await timeAct(() => pointer('mousemove', 2, 2));
      const ms = await timeAct(() => pointer('mousemove', x, y));
      if (contestant.hovered() !== undefined) acts.push(ms);
    }
    pointer('mousemove', 2, 2);
    // The first one is not counted.
    return acts.slice(1);
  },
  async paint(manner, figure) {
    const { MANNERS } = await import('./manners.ts');
    const response = await fetch(`scenes/${figure}`);
    await MANNERS[manner](container, (await response.json()) as Figure);
  },
  async approach(factor) {
    contestant.approach(factor);
    await rest();
  },
  async point(rank) {
    const { x, y } = contestant.place(learn().byDegree[rank]!);
    await timeAct(() => pointer('mousemove', x, y));
  },
  async select() {
    const authors = hoverable();
    const times = await timeActs((turn) => contestant.select(authors[turn % authors.length]));
    contestant.select(undefined);
    return times;
  },
  filter: () => timeActs((turn) => contestant.filter(turn % 2 === 0)),
  recolor: () => timeActs(() => contestant.recolor()),
  async tick() {
    let { x, y } = circles;
    const steps = Array.from({ length: ACTS + 1 }, () => {
      x = x.map((value) => value + 0.01);
      y = y.map((value) => value - 0.01);
      return { x, y };
    });
    return timeActs((turn) => contestant.move(steps[turn]!));
  },
  async lose() {
    const contexts = [...container.querySelectorAll<HTMLCanvasElement>('canvas:not(.sigma-mouse)')]
      .map((canvas) => canvas.getContext('webgl2'))
      .filter((gl) => gl !== null);
    const started = performance.now();
    for (const gl of contexts) gl.getExtension('WEBGL_lose_context')?.loseContext();
    // The event comes a task later.
    await new Promise((resolve) => setTimeout(resolve));
    while (!contestant.stands() && performance.now() - started < WAIT_MS) await nextFrame();
    if (!contestant.stands()) return undefined;
    await nextFrame();
    return performance.now() - started;
  },
};

declare global {
  interface Window {
    stand: Stand;
  }
}
window.stand = stand;
