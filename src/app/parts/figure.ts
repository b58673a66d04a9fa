/** A measure in, a figure short enough to read out: whole numbers as they are, others with two decimals at most. */
export function figure(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 2 });
}
