/** The tables of one part in, the results with that part replaced out; the others stay as they were measured. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const HEAD = `# Results

Written by \`npm run bench\`; what is measured and how is in [README.md](README.md). Anchors and ours ran in the same process. Figures are medians. What falls short of its target is marked **not met**.`;

/** Parts by their headings, without them. */
export function splitParts(text: string): Map<string, string> {
  const [, ...parts] = text.split(/^## /m);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end).trim()];
    }),
  );
}

/** `order` lists all headings; parts under others are dropped. */
export function joinParts(parts: ReadonlyMap<string, string>, order: readonly string[]): string {
  const sections = order.flatMap((heading) => (parts.has(heading) ? [`## ${heading}\n\n${parts.get(heading)!}`] : []));
  return `${[HEAD, ...sections].join('\n\n')}\n`;
}

export function replacePart(file: string, heading: string, part: string, order: readonly string[]): void {
  const parts = splitParts(existsSync(file) ? readFileSync(file, 'utf8') : '');
  parts.set(heading, part);
  writeFileSync(file, joinParts(parts, order));
}
