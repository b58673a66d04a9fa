/** The attributes of a node or an edge by their titles in, what is read of them out. */
import type { NodeRecord } from './sink.ts';

/** By folded title. */
export type Attributes = ReadonlyMap<string, string>;

/** The first that is there. */
const LABELS = ['label', 'name', 'd.label', 'node label', 'full name', 'fullname', 'author', 'title'];
const WEIGHTS = ['weight', 'edge weight', 'edge_weight', 'value', 'strength', 'link strength', 'd.weight'];

export function foldTitle(title: string): string {
  return title.trim().toLowerCase();
}

/** `label` is one that the format has a place of its own for. */
export function toNode(id: string, label: string | undefined, attributes: Attributes): NodeRecord {
  return {
    id,
    label: label?.trim() ? label : firstOf(attributes, LABELS),
    family: attributes.get('family'),
    given: attributes.get('given'),
    suffix: attributes.get('suffix'),
  };
}

export function weightOf(attributes: Attributes): string | undefined {
  return firstOf(attributes, WEIGHTS);
}

function firstOf(attributes: Attributes, titles: readonly string[]): string | undefined {
  for (const title of titles) if (attributes.get(title)?.trim()) return attributes.get(title);
  return undefined;
}
