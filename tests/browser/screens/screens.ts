/** Every screen of the app, and for each state that the app can be in the screens that show it. */
import type { Perspective } from '../../../src/app/state/perspective.ts';
import type { Resolved } from '../../../src/app/state/resolver.ts';
import type { Dialog, List, Tool } from '../../../src/app/state/view.svelte.ts';
import { APP_SCREENS } from './app.ts';
import { FILTER_SCREENS } from './filters.ts';
import { PAPER_SCREENS } from './papers.ts';
import { PEOPLE_SCREENS } from './people.ts';
import { PERSPECTIVE_SCREENS } from './perspectives.ts';
import type { Screen } from './screen.ts';

export const SCREENS: readonly Screen[] = [
  ...[...APP_SCREENS, ...FILTER_SCREENS, ...PAPER_SCREENS],
  ...[...PEOPLE_SCREENS, ...PERSPECTIVE_SCREENS],
];

type State =
  | `dialog ${Dialog}`
  | `list ${List}`
  | `mark ${Resolved['kind']}`
  | `perspective ${Perspective['kind']}`
  | `tool ${Tool}`
  | 'menu'
  | 'empty'
  | 'running'
  | 'failed'
  | 'nothing matches';

/** By name. A state that the app gets and that nobody adds here is an error of types. */
export const SHOWN_BY: Readonly<Record<State, string>> = {
  'dialog open': 'the dialog Open',
  'dialog export': 'the dialog Export',
  'dialog help': 'the dialog Help',
  'dialog report': 'the dialog Import report',
  'dialog history': 'the history after a change',
  'dialog compare': 'the choice of what to compare',
  'dialog comparison': 'what differs between two sides',
  'dialog path': 'the dialog for a path, with names to choose from',
  'dialog people': 'my people, one of them in doubt',
  'dialog conflicts': 'conflicts of interest, with the papers of one',
  'dialog periods': 'periods side by side',
  'list authors': 'the list of authors',
  'list co-authorships': 'the list of co-authorships',
  'list papers': 'the list of papers',
  'list communities': 'the tree of communities',
  'mark author': 'an author',
  'mark authors': 'several authors',
  'mark co-authorship': 'a co-authorship',
  'mark community': 'a community and the colours that it can have',
  'mark border': 'what lies between two communities',
  'mark path': 'a path without somebody',
  'mark paper': 'a paper with mathematics',
  'perspective neighborhood': 'those around an author, with their papers',
  'perspective papers': 'everyone, with papers between them',
  'perspective communities': 'the map of communities',
  'perspective comparison': 'what differs between two sides',
  'tool lasso': 'the tool that draws round authors',
  'tool move': 'an author who is being moved, after another was',
  'tool connect': 'the tool that asks to whom somebody is connected',
  menu: 'the menu of an author',
  empty: 'nothing open',
  running: 'a first run under way',
  failed: 'a failure with its details',
  'nothing matches': 'papers by year, and a filter that nothing matches',
};
