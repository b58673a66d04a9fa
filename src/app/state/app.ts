/** The state of the app, made once at the top and reached by every part below it. */
import { createContext } from 'svelte';
import type { Project } from './project.svelte.ts';
import type { Selection } from './selection.svelte.ts';
import type { Appearance } from './theme.svelte.ts';
import type { View } from './view.svelte.ts';

export interface AppState {
  readonly project: Project;
  readonly selection: Selection;
  readonly appearance: Appearance;
  readonly view: View;
}

export const [getApp, setApp] = createContext<AppState>();
