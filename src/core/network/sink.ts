/** What a reader of networks tells: nodes, edges, and what was wrong with them. */
import type { Format } from '../format.ts';

export interface NodeRecord {
  /** Told apart within the file. */
  readonly id: string;
  /** What people see: a name in any form. Where there is none, the id is. */
  readonly label?: string | undefined;
  /** Where the file has the name in its parts as well. */
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly suffix?: string | undefined;
}

export interface EdgeRecord {
  readonly source: string;
  readonly target: string;
  /** As written; 1 where there is none. */
  readonly weight?: string | number | undefined;
  /** Undefined where the file does not say. */
  readonly directed?: boolean | undefined;
}

/** Lines count from 1. Nothing here throws for what stands in a file. */
export interface NetworkSink {
  /** More has come than can be taken: reading on is in vain. */
  readonly full: boolean;
  /** A second node of one id is left out. */
  addNode(node: NodeRecord, line: number): void;
  /** Nodes may follow their edges. Edges to nodes that never come, and loops, are left out; parallel ones are added up. */
  addEdge(edge: EdgeRecord, line: number): void;
  /** In this file edges alone make nodes. */
  implyNodes(): void;
  /** This file is half of a network. */
  markPart(part: 'nodes' | 'ties'): void;
  /** A node or an edge that is damaged beyond reading. */
  skip(what: 'node' | 'edge', line: number, code: string, message: string, text: string): void;
  note(line: number, code: string, message: string, text: string): void;
  repair(line: number, code: string, message: string, text: string): void;
}

export type NetworkFormat = Format<NetworkSink>;
