/** Names of files as they come in, names that can be shown and told apart out; what a name says is never followed as a path. */
import { cleanLine } from '../core/text/clean.ts';

const LONGEST = 200;
const LONGEST_END = 50;
/** Cleaning what is cut away anyway would be work for nothing. */
const ENOUGH = LONGEST * 20;
const NAMELESS = 'unnamed';

/** One tidy line, its middle left out where it is long. */
export function toFileName(name: string): string {
  const line = tidy(name);
  if (line.length <= LONGEST) return line || NAMELESS;
  const signs = Array.from(line);
  return `${signs.slice(0, LONGEST - LONGEST_END - 1).join('')}…${signs.slice(-LONGEST_END).join('')}`;
}

function tidy(text: string): string {
  return cleanLine(text.length <= 2 * ENOUGH ? text : `${text.slice(0, ENOUGH)}${text.slice(-ENOUGH)}`);
}

/** `../a\\b//c` becomes `a/b/c`. */
export function toFilePath(path: string): string {
  const parts = path
    .split(/[/\\]+/)
    .map(tidy)
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return toFileName(parts.join('/'));
}

const GZIP_ENDING = /\.gz$/i;

/** The name of what is in a gzip file. */
export function withoutGzipEnding(name: string): string {
  return name.replace(GZIP_ENDING, '') || name;
}

/**
 * Gives each name once: a second `papers.bib` is `papers (2).bib`. Names that are told apart already stay as they are.
 * `papers.bib.gz` is taken for a `papers.bib`, since that is what its text is called.
 */
export class FileNames {
  readonly #taken = new Set<string>();
  /** The last number given, so that a thousand files of one name take a thousand steps. */
  readonly #numbers = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    for (const name of taken) this.#taken.add(withoutGzipEnding(name));
  }

  give(name: string): string {
    const mark = withoutGzipEnding(name);
    let given = name;
    let number = this.#numbers.get(mark) ?? 1;
    while (this.#taken.has(withoutGzipEnding(given))) given = numbered(name, ++number);
    if (number > 1) this.#numbers.set(mark, number);
    this.#taken.add(withoutGzipEnding(given));
    return given;
  }
}

/** The number goes before the ending, and before the ending of what is packed. */
function numbered(name: string, number: number): string {
  const ending = /(?:\.[A-Za-z0-9]{1,8})?(?:\.gz)?$/i.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - ending.length);
  return `${stem} (${number})${ending}`;
}

/** Files that systems and programs keep for themselves. */
export function isHidden(path: string): boolean {
  return /(?:^|[/\\])(?:\.(?!\.?(?:[/\\]|$))|__MACOSX(?:[/\\]|$)|(?:Thumbs\.db|desktop\.ini|Icon\r)$)/i.test(path);
}
