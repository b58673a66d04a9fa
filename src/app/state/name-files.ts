/** A file that holds names (plain text, CSV, TSV, a spreadsheet) in, its text out. */
import type { SourceFile } from '../../sources/source-file.ts';
import { createTexts } from '../../sources/open-source.ts';

/** More characters than this are no list of people. */
const LONGEST = 4_000_000;

/** The first of its sheets or texts in which there is anything. Throws a sentence for people where there is none. */
export async function readNameFile(file: SourceFile): Promise<string> {
  let problem: unknown;
  for await (const source of createTexts(file)()) {
    try {
      let text = '';
      for await (const chunk of (await source.open()).chunks) {
        text += chunk.text;
        if (text.length > LONGEST) throw new Error(`${file.name} is too large for a list of names.`);
      }
      if (text.trim() !== '') return text;
    } catch (error) {
      problem ??= error;
    }
  }
  if (problem !== undefined) throw problem;
  throw new Error(`There is nothing in ${file.name}.`);
}
