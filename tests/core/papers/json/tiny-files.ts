/** Nothing in, the five papers of the tests in each format of JSON out, with the list that their records stand in. */
import { readFileSync } from 'node:fs';
import { ARXIV_JSONL } from '../../../../src/core/papers/formats/arxiv-jsonl.ts';
import { CROSSREF } from '../../../../src/core/papers/formats/crossref.ts';
import { CSL_JSON } from '../../../../src/core/papers/formats/csl-json.ts';
import { JSON_PAPERS } from '../../../../src/core/papers/formats/json-papers.ts';
import { OPENALEX } from '../../../../src/core/papers/formats/openalex.ts';
import { ORCID } from '../../../../src/core/papers/formats/orcid.ts';
import { SEMANTIC_SCHOLAR } from '../../../../src/core/papers/formats/semantic-scholar.ts';
import type { PaperFormat } from '../../../../src/core/papers/sink.ts';

export interface TinyFile {
  readonly format: PaperFormat;
  readonly text: string;
  readonly records: readonly unknown[];
  /** What the format does not carry. */
  readonly lacks: readonly string[];
}

type Frame = Record<string, unknown[]> & { message: { items: unknown[] } };

const FILES: readonly (readonly [PaperFormat, string, (frame: Frame) => unknown[], string])[] = [
  [OPENALEX, 'tiny.openalex.json', (frame) => frame['results']!, ''],
  [CROSSREF, 'tiny.crossref.json', (frame) => frame.message.items, ''],
  [CSL_JSON, 'tiny.csl.json', (frame) => frame as unknown as unknown[], ''],
  [SEMANTIC_SCHOLAR, 'tiny.semantic-scholar.json', (frame) => frame['data']!, 'number keywords'],
  [ORCID, 'tiny.orcid.json', (frame) => frame['bulk']!, ''],
  [JSON_PAPERS, 'tiny.papers.json', (frame) => frame as unknown as unknown[], ''],
];

const ARXIV_TEXT = readFileSync('seeds/tiny.arxiv.jsonl', 'utf8');

/** Each with its format's name first, as a table of tests wants it. */
export const TINY_FILES: readonly (readonly [string, TinyFile])[] = [
  ...FILES.map(([format, file, listRecords, lacks]): [string, TinyFile] => {
    const text = readFileSync(`seeds/${file}`, 'utf8');
    return [format.name, { format, text, records: listRecords(JSON.parse(text) as Frame), lacks: lacks.split(' ') }];
  }),
  [
    ARXIV_JSONL.name,
    {
      format: ARXIV_JSONL,
      text: ARXIV_TEXT,
      records: ARXIV_TEXT.trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
      lacks: ['volume', 'number', 'pages', 'keywords'],
    },
  ],
];
