/** The fields of one record in, in printed order, their values out by tag. */
import type { Field } from '../../tokens/tagged.ts';

export class TaggedRecord {
  readonly fields: Field[] = [];
  readonly tags = new Set<string>();

  add(field: Field): void {
    this.fields.push(field);
    this.tags.add(field.tag);
  }

  hasAny(tags: readonly string[]): boolean {
    for (const tag of tags) if (this.tags.has(tag)) return true;
    return false;
  }

  /** The first value that is not empty, of the first of the tags that has one; else the empty text. */
  first(...tags: readonly string[]): string {
    for (const tag of tags) {
      if (!this.tags.has(tag)) continue;
      for (const field of this.fields) if (field.tag === tag && field.value !== '') return field.value;
    }
    return '';
  }

  /** All values that are not empty, in printed order whatever their tag. */
  all(...tags: readonly string[]): string[] {
    const values: string[] = [];
    if (!this.hasAny(tags)) return values;
    for (const { tag, value } of this.fields) if (value !== '' && tags.includes(tag)) values.push(value);
    return values;
  }
}
