/** The app's parts in, every command with its name and key out: the one registry behind search, shortcuts and help. */
import type { MapRenderer } from '../map/renderer.ts';
import type { AppState } from '../state/app.ts';
import { THEME_NAMES, type ThemeWish } from '../state/theme.svelte.ts';

export interface Command {
  readonly id: string;
  readonly name: string;
  /** Keys as people read them. */
  readonly keys?: string;
  /** The same for tinykeys; absent where the map itself listens. */
  readonly bindings?: readonly string[];
  readonly run: () => void;
}

export function createCommands(
  { selection, appearance, view, project }: AppState,
  parts: { renderer: () => MapRenderer | undefined; focusSearch: () => void; openSample: () => void },
): Command[] {
  const { renderer } = parts;
  async function become(change: 'withNeighbors' | 'withCommunities' | 'others'): Promise<void> {
    const { atlas } = project;
    const among = await import('../state/among.ts');
    if (!atlas || project.atlas !== atlas) return;
    const authors = among[change](atlas, selection.authors);
    if (authors.length > 0) selection.selectAuthors(authors);
    else view.announcement = 'Nobody to select.';
  }
  return [
    { id: 'search', name: 'Search', keys: '/ or Ctrl K', bindings: ['/', 'Shift+/'], run: parts.focusSearch },
    { id: 'open', name: 'Open files or paste text', keys: 'O', bindings: ['o'], run: () => (view.dialog = 'open') },
    { id: 'export', name: 'Export picture or data', keys: 'E', bindings: ['e'], run: () => (view.dialog = 'export') },
    {
      id: 'list',
      name: 'List of all authors',
      keys: 'L',
      bindings: ['l'],
      run: () => {
        view.chosenOnly = false;
        view.list = view.list ? undefined : 'authors';
      },
    },
    {
      id: 'side',
      name: 'Communities and settings',
      keys: 'C',
      bindings: ['c'],
      run: () => (view.sideOpen = !view.sideOpen),
    },
    { id: 'fit', name: 'Show the whole map', keys: '0', bindings: ['0'], run: () => renderer()?.fit() },
    { id: 'zoom-in', name: 'Zoom in', run: () => renderer()?.zoom(1.5) },
    { id: 'zoom-out', name: 'Zoom out', run: () => renderer()?.zoom(1 / 1.5) },
    {
      id: 'names',
      name: 'Community names on or off',
      keys: 'N',
      bindings: ['n'],
      run: () => (view.communityNames = !view.communityNames),
    },
    {
      id: 'areas',
      name: 'Areas of communities on or off',
      keys: 'A',
      bindings: ['a'],
      run: () => (view.areas = !view.areas),
    },
    {
      id: 'minimap',
      name: 'Minimap on or off',
      keys: 'M',
      bindings: ['m'],
      run: () => (view.minimap = !view.minimap),
    },
    {
      id: 'lasso',
      name: 'Draw round authors to select them',
      keys: 'S',
      bindings: ['s'],
      run: () => (view.tool = view.tool === 'lasso' ? undefined : 'lasso'),
    },
    { id: 'neighbors', name: 'Select neighbours', run: () => void become('withNeighbors') },
    { id: 'community', name: 'Select community', run: () => void become('withCommunities') },
    { id: 'invert', name: 'Invert the selection', run: () => void become('others') },
    { id: 'clear', name: 'Clear the selection', keys: 'Esc', run: () => selection.select(undefined) },
    { id: 'report', name: 'Import report', run: () => (view.dialog = 'report') },
    ...(Object.keys(THEME_NAMES) as ThemeWish[]).map((wish) => ({
      id: wish,
      name: THEME_NAMES[wish],
      run: () => appearance.choose(wish),
    })),
    {
      id: 'show-all',
      name: 'Show all hidden and dimmed authors',
      run: () => void project.edit({ hidden: [], dimmed: [] }),
    },
    {
      id: 'undo',
      name: 'Undo',
      keys: 'Ctrl Z',
      bindings: ['$mod+z'],
      run: () => void project.travel(project.history.at - 1),
    },
    {
      id: 'redo',
      name: 'Redo',
      keys: 'Ctrl Shift Z or Ctrl Y',
      bindings: ['$mod+Shift+z', '$mod+y'],
      run: () => void project.travel(project.history.at + 1),
    },
    { id: 'history', name: 'History of what was changed', run: () => (view.dialog = 'history') },
    { id: 'put-back', name: 'Put all moved authors back', run: () => void project.edit({ moved: [] }) },
    { id: 'sample', name: 'Open the sample', run: parts.openSample },
    { id: 'close', name: 'Close everything that is open', run: () => void project.close() },
    { id: 'help', name: 'Help and shortcuts', keys: '?', bindings: ['Shift+?'], run: () => (view.dialog = 'help') },
  ];
}
