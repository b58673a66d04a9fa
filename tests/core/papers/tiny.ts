/** Nothing in, out the five papers that every `seeds/tiny.*` holds, as titles, years and printed names. */

export const TINY = [
  {
    title: 'Tidal mixing in shallow estuaries',
    names: ['Müller, Ana', 'van der Berg, Pieter', 'Okafor, Nneka'],
    year: 2011,
    venue: 'Journal of Coastal Models',
    volume: '12',
    number: '3',
    pages: '101-118',
    doi: '10.5555/tiny.2011.1',
    keywords: ['tides', 'mixing'],
    abstract:
      'We measure how tides mix fresh and salt water in three shallow estuaries, and compare the result with a model of two layers. The model holds where the bed is flat, and fails where it is not.',
  },
  {
    title: 'A box model of salt-wedge intrusion',
    names: ['Okafor, Nneka', 'Müller, Ana'],
    year: 2013,
    venue: 'Estuarine Letters',
    volume: '4',
    number: '1',
    pages: '22-31',
    doi: '10.5555/tiny.2013.2',
    keywords: ['salt wedge', 'box model'],
    abstract:
      'Salt water creeps up a river below the fresh water, and how far it comes depends on the flow of the river. A model of four boxes gives the distance to within a tenth of what was measured.',
  },
  {
    title: 'Sediment transport after the 2014 flood: a data set',
    names: ['Silva, João Pedro', 'Okafor, Nneka', 'Quist, Orri, Jr.'],
    year: 2015,
    venue: 'Journal of Coastal Models',
    volume: '16',
    number: '1',
    pages: '7-29',
    doi: '10.5555/tiny.2015.3',
    keywords: ['sediment', 'floods'],
    abstract:
      'After the flood of 2014 we took samples of the bed at ninety places, every second week for a year. We describe the samples, how they were taken, and what is missing among them.',
  },
  {
    title: 'Citizen measurements of river temperature',
    names: ['Tideline Consortium', 'Silva, João Pedro', 'Dvořák, Eva'],
    year: 2018,
    venue: 'Open Hydrology',
    volume: '2',
    number: '4',
    pages: '55-70',
    doi: '10.5555/tiny.2018.4',
    keywords: ['citizen science', 'temperature'],
    abstract:
      'Four hundred people measured the temperature of rivers near their homes, each with the same thermometer. Their figures agree with those of official gauges to within half a degree.',
  },
  {
    title: 'What gauges miss',
    names: ['Dvořák, Eva'],
    year: 2022,
    venue: 'Estuarine Letters',
    volume: '13',
    number: '2',
    pages: '1-9',
    doi: '10.5555/tiny.2022.5',
    keywords: ['gauges', 'sampling'],
    abstract:
      'A gauge stands where it can be reached, and rivers are not the same where they can not be reached. The note estimates what follows for figures that are averaged over gauges.',
  },
] as const;
