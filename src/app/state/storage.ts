/** What is open in, kept in the browser's own database, out again after a reload. */
import { openDB, type IDBPDatabase } from 'idb';
import { DEFAULT_RECIPE, type Recipe } from '../../core/recipe.ts';
import type { SourceFile } from '../../sources/source-file.ts';

export interface Saved {
  readonly recipe: Recipe;
  /** Empty for the sample. */
  readonly files: readonly SourceFile[];
  readonly isSample: boolean;
}

export interface Storage {
  load(): Promise<Saved | undefined>;
  save(saved: Saved): Promise<void>;
  clear(): Promise<void>;
}

const STORE = 'open';
const KEY = 'project';

/**
 * Where the browser keeps no database (private windows of some browsers), nothing is kept and everything else works.
 * `onUnavailable` is told once.
 */
export function createStorage(onUnavailable: () => void): Storage {
  const database: Promise<IDBPDatabase | undefined> = openDB('coterie', 1, {
    upgrade: (db) => void db.createObjectStore(STORE),
  }).catch(() => {
    onUnavailable();
    return undefined;
  });

  async function attempt<T>(act: (db: IDBPDatabase) => Promise<T>): Promise<T | undefined> {
    const db = await database;
    if (!db) return undefined;
    try {
      return await act(db);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      onUnavailable();
      return undefined;
    }
  }

  return {
    load: () => attempt(async (db) => checkSaved(await db.get(STORE, KEY))),
    save: async (saved) => void (await attempt((db) => db.put(STORE, saved, KEY))),
    clear: async () => void (await attempt((db) => db.delete(STORE, KEY))),
  };
}

/** Anything but a project of this version is taken as nothing. */
function checkSaved(value: unknown): Saved | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { recipe, files, isSample } = value as Partial<Saved>;
  const sound =
    recipe?.version === DEFAULT_RECIPE.version &&
    Array.isArray(files) &&
    files.every(({ name, blob }) => typeof name === 'string' && blob instanceof Blob);
  return sound ? { recipe: { ...DEFAULT_RECIPE, ...recipe }, files, isSample: isSample === true } : undefined;
}
