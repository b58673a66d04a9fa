/** Tables and their targets: cells in, Markdown out. */

export interface Table {
  readonly title: string;
  /** What was measured and how, in plain sentences. */
  readonly about?: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function formatTable({ title, about, header, rows }: Table): string {
  const lines = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [`### ${title}`, ...(about ? [about] : []), lines.join('\n')].join('\n\n');
}

/** "Q ≥ .854: met" or "Q ≥ .854: not met (short by .002)"; `what` ends with its space, `format` writes numbers with their unit. */
export function atLeast(what: string, target: number, got: number, format: (n: number) => string = String): string {
  return `${what}≥ ${format(target)}: ${got >= target ? 'met' : `**not met** (short by ${format(target - got)})`}`;
}

export function atMost(what: string, target: number, got: number, format: (n: number) => string = String): string {
  return `${what}≤ ${format(target)}: ${got <= target ? 'met' : `**not met** (over by ${format(got - target)})`}`;
}

/** Milliseconds, or seconds from ten of them on, to three digits or so. */
export function formatMs(ms: number): string {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${ms >= 100 ? ms.toFixed(0) : ms >= 10 ? ms.toFixed(1) : ms.toFixed(2)} ms`;
}

export function formatMegabytes(bytes: number): string {
  const megabytes = bytes / 1e6;
  return `${megabytes.toFixed(megabytes < 100 ? 1 : 0)} MB`;
}

export function formatTimes(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 1 : 0)}×`;
}

/** A share or a quality, to so many digits. */
export function toDigits(digits: number): (n: number) => string {
  return (n) => n.toFixed(digits);
}
