/** The state of the app, made once at the top and reached by every part below it. */
import { createContext } from 'svelte';
import type { People } from './people.svelte.ts';
import type { Project } from './project.svelte.ts';
import type { Outlook } from './outlook.svelte.ts';
import type { Route } from './route.svelte.ts';
import type { Selection } from './selection.svelte.ts';
import type { Appearance } from './theme.svelte.ts';
import type { View } from './view.svelte.ts';

export interface AppState {
  readonly project: Project;
  readonly route: Route;
  readonly selection: Selection;
  /** What the map shows instead of everyone. */
  readonly perspective: Outlook;
  /** Lists of people, each a group of authors. */
  readonly people: People;
  readonly appearance: Appearance;
  readonly view: View;
}

export const [getApp, setApp] = createContext<AppState>();
