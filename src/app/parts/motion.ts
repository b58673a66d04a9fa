/** What the system says of a person's wishes in, whether they asked for less motion out. */
export function prefersLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
