/** Two small profiles, of three papers by four people together. */

export const RIVERS = {
  name: 'alder.txt',
  text: `Alder, Nora
Rivers that remember their banks
Alder, Nora, Birch, Kenji, Cedar, Lucía
We follow nine rivers for thirty years and measure how far their banks have moved since.
Quiet floods in small valleys
Alder, Nora, Birch, Kenji
Floods that nobody reports are counted from the marks that they leave on old bridges.
`,
};

/** Has the paper on rivers in common with the first. */
export const BRIDGES = {
  name: 'birch.txt',
  text: `Birch, Kenji
Rivers that remember their banks
Alder, Nora, Birch, Kenji, Cedar, Lucía
We follow nine rivers for thirty years and measure how far their banks have moved since.
Bridges and the people who keep them
Birch, Kenji, Dogwood, Amara
A survey of eighty keepers of bridges and of what they write into their books.
`,
};
