/** A number and a noun in, "1 paper" or "3,214 papers" out. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
