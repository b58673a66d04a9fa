import { expect, test } from 'vitest';
import { toBipartiteGraph, toCoAuthorshipGraph } from '../../../src/core/exports/graph.ts';
import { createGraphTable } from '../../../src/core/exports/table.ts';
import { COLORS, RECIPE, TINY } from './fixture.ts';

const TABLE = createGraphTable(TINY, RECIPE, COLORS);

test('the co-authorship graph holds every author, every co-authorship and what is known of them', () => {
  const graph = toCoAuthorshipGraph(TABLE);
  expect([graph.order, graph.size]).toEqual([TABLE.authors.length, TABLE.coAuthorships.length]);
  const { id, ...attributes } = TABLE.authors[0]!;
  expect(graph.getNodeAttributes(id)).toEqual(attributes);
  const { source, target, weight, shared, paper_ids } = [...TABLE.coAuthorships][0]!;
  expect(graph.getEdgeAttributes(source, target)).toEqual({ weight, shared, paper_ids });
  expect(graph.getAttributes()).toEqual(TABLE.about);
});

test('the bipartite graph joins each paper to its authors, and nobody to anybody else', () => {
  const graph = toBipartiteGraph(TABLE);
  expect(graph.order).toBe(TABLE.authors.length + TABLE.papers.length);
  for (const { id, papers } of TABLE.authors) {
    expect(graph.degree(id)).toBe(papers);
    for (const neighbor of graph.neighbors(id)) expect(graph.getNodeAttribute(neighbor, 'kind')).toBe('paper');
  }
  const joint = [...TABLE.coAuthorships][0]!;
  const both = graph.neighbors(joint.source).filter((paper) => graph.areNeighbors(paper, joint.target));
  expect(both.sort()).toEqual(joint.paper_ids.split(' ').sort());
});
