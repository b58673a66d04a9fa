/** What stands in a start tag behind its name in, its attributes out, their names without prefixes. */
import { readReferences } from './xml-references.ts';

const ATTRIBUTE = /([^\s=/"'<>]+)\s*(?:=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s"'<>]+)))?/g;
const NONE: ReadonlyMap<string, string> = new Map();

/** Of two attributes of one name the first one counts, and one without a prefix before one with. */
export function readAttributes(source: string): ReadonlyMap<string, string> {
  if (source === '') return NONE;
  const attributes = new Map<string, string>();
  const prefixed: [string, string][] = [];
  ATTRIBUTE.lastIndex = 0;
  for (let found = ATTRIBUTE.exec(source); found; found = ATTRIBUTE.exec(source)) {
    const name = found[1]!;
    if (name.startsWith('xmlns:')) continue;
    const value = readReferences(found[2] ?? found[3] ?? found[4] ?? '');
    const colon = name.indexOf(':');
    if (colon >= 0) prefixed.push([name.slice(colon + 1), value]);
    else if (!attributes.has(name)) attributes.set(name, value);
  }
  for (const [name, value] of prefixed) if (!attributes.has(name)) attributes.set(name, value);
  return attributes;
}
