/** Any papers in, the text of a file that lists them out, in the format of a reference manager or of a spreadsheet. */
import type { Paper } from '../model.ts';
import { toBibtex } from './bibtex.ts';
import type { UsedKeys } from './citation-key.ts';
import { toCslJson } from './csl-json.ts';
import { toPapersCsv } from './csv.ts';
import { toPieces } from './pieces.ts';
import { toRis } from './ris.ts';
import { toIds } from './table.ts';

export type PaperFileFormat = 'bibtex' | 'ris' | 'csl-json' | 'csv';

interface PaperFile {
  readonly extension: string;
  /** Of media. */
  readonly type: string;
  readonly pieces: (papers: readonly Paper[]) => Iterable<string>;
}

export const PAPER_FILES: Readonly<Record<PaperFileFormat, PaperFile>> = {
  bibtex: { extension: 'bib', type: 'application/x-bibtex', pieces: writeBibtex },
  ris: { extension: 'ris', type: 'application/x-research-info-systems', pieces: toRis },
  'csl-json': { extension: 'json', type: 'application/vnd.citationstyles.csl+json', pieces: toCslJson },
  csv: { extension: 'csv', type: 'text/csv', pieces: writeCsv },
};

function writeBibtex(papers: readonly Paper[]): Iterable<string> {
  return toPieces(function* () {
    const usedKeys: UsedKeys = new Map();
    for (const paper of papers) yield toBibtex(paper, usedKeys);
  });
}

function writeCsv(papers: readonly Paper[]): Iterable<string> {
  const ids = toIds(papers.map(({ key }) => key));
  return toPapersCsv({ papers: papers.map((paper, p) => ({ id: ids[p]!, paper })) });
}
