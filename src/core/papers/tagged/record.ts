/** The fields of one record in, in printed order, their values out by tag. */
import type { Field } from '../../tokens/tagged.ts';

export class TaggedRecord {
  readonly fields: Field[] = [];
  /** A bit for each tag that is there: most questions are about tags that are not, and need no search. */
  private marks = 0;
  /** Made when it is first asked for: most records are never asked. */
  private known: Set<string> | undefined;

  add(field: Field): void {
    this.fields.push(field);
    this.marks |= toMark(field.tag);
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

  /** The first value that is not empty, of the first of the tags that has one; else the empty text. */
  first(...tags: readonly string[]): string {
    for (const tag of tags) {
      if ((this.marks & toMark(tag)) === 0) continue;
      for (const field of this.fields) if (field.tag === tag && field.value !== '') return field.value;
    }
    return '';
  }

  /** Values that are not empty, those of the first tag first. */
  each(...tags: readonly string[]): readonly string[] {
    let values = NONE;
    for (const tag of tags) {
      if ((this.marks & toMark(tag)) === 0) continue;
      for (const field of this.fields) if (field.tag === tag && field.value !== '') values = add(values, field.value);
    }
    return values;
  }

  /** Values that are not empty, in printed order. */
  all(...tags: readonly string[]): readonly string[] {
    let values = NONE;
    if (!tags.some((tag) => (this.marks & toMark(tag)) !== 0)) return values;
    for (const field of this.fields)
      if (field.value !== '' && tags.includes(field.tag)) values = add(values, field.value);
    return values;
  }
}

/** Most of what is asked for is not there, and is one list. */
const NONE: readonly string[] = [];

function add(values: readonly string[], value: string): readonly string[] {
  if (values === NONE) return [value];
  (values as string[]).push(value);
  return values;
}

/** Several tags share a bit. */
function toMark(tag: string): number {
  return 1 << ((tag.charCodeAt(0) * 7 + tag.charCodeAt(1)) & 31);
}
