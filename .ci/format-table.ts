/** Nothing in, the README's table of what can be read out, as the formats themselves say it. */
import { FORMATS } from '../src/core/formats.ts';

export const START = '<!-- formats: written by npm run readme -->';
export const END = '<!-- /formats -->';

export function toFormatTable(): string {
  const rows = FORMATS.map(
    ({ kind, format: { name, shape, endings } }) =>
      `| ${name}${kind === 'network' ? ' (a network)' : ''} | ${endings.map((ending) => `\`${ending}\``).join(' ')} | ${shape} |`,
  );
  return ['| format | usual names | recognised by |', '|---|---|---|', ...rows].join('\n');
}

/** The README with the table of today between its two marks. */
export function withFormatTable(readme: string): string {
  const from = readme.indexOf(START);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error(`expected ${START} and ${END} in the README`);
  return `${readme.slice(0, from)}${START}\n${toFormatTable()}\n${readme.slice(to)}`;
}
