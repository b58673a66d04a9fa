/** An XML element of running text in, its text with TeX markup out. */
import { fromHtml } from '../../text/html.ts';
import type { XmlElement } from '../../tokens/xml-element.ts';

/** Empty where there is no such element. */
export function readMarkup(element: XmlElement | undefined): string {
  if (!element) return '';
  const { children } = element;
  const text = children.length === 1 && typeof children[0] === 'string' ? children[0] : toHtml(element);
  return fromHtml(text);
}

/** "Tides: A study", where the title does not end with a sign of its own. */
export function joinTitles(title: string, subtitle: string): string {
  if (title === '' || subtitle === '') return title || subtitle;
  return /[:?!]\s*$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

function toHtml(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : elementToHtml(child))).join('');
}

function elementToHtml(element: XmlElement): string {
  const { name } = element;
  if (name === 'math') return mathToHtml(element);
  if (name === 'style') return styleToHtml(element);
  return `<${name}>${toHtml(element)}</${name}>`;
}

/** EndNote names the styles of a text in one attribute: "bold italic superscript". */
const FACES: ReadonlyMap<string, string> = new Map([
  ['italic', 'i'],
  ['bold', 'b'],
  ['superscript', 'sup'],
  ['subscript', 'sub'],
]);

function styleToHtml(element: XmlElement): string {
  const face = element.attribute('face') ?? '';
  const names = face.split(' ').flatMap((word) => FACES.get(word) ?? []);
  return names.reduce((text, name) => `<${name}>${text}</${name}>`, toHtml(element));
}

/** Of MathML what shows in a title: letters, signs, indices. White space between its elements means nothing. */
function mathToHtml(element: XmlElement): string {
  if (element.elements.length === 0) return element.text.trim();
  const parts = element.elements.map(mathToHtml);
  const [base = '', first = '', second = ''] = parts;
  switch (element.name) {
    case 'msub':
      return `${base}<sub>${first}</sub>`;
    case 'msup':
      return `${base}<sup>${first}</sup>`;
    case 'msubsup':
      return `${base}<sub>${first}</sub><sup>${second}</sup>`;
    case 'mfrac':
      return `${base}/${first}`;
    case 'mmultiscripts':
      return scriptsToHtml(element);
    // Beside the formula as shown stands the same in another notation.
    case 'semantics':
      return base;
    default:
      return parts.join('');
  }
}

/** Indices in pairs below and above; those behind `mprescripts` stand before the base. */
function scriptsToHtml(element: XmlElement): string {
  const [base, ...scripts] = element.elements;
  let before = '';
  let behind = '';
  let level: 'sub' | 'sup' = 'sub';
  let isBefore = false;
  for (const script of scripts) {
    if (script.name === 'mprescripts') {
      isBefore = true;
      level = 'sub';
      continue;
    }
    const text = mathToHtml(script);
    const written = text === '' ? '' : `<${level}>${text}</${level}>`;
    if (isBefore) before += written;
    else behind += written;
    level = level === 'sub' ? 'sup' : 'sub';
  }
  return before + (base ? mathToHtml(base) : '') + behind;
}
