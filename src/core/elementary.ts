/** A number in, its exponential or logarithm out, the same to the last bit in every engine, which `Math` does not promise. */

const LN2 = 0.6931471805599453;
const SQRT2 = 1.4142135623730951;

/** eˣ by e^(k ln 2 + r) with |r| ≤ ½ ln 2 and the Taylor series of eʳ; relative error below 1e-15 for |x| ≤ 100. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 709.78) return Infinity;
  if (x < -745.13) return 0;
  const k = Math.round(x / LN2);
  const r = x - k * LN2;
  let sum = 1;
  for (let i = 14; i > 0; i--) sum = 1 + (r / i) * sum;
  // In two halves, since 2ᵏ alone may leave the range that the product is in.
  const half = Math.trunc(k / 2);
  return sum * powerOfTwo(half) * powerOfTwo(k - half);
}

/** ln x by x = 2ᵏ m with m from √½ to √2 and ln m = 2 artanh((m − 1)/(m + 1)); relative error below 1e-15. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  let k = 0;
  let m = x;
  for (; m >= SQRT2 * 4294967296; k += 32) m /= 4294967296;
  for (; m < SQRT2 / 4294967296 / 2; k -= 32) m *= 4294967296;
  for (; m > SQRT2; k++) m /= 2;
  for (; m < SQRT2 / 2; k--) m *= 2;
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let sum = 0;
  for (let i = 23; i > 0; i -= 2) sum = sum * square + 1 / i;
  return k * LN2 + 2 * s * sum;
}

/** Exact, for |k| ≤ 1022. */
function powerOfTwo(k: number): number {
  let power = 1;
  let base = k < 0 ? 0.5 : 2;
  for (let left = Math.abs(k); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power *= base;
    base *= base;
  }
  return power;
}
