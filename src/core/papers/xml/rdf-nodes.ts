/** The nodes of an RDF file in, which of them are papers, and what papers refer to by name out. */
import type { XmlElement } from '../../tokens/xml-element.ts';

/** What papers appear in: by itself no paper, a book excepted. */
const CONTAINERS: ReadonlySet<string> = new Set(
  `Journal Series Periodical Magazine Newspaper Website Conference EditedBook Book Issue Proceedings CollectedDocument
  CourtReporter Code Event BroadcastSeries`.split(/\s+/),
);
const PAPERS: ReadonlySet<string> = new Set(
  `Article AcademicArticle Book EditedBook BookSection Chapter Thesis Letter Manuscript Interview MotionPicture Film
  Illustration Image Report Patent Recording AudioDocument AudioVisualDocument Document Legislation Bill Webpage
  ConferenceProceedings Proceedings Manual Slideshow Standard PersonalCommunicationDocument Map Hearing Brief`.split(
    /\s+/,
  ),
);
const OTHERS: ReadonlySet<string> = new Set(['Attachment', 'Memo', 'Collection', 'UserItem']);
const NO_PAPERS: ReadonlySet<string> = new Set(['attachment', 'note', 'annotation']);
const PEOPLE: ReadonlySet<string> = new Set(['Person', 'Organization', 'Agent', 'Group']);
/** Elements that hold a container. */
const HOLDERS: ReadonlySet<string> = new Set(['isPartOf', 'presentedAt']);
/** Elements that may refer to a node. */
const REFERRING: ReadonlySet<string> = new Set([...HOLDERS, 'li', 'creator']);
const MOST_KEPT = 100_000;

/** Whether a node of this name within another one says that the other was not closed. */
export function beginsNode(name: string, parent: string): boolean {
  if (CONTAINERS.has(name) && HOLDERS.has(parent)) return false;
  return PAPERS.has(name) || CONTAINERS.has(name) || OTHERS.has(name);
}

/** Whether nodes of this name stand for papers, as far as the name tells. */
export function isPaperName(name: string): boolean {
  return PAPERS.has(name) || name === 'Description';
}

export class RdfNodes {
  private readonly kept = new Map<string, XmlElement>();

  isPaper(node: XmlElement): boolean {
    const type = node.first('itemType')?.text.trim();
    if (type !== undefined) return !NO_PAPERS.has(type);
    return PAPERS.has(node.name) || (node.name === 'Description' && node.first('title') !== undefined);
  }

  /** Keeps what papers refer to. False where they don't. */
  keep(node: XmlElement): boolean {
    if (!CONTAINERS.has(node.name) && !PEOPLE.has(node.name)) return false;
    const id = node.attribute('about') ?? node.attribute('nodeID') ?? node.attribute('ID');
    if (id !== undefined && this.kept.size < MOST_KEPT && !this.kept.has(id)) this.kept.set(id, node);
    return true;
  }

  /** Whether all is known that the node refers to. */
  knows(node: XmlElement): boolean {
    return node.elements.every((child) => {
      if (REFERRING.has(child.name)) {
        const id = referenceOf(child);
        if (id !== undefined && !this.kept.has(id)) return false;
      }
      return this.knows(child);
    });
  }

  /** The node within the element, or the one that it refers to. */
  resolve(element: XmlElement | undefined): XmlElement | undefined {
    if (!element) return undefined;
    const id = referenceOf(element);
    return (id === undefined ? undefined : this.kept.get(id)) ?? element.elements[0];
  }
}

function referenceOf(element: XmlElement): string | undefined {
  return element.attribute('resource') ?? element.attribute('nodeID');
}
