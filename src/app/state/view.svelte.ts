/** What is shown round the map: sheets, list, dialogs. Nothing here changes a result. */
import type { PaperFileFormat } from '../../core/exports/paper-files.ts';
import type { Place } from '../../core/model.ts';
import { keep, kept } from './kept.ts';

export type List = 'authors' | 'co-authorships' | 'papers' | 'communities';
export type Dialog =
  | 'open'
  | 'export'
  | 'help'
  | 'report'
  | 'history'
  | 'compare'
  | 'comparison'
  | 'path'
  | 'people'
  | 'conflicts'
  | 'periods';

/** What the pointer does on the map instead of going about it: draw round authors, say where the selected one shall stand, or to whom a way is looked for. */
export type Tool = 'lasso' | 'move' | 'connect';

export class View {
  #shortcuts = $state(kept('shortcuts') !== 'off');
  #timeline = $state(kept('timeline') !== 'folded');
  sideOpen = $state(true);
  /** The list that covers the map, if any. */
  list = $state<List>();
  dialog = $state<Dialog>();
  tool = $state<Tool>();
  /** Where a menu is open, in pixels of the window, while the map may move; and whether about the selection or about the ground. */
  menu = $state.raw<{ readonly at: () => { readonly x: number; readonly y: number }; readonly onGround: boolean }>();
  /** The list of authors holds the selected ones only. */
  chosenOnly = $state(false);
  /** Columns of the list of authors that show, beside or instead of those that show at first. */
  authorColumns = $state.raw<Readonly<Record<string, boolean>>>({});
  /** The format that lists of papers were saved in last. */
  paperFile = $state<PaperFileFormat>('bibtex');
  /** Lists hold what a filter hides as well. */
  hiddenToo = $state(false);
  /** Grows when the filters are asked to take the keyboard. */
  filterRequests = $state(0);
  /** How high papers by year stand below the map. */
  timelinePx = $state(0);
  /** Where in an opened file the report looks, if anywhere. */
  place = $state.raw<Place>();
  /** Of the bottom sheet on narrow screens. */
  sheetHeight = $state<'peek' | 'half' | 'full'>('half');
  communityNames = $state(true);
  /** Land of communities under the network. */
  areas = $state(true);
  /** The whole network, small, while not all of it is seen. */
  minimap = $state(true);
  /** Authors between communities are lit. */
  unstable = $state(false);
  /** Grows when the panel is asked to take the keyboard. */
  focusRequests = $state(0);
  /** Spoken to screen readers; the latest one counts. */
  announcement = $state('');

  /** Whether papers by year are unfolded; kept from visit to visit. */
  get timeline(): boolean {
    return this.#timeline;
  }

  set timeline(wish: boolean) {
    this.#timeline = wish;
    keep('timeline', wish ? 'open' : 'folded');
  }

  /** Whether single keys are commands; kept from visit to visit. */
  get shortcuts(): boolean {
    return this.#shortcuts;
  }

  set shortcuts(wish: boolean) {
    this.#shortcuts = wish;
    keep('shortcuts', wish ? 'on' : 'off');
  }
}
