/** What page and worker say to each other, and nothing else. */
import type { Atlas, Progress } from '../core/model.ts';
import type { Recipe } from '../core/recipe.ts';
import type { SourceFile } from '../sources/source-file.ts';

/** `id` tells files apart across requests, so that the worker reads each one once. */
export interface NumberedFile extends SourceFile {
  readonly id: number;
}

export type Request =
  | { readonly type: 'run'; readonly run: number; readonly recipe: Recipe; readonly files: readonly NumberedFile[] }
  | { readonly type: 'cancel'; readonly run: number };

export type Response =
  | { readonly type: 'progress'; readonly run: number; readonly progress: Progress }
  | { readonly type: 'done'; readonly run: number; readonly recipe: Recipe; readonly atlas: Atlas }
  | { readonly type: 'cancelled'; readonly run: number }
  | { readonly type: 'failed'; readonly run: number; readonly message: string; readonly details: string };
