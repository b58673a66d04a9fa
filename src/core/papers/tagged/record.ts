/** The fields of one record in, in printed order, their values out by tag. */
import type { Field } from '../../tokens/tagged.ts';

export class TaggedRecord {
  readonly fields: Field[] = [];
  /** Made when it is first asked for: most records are never asked. */
  private known: Set<string> | undefined;
  /** Made when the record is read, after which it does not grow. */
  private values: Map<string, string[]> | undefined;

  add(field: Field): void {
    this.fields.push(field);
    this.known?.add(field.tag);
  }

  /** For questions that are asked again and again while the record grows. */
  get tags(): ReadonlySet<string> {
    return (this.known ??= new Set(this.fields.map(({ tag }) => tag)));
  }

  has(tag: string): boolean {
    return this.fields.some((field) => field.tag === tag);
  }

  endsWith(tag: string): boolean {
    return this.fields.at(-1)?.tag === tag;
  }

  /** The first value of the first of the tags that has one; else the empty text. */
  first(...tags: readonly string[]): string {
    for (const tag of tags) {
      const values = this.index.get(tag);
      if (values) return values[0]!;
    }
    return '';
  }

  /** The values of the tags, those of the first tag first. */
  each(...tags: readonly string[]): readonly string[] {
    let all: readonly string[] = [];
    for (const tag of tags) {
      const values = this.index.get(tag);
      if (values) all = all.length === 0 ? values : [...all, ...values];
    }
    return all;
  }

  /** The values of the tags in printed order. */
  all(...tags: readonly string[]): readonly string[] {
    const present = tags.filter((tag) => this.index.has(tag));
    if (present.length < 2) return this.each(...present);
    return this.fields.filter(({ tag, value }) => value !== '' && present.includes(tag)).map(({ value }) => value);
  }

  /** Values that are not empty, by tag. */
  private get index(): ReadonlyMap<string, readonly string[]> {
    return (this.values ??= indexFields(this.fields));
  }
}

function indexFields(fields: readonly Field[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const { tag, value } of fields) {
    if (value === '') continue;
    const values = index.get(tag);
    if (values) values.push(value);
    else index.set(tag, [value]);
  }
  return index;
}
