/** What is open in, kept in the browser's own database, out again after a reload. */
import { openDB, type IDBPDatabase } from 'idb';
import { DEFAULT_RECIPE, type Recipe } from '../../core/recipe.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import type { Group } from './groups.ts';

export interface Saved {
  readonly recipe: Recipe;
  /** Empty for the sample. */
  readonly files: readonly SourceFile[];
  readonly isSample: boolean;
}

export interface Storage {
  load(): Promise<Saved | undefined>;
  save(recipe: Recipe, files: readonly SourceFile[], isSample: boolean): Promise<void>;
  clear(): Promise<void>;
}

/** Lists of people, which outlive what is open. */
export interface GroupStorage {
  loadGroups(): Promise<readonly Group[]>;
  saveGroups(groups: readonly Group[]): Promise<void>;
}

const STORE = 'open';
/** Files are kept apart, so that a changed setting does not write them again. */
const PROJECT = 'project';
const FILES = 'files';
const GROUPS = 'groups';

/**
 * Where the browser keeps no database (private windows of some browsers) or no more room, nothing is kept and
 * everything else works. `onUnavailable` is told once.
 */
export function createStorage(onUnavailable: () => void): Storage & GroupStorage {
  const database: Promise<IDBPDatabase | undefined> = openDB('coterie', 1, {
    upgrade: (db) => void db.createObjectStore(STORE),
  }).catch(() => {
    tell();
    return undefined;
  });
  let told = false;
  let written = '';

  function tell(): void {
    if (!told) onUnavailable();
    told = true;
  }

  async function attempt<T>(act: (db: IDBPDatabase) => Promise<T>): Promise<T | undefined> {
    const db = await database;
    if (!db) return undefined;
    try {
      return await act(db);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      tell();
      return undefined;
    }
  }

  return {
    load: () =>
      attempt(async (db) => {
        const [project, files] = await Promise.all([db.get(STORE, PROJECT), db.get(STORE, FILES)]);
        return checkSaved(project, files);
      }),
    async save(recipe, files, isSample) {
      // The same bytes under the same names are the same files.
      const mark = JSON.stringify(recipe.sources);
      await attempt(async (db) => {
        const transaction = db.transaction(STORE, 'readwrite');
        const { store, done } = transaction;
        const puts = [store.put({ recipe, isSample }, PROJECT)];
        if (mark !== written) puts.push(store.put(files.map(toPlain), FILES));
        // Left to itself, a transaction waits for this page to be idle, and a reload before that would undo it.
        transaction.commit();
        await Promise.all([...puts, done]);
        written = mark;
      });
    },
    async clear() {
      written = '';
      await attempt((db) => Promise.all([db.delete(STORE, PROJECT), db.delete(STORE, FILES)]));
    },
    loadGroups: async () => (await attempt<Group[] | undefined>((db) => db.get(STORE, GROUPS))) ?? [],
    async saveGroups(groups) {
      await attempt((db) => db.put(STORE, groups, GROUPS));
    },
  };
}

/** Anything but a project of this version is taken as nothing. */
function checkSaved(project: unknown, files: unknown): Saved | undefined {
  if (typeof project !== 'object' || project === null || !Array.isArray(files)) return undefined;
  const { recipe, isSample } = project as Partial<Saved>;
  return recipe?.version === DEFAULT_RECIPE.version && files.every(isSourceFile)
    ? { recipe: { ...DEFAULT_RECIPE, ...recipe }, files, isSample: isSample === true }
    : undefined;
}

/** Without what the page knows of the file beside. */
function toPlain(file: SourceFile): SourceFile {
  const { name } = file;
  return 'files' in file ? { name, files: file.files, hidden: file.hidden } : { name, blob: file.blob };
}

function isSourceFile(held: unknown): held is SourceFile {
  if (typeof held !== 'object' || held === null) return false;
  const { name, blob, files } = held as { name?: unknown; blob?: unknown; files?: unknown };
  return typeof name === 'string' && (blob instanceof Blob || (Array.isArray(files) && files.every(isSourceFile)));
}
