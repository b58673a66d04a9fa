/** Items and what they weigh in, the lightest moved to the front out. */

/**
 * C. A. R. Hoare, "Algorithm 65: Find", 1961, doi:10.1145/366622.366647: the `count` items of least `weight`, of equal
 * ones those of the lower number, come to stand first, in no order among themselves. Linear as a rule.
 */
export function selectSmallest(items: Uint32Array, weight: Float64Array, count: number): void {
  const isBefore = (a: number, b: number): boolean => weight[a]! < weight[b]! || (weight[a] === weight[b] && a < b);
  let left = 0;
  let right = items.length - 1;
  while (left < right && count > 0 && count < items.length) {
    const pivot = items[(left + right) >>> 1]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (isBefore(items[i]!, pivot)) i++;
      while (isBefore(pivot, items[j]!)) j--;
      if (i > j) break;
      const moved = items[i]!;
      items[i++] = items[j]!;
      items[j--] = moved;
    }
    // Items up to j come before those from i on.
    if (count - 1 <= j) right = j;
    else if (count - 1 >= i) left = i;
    else return;
  }
}
