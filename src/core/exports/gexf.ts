/** A graph table in, a GEXF 1.3 document out (https://gexf.net/schema.html). */
import { ABOUT_COLUMNS } from './about.ts';
import { AUTHOR_COLUMNS, CO_AUTHORSHIP_COLUMNS, type AuthorRow, type Column, type Value } from './columns.ts';
import { toPieces } from './pieces.ts';
import type { GraphTable } from './table.ts';
import { escapeAttribute, escapeText } from './xml.ts';

/** These have a place of their own in GEXF: attributes of the element, or the viz namespace. */
const BUILT_IN: ReadonlySet<string> = new Set(['label', 'weight', 'x', 'y', 'size', 'color']);

const AUTHOR_VALUES = AUTHOR_COLUMNS.filter(({ name }) => !BUILT_IN.has(name));
const CO_AUTHORSHIP_VALUES = CO_AUTHORSHIP_COLUMNS.filter(({ name }) => !BUILT_IN.has(name));

export function toGexf(table: GraphTable): Iterable<string> {
  return toPieces(() => writeLines(table));
}

function* writeLines({ about, authors, coAuthorships }: GraphTable): Iterable<string> {
  // GEXF has no attributes of the graph as a whole: they stand in the description, one a line.
  const description = ABOUT_COLUMNS.map(({ name }) => `${name}: ${about[name]}`).join('\n');
  yield* [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '  <meta>',
    `    <creator>${escapeText(about.creator)}</creator>`,
    `    <description>${escapeText(description)}</description>`,
    '  </meta>',
    '  <graph mode="static" defaultedgetype="undirected" idtype="string">',
    ...declare('node', AUTHOR_VALUES),
    ...declare('edge', CO_AUTHORSHIP_VALUES),
    `    <nodes count="${authors.length}">`,
  ];
  for (const author of authors) {
    yield* [
      `      <node id="${escapeAttribute(author.id)}" label="${escapeAttribute(author.label)}">`,
      ...toValues(AUTHOR_VALUES, author),
      toVizColor(author),
      // Schemas before 1.3 ask for z.
      `        <viz:position x="${author.x}" y="${author.y}" z="0"/>`,
      `        <viz:size value="${author.size}"/>`,
      '      </node>',
    ];
  }
  yield* ['    </nodes>', `    <edges count="${coAuthorships.length}">`];
  for (const row of coAuthorships) {
    const ends = `source="${escapeAttribute(row.source)}" target="${escapeAttribute(row.target)}"`;
    yield* [
      `      <edge id="${escapeAttribute(row.id)}" ${ends} weight="${row.weight}">`,
      ...toValues(CO_AUTHORSHIP_VALUES, row),
      '      </edge>',
    ];
  }
  yield* ['    </edges>', '  </graph>', '</gexf>'];
}

/** The id is the title, because readers name an attribute after either. */
function declare(className: 'node' | 'edge', columns: readonly Column<string>[]): string[] {
  return [
    `    <attributes class="${className}" mode="static">`,
    ...columns.map(({ name, type }) => `      <attribute id="${name}" title="${name}" type="${type}"/>`),
    '    </attributes>',
  ];
}

function toValues<Name extends string>(columns: readonly Column<Name>[], row: Readonly<Record<Name, Value>>): string[] {
  return [
    '        <attvalues>',
    ...columns.map(({ name }) => `          <attvalue for="${name}" value="${escapeAttribute(String(row[name]))}"/>`),
    '        </attvalues>',
  ];
}

function toVizColor({ color }: AuthorRow): string {
  const channel = (start: number): number => Number.parseInt(color.slice(start, start + 2), 16);
  return `        <viz:color r="${channel(1)}" g="${channel(3)}" b="${channel(5)}"/>`;
}
