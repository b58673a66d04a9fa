/** A record in, whether it is of a preprint out: by its type, its DOI, or the server that stands as its venue. */
import type { Paper } from '../../model.ts';

/** bioRxiv and medRxiv share their prefix with journals of Cold Spring Harbor, whose DOIs begin with letters. */
const BIORXIV = /^10\.(?:1101|64898)\/(?:\d{4}\.\d{2}\.\d{2}\.\d+|\d{5,6})(?:v\d+)?$/;
/** arXiv, SSRN, Research Square, Preprints.org, ChemRxiv, the OSF's servers, TechRxiv, Authorea, PeerJ, Zenodo, figshare, ResearchGate, NBER, Copernicus' discussions. */
const PREFIXES =
  /^10\.(?:48550|2139|21203|20944|26434|31219|312\d\d|35542|36227|22541|7287|5281|6084|13140|3386|1590\/scielopreprints|5194\/[a-z]+(?:-|d-)(?:discuss|\d{4}-))(?:\/|\b)/;
const SERVER =
  /^\s*(?:arxiv|corr\b|computing research repository|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|eartharxiv|edarxiv|techrxiv|engrxiv|ssrn|social science research network|research square|preprints?\b|osf preprints|authorea|e-?prints?\b|zenodo|hal\b|iacr cryptol|cryptology eprint|nber working|working papers?\b|repec\b|openreview)/i;

export function isPreprint({ type, doi, venue, url, ids }: Paper): boolean {
  if (type === 'preprint') return true;
  if (doi !== undefined) return isPreprintDoi(doi);
  if (venue !== undefined) return SERVER.test(venue);
  return (
    type !== 'thesis' &&
    type !== 'book' &&
    (/\barxiv\.org\b/i.test(url ?? '') || (ids ?? []).some((id) => id.startsWith('arxiv:')))
  );
}

export function isPreprintDoi(doi: string): boolean {
  return PREFIXES.test(doi) || BIORXIV.test(doi);
}
