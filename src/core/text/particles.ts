/** A word of a name in, whether it is a particle that belongs to the family name ("van", "de la") out. */

const PARTICLES: ReadonlySet<string> = new Set(
  `a af al am an and auf aus aw 'b ben bar bin ibn bint d' d’ da das de degli dei del dela dell' dell’ della delle dello den der des di do
  dos du e el in la las le les li lo los op 't ’t ’s 's te ten ter tho thoe tot und v v. van vande vander vanden vom von
  vor y zu zum zur zw ap abu mac st. ste. de' de’ i`.split(/\s+/),
);

/** Only in small letters: "Van Dyke" and "De Luca" begin with a capital where they are part of a family name that is sorted so. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word) || /^\p{Ll}['’]$/u.test(word);
}
