/** Nothing in, pairs of records that are of two papers out, however alike they are. */
import type { Pair } from './make-paper.ts';

const TITLE = 'Salt wedges in the estuary of the Alder';
const NAMES = 'Silva, Ana; Okafor, Nneka; Birch, Kenji';

export const DIFFERENT: readonly Pair[] = [
  ['other authors', [TITLE, 'Silva, Ana'], [TITLE, 'Okafor, Nneka']],
  ['namesakes with other initials', [TITLE, 'Silva, Ana; Li, Wei'], [TITLE, 'Silva, Bea; Li, Xin']],
  ['years apart', [TITLE, NAMES, { year: 2001 }], [TITLE, NAMES, { year: 2004 }]],
  ['other DOIs', [TITLE, NAMES, { doi: '10.1000/a', year: 2001 }], [TITLE, NAMES, { doi: '10.1000/b', year: 2001 }]],
  ['other PubMed numbers', [TITLE, NAMES, { ids: ['pmid:1'] }], [TITLE, NAMES, { ids: ['pmid:2'] }]],
  ['other arXiv numbers', [TITLE, NAMES, { ids: ['arxiv:2101.00001'] }], [TITLE, NAMES, { ids: ['arxiv:2101.00002'] }]],
  [
    'one ISBN, chapters of one book',
    ['The first salt wedge in rivers', NAMES, { ids: ['isbn:9783030123456'] }],
    ['A last salt wedge in lakes', NAMES, { ids: ['isbn:9783030123456'] }],
  ],
  [
    'one DOI on a whole supplement',
    ['Beyond the black stump', 'Silva, Ana; Li, Wei', { doi: '10.1/s' }],
    ['Retail initiatives in towns', 'Birch, Kenji', { doi: '10.1/s' }],
  ],
  ['Part 1 and Part 2', [`${TITLE}, Part 1`, NAMES], [`${TITLE}, Part 2`, NAMES]],
  ['Part I and Part II', [`${TITLE}. Part I`, NAMES], [`${TITLE}. Part II`, NAMES]],
  [
    'I and II within a title',
    ['Salt in the age of drought. I. Rivers', NAMES],
    ['Salt in the age of drought. II. Lakes', NAMES],
  ],
  ['a sequel', [TITLE, NAMES], [`${TITLE}, II`, NAMES]],
  [
    'a year in the title',
    ['Report of the salt survey for 2016', NAMES, { year: 2017 }],
    ['Report of the salt survey for 2017', NAMES, { year: 2018 }],
  ],
  ['an erratum', [TITLE, NAMES, { year: 2001 }], [`Erratum: ${TITLE}`, NAMES, { year: 2001 }]],
  [
    'a correction in the journal’s own words',
    [TITLE, NAMES, { year: 2001 }],
    [`Correction to: ${TITLE} (vol 3, pg 14, 2001)`, NAMES, { year: 2001 }],
  ],
  ['a comment', [TITLE, NAMES, { year: 2001 }], [`Comment on “${TITLE}”`, 'Silva, Ana', { year: 2001 }]],
  ['an authors’ reply', [TITLE, NAMES, { year: 2001 }], [`${TITLE}: authors’ reply`, NAMES, { year: 2001 }]],
  [
    'a thesis',
    [TITLE, 'Silva, Ana', { type: 'thesis', year: 2001 }],
    [TITLE, 'Silva, Ana', { type: 'article', year: 2001 }],
  ],
  ['a data set', [TITLE, NAMES, { type: 'dataset', year: 2001 }], [TITLE, NAMES, { type: 'article', year: 2001 }]],
  [
    'a conference abstract and the article',
    [TITLE, NAMES, { venue: 'Annual Meeting', volume: '97', pages: '3', year: 2001 }],
    [TITLE, NAMES, { venue: 'Nature', volume: '12', pages: '301', year: 2001 }],
  ],
  [
    'a paper at a conference and in a journal',
    [TITLE, NAMES, { type: 'conference', venue: 'Meeting on Estuaries', year: 2001 }],
    [TITLE, NAMES, { type: 'article', venue: 'Nature', year: 2002 }],
  ],
  [
    'other pages of one volume',
    [TITLE, NAMES, { venue: 'Nature', volume: '2', pages: '11-19', year: 2001 }],
    [TITLE, NAMES, { venue: 'Nature', volume: '2', pages: '21-29', year: 2001 }],
  ],
  [
    'a column in every issue',
    ['The treasure chest', 'Berry, Karl', { venue: 'TUGboat', volume: '32', number: '2', pages: '233', year: 2011 }],
    ['The treasure chest', 'Berry, Karl', { venue: 'TUGboat', volume: '32', number: '3', pages: '361', year: 2011 }],
  ],
  [
    'an inside cover of every issue',
    ['Blue Sky Research and friends', '', { volume: '20', number: '1', pages: 'c3-c3', year: 1999 }],
    ['Blue Sky Research and friends', '', { volume: '20', number: '2', pages: 'c3-c3', year: 1999 }],
  ],
  [
    'editorials of one year',
    ['Editorial', 'Silva, Ana', { venue: 'Nature', year: 2001, volume: '2' }],
    ['Editorial', 'Silva, Ana', { venue: 'Nature', year: 2001 }],
  ],
  [
    'an index',
    ['Author index', '', { venue: 'Nature', year: 2001, volume: '2' }],
    ['Author index', '', { venue: 'Nature', year: 2001 }],
  ],
  [
    'a title that is part of another',
    ['Salt wedges in the estuary', NAMES, { year: 2001 }],
    ['Salt wedges in the estuary and in the open sea', NAMES, { year: 2001 }],
  ],
  [
    'micro- and macro-',
    ['A microscopic study of salt in the Alder', NAMES, { year: 2001 }],
    ['A macroscopic study of salt in the Alder', NAMES, { year: 2001 }],
  ],
  [
    'with and without',
    ['Asymmetric wedges in the estuary of the Alder', NAMES, { year: 2001 }],
    ['Symmetric wedges in the estuary of the Alder', NAMES, { year: 2001 }],
  ],
  [
    'male and female',
    ['Salt and the male crab of the Alder', NAMES, { year: 2001 }],
    ['Salt and the female crab of the Alder', NAMES, { year: 2001 }],
  ],
  [
    'comments without authors',
    ['Comment on the salt wedges of 2022', '', { doi: '10.5194/x-cc1', year: 2022 }],
    ['Comment on the salt wedges of 2022', '', { doi: '10.5194/x-rc1', year: 2022 }],
  ],
  [
    'a preprint six years before',
    [TITLE, NAMES, { type: 'preprint', year: 2011 }],
    [TITLE, NAMES, { type: 'article', year: 2017 }],
  ],
  ['a preprint by others', [TITLE, 'Silva, Ana', { type: 'preprint' }], [TITLE, 'Okafor, Nneka', { type: 'article' }]],
  [
    'Physical Review A and B',
    ['On trust', 'Silva, Ana', { venue: 'Physical Review A', year: 2001 }],
    ['On trust', 'Silva, Ana', { venue: 'Phys. Rev. B', year: 2001 }],
  ],
  [
    'lists in supplements of two issues',
    ['Membership list supplement of the group', '', { volume: '9', number: '2', pages: 'M-1-M-14', year: 1988 }],
    ['Membership list supplement of the group', '', { volume: '9', number: '3', pages: 'M-1-M-12', year: 1988 }],
  ],
  [
    'a demonstration',
    [`Live demonstration: ${TITLE}`, NAMES, { venue: 'Meeting', year: 2018 }],
    [TITLE, NAMES, { venue: 'Meeting', year: 2018 }],
  ],
  [
    'a paper on one case',
    [`Tidal rivers of the north: ${TITLE}`, NAMES, { venue: 'Meeting', year: 2018 }],
    [TITLE, NAMES, { venue: 'Meeting', year: 2018 }],
  ],
];
