/** Nothing in, pairs of records that are of one paper out. */
import type { Pair } from './make-paper.ts';

const TITLE = 'Salt wedges in the estuary of the Alder';
const NAMES = 'Silva, Ana; Okafor, Nneka; Birch, Kenji';

export const SAME: readonly Pair[] = [
  [
    'one DOI, another title',
    ['On trust', 'Silva, A', { doi: '10.1000/a' }],
    ['Trust, on', 'Silva, B', { doi: '10.1000/a' }],
  ],
  [
    'one DOI, a translated title',
    ['Über das Vertrauen in Modelle', 'Silva, Ana', { doi: '10.1000/a' }],
    ['On trust', 'Silva, A.', { doi: '10.1000/a' }],
  ],
  [
    'one PubMed number',
    [TITLE, NAMES, { ids: ['pmid:1'], year: 2001 }],
    ['Salt wedges', 'Silva, A', { ids: ['pmid:1'], year: 2009 }],
  ],
  [
    'two versions of one preprint',
    [TITLE, NAMES, { ids: ['arxiv:2101.00001v1'] }],
    [`${TITLE}, revised`, 'Silva, A', { ids: ['arxiv:2101.00001v3'] }],
  ],
  ['capitals, accents, braces and a full stop', ['{S}ALT WEDGES in the Éstuary of the Alder.', NAMES], [TITLE, NAMES]],
  [
    'a hyphen, a space or neither',
    ['Non-linear double-blind trials of salt', NAMES],
    ['Nonlinear double blind trials of salt', NAMES],
  ],
  [
    '"&" and "and"',
    ['Salt & water in the estuary of the Alder', NAMES],
    ['Salt and water in the estuary of the Alder', NAMES],
  ],
  [
    'a Greek letter and its name',
    [String.raw`The $\alpha$-helix in salt water`, NAMES, { year: 2001 }],
    ['The alpha-helix in salt water', NAMES, { year: 2001 }],
  ],
  [
    'Roman and Arabic numbers',
    ['Salt in rivers. Part II: the Alder', NAMES],
    ['Salt in rivers. Part 2: the Alder', NAMES],
  ],
  ['initials only', [TITLE, 'Silva, A.; Okafor, N.; Birch, K.'], [TITLE, NAMES]],
  ['family name first and given name first', [TITLE, 'Jiang, Xin; Li, Wei'], [TITLE, 'Xin, Jiang; Wei, Li']],
  ['a particle left out', [TITLE, 'van der Berg, Pieter; Silva, A.'], [TITLE, 'Berg, Pieter; Silva, A.']],
  ['"Jr" within the family name', [TITLE, 'Heppner Jr, D. G.'], [TITLE, 'Heppner, D. G.']],
  ['a byline cut short', [TITLE, 'Silva, A.', { truncated: true, year: 2001 }], [TITLE, NAMES, { year: 2001 }]],
  [
    'ten authors of twelve',
    [TITLE, 'A, A; B, B; C, C; D, D; E, E; F, F; G, G; H, H; I, I; J, J'],
    [TITLE, 'A, A; B, B; C, C; D, D; E, E; F, F; G, G; H, H; I, I; J, J; K, K; L, L'],
  ],
  ['one author more', [TITLE, 'Silva, Ana; Okafor, Nneka', { year: 2001 }], [TITLE, NAMES, { year: 2001 }]],
  ['another order of the authors', [TITLE, 'Okafor, Nneka; Birch, Kenji; Silva, Ana'], [TITLE, NAMES]],
  ['a slip in a name', [TITLE, 'Wampfler, R.; Silva, A.'], [TITLE, 'Wampler, R.; Silva, A.']],
  ['names cut at the wrong places', [TITLE, 'Ana Silva, Kenji Birch'], [TITLE, 'Silva, Ana; Birch, Kenji']],
  [
    'Cochrane’s DOI and the publisher’s',
    [TITLE, NAMES, { doi: '10.1002/central/cn-1', year: 2001 }],
    [TITLE, NAMES, { doi: '10.1000/a', year: 2001 }],
  ],
  [
    'no authors, the same year and journal',
    [TITLE, '', { year: 2001, venue: 'Nature' }],
    [TITLE, NAMES, { year: 2001, venue: 'Nature' }],
  ],
  [
    'no authors, the same pages',
    [TITLE, '', { year: 2001, pages: '11-19' }],
    [TITLE, NAMES, { year: 2001, pages: '11–19' }],
  ],
  [
    'neither year nor venue in one',
    [TITLE, NAMES],
    [TITLE, NAMES, { year: 2001, venue: 'Nature', volume: '3', pages: '11-19' }],
  ],
  ['online a year before print', [TITLE, NAMES, { year: 2018 }], [TITLE, NAMES, { year: 2019, volume: '12' }]],
  [
    'pages written otherwise',
    [TITLE, NAMES, { pages: '1968-74', volume: '33', year: 2001 }],
    [TITLE, NAMES, { pages: '1968‐1974', volume: '33', year: 2001 }],
  ],
  [
    'pages and the number of pages',
    [TITLE, NAMES, { pages: '101576', volume: '36', year: 2001 }],
    [TITLE, NAMES, { pages: '7', volume: '36', year: 2001 }],
  ],
  [
    'a wrong volume beside the same pages',
    [TITLE, NAMES, { pages: '794-799', volume: '213', year: 2016 }],
    [TITLE, NAMES, { pages: '794-9', volume: '212', year: 2016 }],
  ],
  [
    'volume and number exchanged',
    [TITLE, NAMES, { volume: '9', year: 2020 }],
    [TITLE, NAMES, { volume: '2020', number: '9', year: 2020 }],
  ],
  [
    'a missing subtitle, the same pages',
    ['Salt wedges in the estuary: a survey of ninety places', NAMES, { pages: '3-9', year: 2001 }],
    ['Salt wedges in the estuary', NAMES, { pages: '3-9', year: 2001 }],
  ],
  [
    'a missing subtitle, the same journal and year',
    ['Salt wedges in the estuary: a survey', NAMES, { venue: 'J. Coast. Mod.', year: 2001 }],
    ['Salt wedges in the estuary', NAMES, { venue: 'Journal of Coastal Models', year: 2001 }],
  ],
  [
    'a title cut off',
    ['Salt wedges in the estuary of the…', NAMES, { venue: 'Nature', year: 2001 }],
    [TITLE, NAMES, { venue: 'Nature', year: 2001 }],
  ],
  [
    '"Short report:" before the title',
    [`Short report: ${TITLE}`, NAMES, { pages: '494-6', volume: '76', year: 2007 }],
    [TITLE, NAMES, { pages: '494-496', volume: '76', year: 2007 }],
  ],
  [
    'a slip in the title',
    ['A rememberance of salt in estuaries', NAMES, { year: 2001 }],
    ['A remembrance of salt in estuaries', NAMES, { year: 2001 }],
  ],
  [
    'British and American spelling',
    ['A randomised trial of haemolysis in rivers', NAMES, { year: 2001 }],
    ['A randomized trial of hemolysis in rivers', NAMES, { year: 2001 }],
  ],
  [
    'a damaged title, all else the same',
    ['Salt wedges in the estuary of Alder 100', NAMES, { volume: '2', pages: '101-118', year: 2001 }],
    [TITLE, NAMES, { volume: '2', pages: '101-118', year: 2001 }],
  ],
  ['retracted since', [`RETRACTED: ${TITLE}`, NAMES], [TITLE, NAMES]],
  [
    'Chinese titles',
    ['盐楔在河口的入侵与混合过程研究', '王, 伟; 李, 娜', { year: 2001 }],
    ['盐楔在河口的入侵与混合过程研究', '王, 伟; 李, 娜', { year: 2001, pages: '3-9' }],
  ],
  [
    'preprint and article, two years and another DOI between',
    [TITLE, NAMES, { doi: '10.48550/arxiv.2101.00001', type: 'preprint', year: 2019 }],
    [TITLE, NAMES, { doi: '10.1000/a', type: 'article', year: 2021, venue: 'Nature' }],
  ],
  [
    'preprint and article with another author',
    [TITLE, 'Silva, Ana; Okafor, Nneka', { venue: 'CoRR', volume: 'abs/2101.00001', year: 2021 }],
    [TITLE, NAMES, { doi: '10.1000/a', year: 2022, volume: '3' }],
  ],
  [
    'preprint with the article’s subtitle missing',
    ['Salt wedges in the estuary', NAMES, { doi: '10.1101/2020.01.02.123456', year: 2020 }],
    ['Salt wedges in the estuary: a survey', NAMES, { doi: '10.1000/a', year: 2021 }],
  ],
  [
    'a slip in a DOI',
    [TITLE, NAMES, { doi: '10.1000/a', volume: '2', pages: '11-19', year: 2001 }],
    [TITLE, NAMES, { doi: '10.1000/b', volume: '2', pages: '11-19', year: 2001 }],
  ],
  [
    'JSTOR’s DOI and the publisher’s',
    [TITLE, NAMES, { doi: '10.2307/123', year: 2001 }],
    [TITLE, NAMES, { doi: '10.1000/a', year: 2001 }],
  ],
  [
    'an acronym and its conference',
    ['On trust in models', NAMES, { venue: 'ICML', type: 'conference', year: 2001 }],
    [
      'On trust in models',
      NAMES,
      { venue: 'Proceedings of the 18th International Conference on Machine Learning', type: 'article', year: 2001 },
    ],
  ],
  [
    'a short title, the same year',
    ['Deep learning', NAMES, { year: 2015, venue: 'Nature' }],
    ['Deep Learning', NAMES, { year: 2015 }],
  ],
  [
    'a conference’s name before the title',
    [`ICRA - ${TITLE}`, NAMES, { venue: 'Meeting', year: 2018 }],
    [TITLE, NAMES, { venue: 'Meeting', year: 2018 }],
  ],
];
