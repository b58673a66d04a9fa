/** Lists of people that somebody keeps, such as a department: who is on each by name, and by keys of authors. */
import type { Atlas } from '../../core/model.ts';
import { NO_ROSTER, type ConflictQuestion, type Group } from './groups.ts';
import type { Lookup } from './lookup.ts';
import type { GroupStorage } from './storage.ts';

/** The project as far as groups need it. */
interface Known {
  readonly atlas: Atlas | undefined;
  readonly lookup: Lookup | undefined;
}

export class People {
  groups = $state.raw<readonly Group[]>([]);
  /** Kept for as long as the page is open. */
  conflicts = $state.raw<ConflictQuestion>({ authors: NO_ROSTER, reviewers: NO_ROSTER, years: 4 });
  readonly #project: Known;
  readonly #storage: GroupStorage;
  #loading: Promise<void> | undefined;

  constructor(project: Known, storage: GroupStorage) {
    this.#project = project;
    this.#storage = storage;
  }

  /** Brings back the groups of the last visit; to be waited for before they are first asked for. */
  load(): Promise<void> {
    this.#loading ??= this.#storage.loadGroups().then((groups) => {
      if (this.groups.length === 0) this.groups = groups;
    });
    return this.#loading;
  }

  /** Takes the place of the group of this name, or is a new one. */
  keep(group: Group, before = group.name): void {
    const others = this.groups.filter(({ name }) => name !== before && name !== group.name);
    const at = this.groups.findIndex(({ name }) => name === before);
    this.groups = at < 0 ? [...others, group] : others.toSpliced(at, 0, group);
    void this.#storage.saveGroups(this.groups);
  }

  forget(name: string): void {
    this.groups = this.groups.filter((group) => group.name !== name);
    void this.#storage.saveGroups(this.groups);
  }

  /** Those of a group who are in the present atlas, ascending. */
  authorsOf({ members }: Pick<Group, 'members'>): number[] {
    const { lookup } = this.#project;
    const found = members.flat().map((key) => lookup?.findAuthor(key));
    return [...new Set(found.filter((author) => author !== undefined))].sort((a, b) => a - b);
  }
}
