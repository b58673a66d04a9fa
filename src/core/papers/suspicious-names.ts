/** Papers in, the names among their authors that are likely to be damage out, each with what is odd about it. */
import type { Paper, PrintedName } from '../model.ts';
import { foldText } from '../text/fold.ts';
import { sortName } from '../text/names.ts';

export interface SuspiciousName {
  readonly name: string;
  /** What is odd, in a few words. */
  readonly reason: string;
  /** Papers that print it. */
  readonly papers: number;
  /** The first of them, as an index. */
  readonly paper: number;
}

const ODDITIES: readonly (readonly [string, (name: PrintedName) => boolean])[] = [
  ['stands for nobody', ({ family, given }) => NOBODY.test(`${given} ${family}`.trim())],
  ['holds a digit', ({ family, given, organisation }) => !organisation && /\d/.test(family + given)],
  ['holds a sign that names do not have', ({ family, given }) => /[@<>{}\\;|=_#*[\]]/.test(family + given)],
  ['seems to be several names', ({ family, given }) => SEVERAL.test(`${family}, ${given}`)],
  ['is very long', ({ family, given, organisation }) => !organisation && family.length + given.length > 60],
  ['has a family name of one letter', ({ family }) => /^\p{L}\p{M}*\.?$/u.test(family) && !/\p{Lo}/u.test(family)],
];
const NOBODY =
  /^(?:anon(?:ymous|ym)?|unknown|n\.?\s?a\.?|none|null|undefined|nan|(?:no )?authors?|\[.*\]|various|staff)\.?$/i;
const SEVERAL = /\s(?:and|und|&)\s.*\p{L}|\bet\.? al\b|\//iu;

/** One entry a printed name, the most frequent first. Two forms of one name in swapped order are one oddity of each. */
export function findSuspiciousNames(papers: readonly Paper[]): SuspiciousName[] {
  const found = new Map<string, { reason: string; papers: number; paper: number }>();
  const forms = new Map<string, string>();
  papers.forEach(({ names }, paper) => {
    for (const name of names) {
      const printed = sortName(name);
      const known = found.get(printed);
      if (known) {
        known.papers++;
        continue;
      }
      const reason = oddityOf(name) ?? swapOf(name, forms);
      if (reason) found.set(printed, { reason, papers: 1, paper });
    }
  });
  return [...found].map(([name, rest]) => ({ name, ...rest })).sort((a, b) => b.papers - a.papers);
}

function oddityOf(name: PrintedName): string | undefined {
  return ODDITIES.find(([, fits]) => fits(name))?.[0];
}

/** Remembers each form; the swapped form of one that was met before is odd. */
function swapOf({ family, given }: PrintedName, forms: Map<string, string>): string | undefined {
  const first = foldText(family);
  const second = foldText(given);
  if (second.length < 2 || first === second) return undefined;
  const other = forms.get(`${second}|${first}`);
  if (other !== undefined) return `also stands the other way round, as “${other}”`;
  const key = `${first}|${second}`;
  if (!forms.has(key)) forms.set(key, `${family}, ${given}`);
  return undefined;
}
