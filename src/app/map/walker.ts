/** What keys do on the map, as the registry of commands asks for it. */
import type { Direction } from '../../core/drawing/walk.ts';

export interface Walker {
  /** Goes from author to author; with the tool that moves one, moves that one. */
  go(direction: Direction): void;
  /** Moves the map under the window. */
  pan(direction: Direction): void;
  /** Moves the author where the walk stands. */
  shift(direction: Direction): void;
  goAlong(step: 1 | -1): void;
  goToCommunity(step: 1 | -1): void;
  goToStrength(end: 'most' | 'least'): void;
  goBack(): void;
  /** Opens the author where the walk stands, or puts the one who is moved there. */
  enter(): void;
  /** Adds the author to the selection, or takes them away. */
  add(): void;
  /** Tells what can be done about the author where the walk stands. */
  openMenu(): void;
  focus(): void;
}

const PAN_PX = 80;
/** How far a key moves the map, in pixels. */
export const PANS: Readonly<Record<Direction, [number, number]>> = {
  left: [-PAN_PX, 0],
  right: [PAN_PX, 0],
  up: [0, -PAN_PX],
  down: [0, PAN_PX],
};
