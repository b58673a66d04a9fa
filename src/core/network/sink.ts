/** What a reader of networks tells: nodes, ties, and what was wrong with them. */
import type { Format } from '../format.ts';

export interface NetworkSink {
  /** Ids are told apart within the file; a second node of one id is refused and noted. */
  addNode(id: string, label: string, line: number): void;
  /** Nodes may follow their edges. Edges to nodes that never come, and loops, are left out and noted; parallel ones are added up. */
  addEdge(source: string, target: string, weight: number, line: number): void;
  note(line: number, code: string, message: string, text: string): void;
  repair(line: number, code: string, message: string, text: string): void;
  skip(line: number, code: string, message: string, text: string): void;
}

export type NetworkFormat = Format<NetworkSink>;
