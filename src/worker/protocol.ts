/** What page and worker say to each other, and nothing else. */
import type { Assessment, Betweenness } from '../core/assessment.ts';
import type { Encoding, Progress } from '../core/model.ts';
import type { Sketch } from '../core/run-step.ts';
import type { Recipe } from '../core/recipe.ts';
import type { Excerpt } from '../sources/excerpt.ts';
import type { SourceFile } from '../sources/source-file.ts';
import type { Parcel, Piece } from './parcel.ts';

/** `id` tells files apart across requests, so that the worker reads each one once. */
export type NumberedFile = SourceFile & { readonly id: number };

/** Which lines are wanted: those round a line of a text, named as in the import report, in an opened file. */
export interface ExcerptOrder {
  readonly file: NumberedFile;
  readonly text: string;
  readonly line: number;
  /** As a person chose it. */
  readonly encoding?: Encoding | undefined;
}

export type Request =
  | { readonly type: 'run'; readonly run: number; readonly recipe: Recipe; readonly files: readonly NumberedFile[] }
  | { readonly type: 'cancel'; readonly run: number }
  | { readonly type: 'excerpt'; readonly request: number; readonly order: ExcerptOrder };

export type Response =
  | { readonly type: 'progress'; readonly run: number; readonly progress: Progress }
  | { readonly type: 'sketch'; readonly run: number; readonly sketch: Sketch }
  /** Before `done`, where its lists are not those of the last one. */
  | { readonly type: 'piece'; readonly run: number; readonly piece: Piece }
  | { readonly type: 'done'; readonly run: number; readonly recipe: Recipe; readonly parcel: Parcel }
  /** Some time after `done`, one after the other, unless another run is done by then. */
  | { readonly type: 'between'; readonly run: number; readonly betweenness: Betweenness }
  | { readonly type: 'assessed'; readonly run: number; readonly assessment: Assessment }
  | { readonly type: 'cancelled'; readonly run: number }
  | { readonly type: 'failed'; readonly run: number; readonly message: string; readonly details: string }
  | { readonly type: 'excerpt'; readonly request: number; readonly excerpt: Excerpt }
  | { readonly type: 'no-excerpt'; readonly request: number; readonly message: string };
