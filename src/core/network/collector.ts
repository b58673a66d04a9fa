/** Nodes and edges in, one by one as a reader finds them, the reading of their file out: a network, issues, and counts that add up. */
import { createIssue } from '../issue.ts';
import { IssueList } from '../issue-list.ts';
import type { Reading, Severity } from '../model.ts';
import type { NetworkSink } from './sink.ts';

export class NetworkCollector implements NetworkSink {
  private readonly file: string;
  private readonly issues = new IssueList();

  constructor(file: string) {
    this.file = file;
  }

  addNode(id: string, label: string, line: number): void {
    this.note(line, 'todo', label, id);
  }

  addEdge(source: string, target: string, weight: number, line: number): void {
    this.note(line, 'todo', String(weight), source + target);
  }

  skip(line: number, code: string, message: string, text: string): void {
    this.report(line, 'skipped', code, message, text);
  }

  note(line: number, code: string, message: string, text: string): void {
    this.report(line, 'note', code, message, text);
  }

  repair(line: number, code: string, message: string, text: string): void {
    this.report(line, 'repaired', code, message, text);
  }

  toReading(format: string): Reading {
    return { format, papers: [], ...this.issues.toLog(), found: 0, skipped: 0 };
  }

  private report(line: number, severity: Severity, code: string, message: string, text: string): void {
    this.issues.add(createIssue({ file: this.file, line }, severity, code, message, text));
  }
}
