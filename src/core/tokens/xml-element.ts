/** The parts of one XML element in, the element as a small tree out. Names have lost their prefixes. */
import { readAttributes } from './xml-attributes.ts';

export class XmlElement {
  readonly name: string;
  /** The 1-based line of the start tag. */
  readonly line: number;
  private readonly source: string;
  private read: ReadonlyMap<string, string> | undefined;
  /** All of the content, as long as no element is in it: most elements hold a text and nothing else. */
  private only = '';
  private mixed: (XmlElement | string)[] | undefined;

  constructor(name: string, attributes: string, line: number) {
    this.name = name;
    this.source = attributes;
    this.line = line;
  }

  /** Elements and pieces of text in the order of the source. */
  get children(): readonly (XmlElement | string)[] {
    return this.mixed ?? (this.only === '' ? [] : [this.only]);
  }

  get attributes(): ReadonlyMap<string, string> {
    return (this.read ??= readAttributes(this.source));
  }

  attribute(name: string): string | undefined {
    // Most elements have none, and of the others few are asked.
    return this.source === '' ? undefined : this.attributes.get(name);
  }

  /** All text in the element and in those within it. */
  get text(): string {
    if (!this.mixed) return this.only;
    let text = '';
    for (const child of this.mixed) text += typeof child === 'string' ? child : child.text;
    return text;
  }

  get elements(): XmlElement[] {
    return this.mixed?.filter((child) => typeof child !== 'string') ?? [];
  }

  /** The first element at the end of the path of names. */
  first(...path: readonly string[]): XmlElement | undefined {
    return path.reduce<XmlElement | undefined>((found, name) => found?.child(name), this);
  }

  all(name: string): XmlElement[] {
    return this.elements.filter((child) => child.name === name);
  }

  addText(text: string): void {
    const { mixed } = this;
    if (!mixed) this.only += text;
    else if (typeof mixed.at(-1) === 'string') mixed[mixed.length - 1] += text;
    else mixed.push(text);
  }

  addElement(element: XmlElement): void {
    if (!this.mixed) {
      this.mixed = this.only === '' ? [] : [this.only];
      this.only = '';
    }
    this.mixed.push(element);
  }

  /** Hands over all from its first element on. */
  moveElementsTo(other: XmlElement): void {
    const first = this.mixed?.findIndex((child) => typeof child !== 'string') ?? -1;
    if (!this.mixed || first < 0) return;
    for (const child of this.mixed.splice(first))
      if (typeof child === 'string') other.addText(child);
      else other.addElement(child);
  }

  private child(name: string): XmlElement | undefined {
    if (!this.mixed) return undefined;
    for (const child of this.mixed) if (typeof child !== 'string' && child.name === name) return child;
    return undefined;
  }
}
