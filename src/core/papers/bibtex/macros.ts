/** `@string` definitions in, what their names stand for out. */

/** What thirty doublings would make of a text is damage; no journal's name is so long. */
const LONGEST = 10_000;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export class Macros {
  private readonly values = new Map(MONTHS.map((month) => [month.slice(0, 3).toLowerCase(), month]));

  /** False where the value was cut. The last definition of a name counts. */
  define(name: string, value: string): boolean {
    this.values.set(name.toLowerCase(), value.length > LONGEST ? value.slice(0, LONGEST) : value);
    return value.length <= LONGEST;
  }

  /** Undefined where no such name was defined before. */
  find(name: string): string | undefined {
    return this.values.get(name) ?? this.values.get(name.toLowerCase());
  }
}
