/** The parts of one XML element in, the element as a small tree out. Names have lost their prefixes. */
import { readAttributes } from './xml-attributes.ts';

export class XmlElement {
  readonly name: string;
  /** The 1-based line of the start tag. */
  readonly line: number;
  /** Elements and pieces of text in the order of the source. */
  readonly children: (XmlElement | string)[] = [];
  private readonly source: string;
  private read: ReadonlyMap<string, string> | undefined;

  constructor(name: string, attributes: string, line: number) {
    this.name = name;
    this.source = attributes;
    this.line = line;
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
    const { children } = this;
    if (children.length === 1 && typeof children[0] === 'string') return children[0];
    let text = '';
    for (const child of children) text += typeof child === 'string' ? child : child.text;
    return text;
  }

  get elements(): XmlElement[] {
    return this.children.filter((child) => typeof child !== 'string');
  }

  /** The first element at the end of the path of names. */
  first(...path: readonly string[]): XmlElement | undefined {
    return path.reduce<XmlElement | undefined>((found, name) => found?.child(name), this);
  }

  all(name: string): XmlElement[] {
    return this.elements.filter((child) => child.name === name);
  }

  private child(name: string): XmlElement | undefined {
    for (const child of this.children) if (typeof child !== 'string' && child.name === name) return child;
    return undefined;
  }
}
