/** Made-up papers as text in each measured format in, the speed of our reader and of the named libraries out, in one run. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import orcid from '@orcid/bibtex-parse-js';
import bibtexParse from 'bibtex-parse';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import Papa from 'papaparse';
import { parse as parseRetorquere } from '@retorquere/bibtex-parser';
import sax from 'sax';
import { SaxesParser } from 'saxes';
import { inferSchema, initParser } from 'udsv';
import { formatOf, readAs } from '../../tests/fuzz/check.ts';
import { time } from '../measuring/stopwatch.ts';
import { makePapers, toBibtex, toDblp, toOpenAlexLines, toPubmed, toRis, toScopusCsv } from './corpus.ts';

export interface Row {
  readonly work: string;
  readonly who: string;
  readonly speed: number;
  /** What TARGETS asks of ours. */
  readonly target?: number;
}

/** Chunks as a file gives them. */
const CHUNK = 65_536;

/** Slow libraries are given less. */
const PAPERS = 20_000;
const FEW = 300;

export function measureSpeed(): Row[] {
  const papers = makePapers(PAPERS);
  const few = papers.slice(0, FEW);
  return [
    ...measureBibtex(toBibtex(papers), toBibtex(few)),
    ...measureRis(toRis(papers), toRis(few)),
    ...measureCsv(toScopusCsv(papers)),
    ...measureXml(toDblp([...papers, ...papers, ...papers]), toPubmed(papers)),
    ...measureJson(toOpenAlexLines(papers.slice(0, 5000))),
  ];
}

function race(work: string, text: string, runners: Readonly<Record<string, (text: string) => unknown>>): Row[] {
  return Object.entries(runners).map(([who, run]) => ({
    work,
    who,
    speed: toSpeed(text, time(() => run(text)).ms),
  }));
}

function ours(work: string, text: string, format: string, target: number): Row {
  const recognised = formatOf(format);
  const { ms } = time(() => readAs(recognised, text, CHUNK));
  return { work, who: 'Coterie, into papers', speed: toSpeed(text, ms), target };
}

function measureBibtex(text: string, few: string): Row[] {
  return [
    ours('BibTeX', text, 'bibtex', 80),
    ...race('BibTeX', text, { 'limit: lines only': (all) => all.split('\n').length }),
    ...race('BibTeX', few, {
      '@orcid/bibtex-parse-js': (all) => orcid.toJSON(all),
      'bibtex-parse': (all) => bibtexParse.entries(all),
      '@citation-js/plugin-bibtex': (all) => plugins.input.chain(all, { forceType: '@bibtex/text' }) as unknown,
      '@retorquere/bibtex-parser': (all) => parseRetorquere(all),
    }),
  ];
}

function measureRis(text: string, few: string): Row[] {
  return [
    ours('RIS', text, 'ris', 120),
    ...race('RIS', text, { 'limit: lines only': (all) => all.split('\n').length }),
    ...race('RIS', few, {
      '@citation-js/plugin-ris': (all) => plugins.input.chain(all, { forceType: '@ris/file' }) as unknown,
    }),
  ];
}

function measureCsv(text: string): Row[] {
  return [
    ours('CSV', text, 'scopus-csv', 150),
    ...race('CSV', text, {
      'Papa Parse': (all) => readWithPapa(all),
      udsv: (all) => initParser(inferSchema(all)).stringArrs(all),
      'csv-parse': (all) => parseCsv(all),
    }),
  ];
}

/** Megabytes (10⁶ UTF-8 bytes) a second. */
function toSpeed(text: string, ms: number): number {
  return Buffer.byteLength(text) / 1000 / ms;
}

/** Row by row, as ours asks for them. */
function readWithPapa(text: string): number {
  let rows = 0;
  new Papa.Parser({ delimiter: ',', newline: '\n', fastMode: undefined, step: () => rows++ }).parse(text, 0, false);
  return rows;
}

function measureXml(dblp: string, pubmed: string): Row[] {
  const runners = {
    saxes: (all: string): unknown => {
      const parser = new SaxesParser();
      return parser.write(all).close();
    },
    sax: (all: string): unknown => {
      const parser = sax.parser(true);
      return parser.write(all).close();
    },
    'fast-xml-parser': (all: string): unknown => new XMLParser({ ignoreAttributes: false }).parse(all) as unknown,
  };
  return [
    ours('XML (DBLP)', dblp, 'dblp-xml', 50),
    ...race('XML (DBLP)', dblp, runners),
    ours('XML (PubMed)', pubmed, 'pubmed-xml', 50),
    ...race('XML (PubMed)', pubmed, runners),
  ];
}

function measureJson(text: string): Row[] {
  const lines = text.trimEnd().split('\n');
  return [
    ours('JSONL (OpenAlex)', text, 'openalex', 60),
    ...race('JSONL (OpenAlex)', text, { 'JSON.parse a line': () => lines.map((line) => JSON.parse(line) as unknown) }),
  ];
}
