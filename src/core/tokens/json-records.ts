/** Pieces of a JSON or JSON-lines text in, its records out one by one; in JSON lines a damaged line costs only itself. */
import { JsonRecordScanner, type JsonRecordHandler, type JsonShape } from './json-scanner.ts';

export interface JsonRecordSplitter {
  push(chunk: string): void;
  end(): void;
}

/** As much of the beginning, in characters, tells whether each line is a record. */
const HEAD_LENGTH = 262_144;

export function createJsonRecordSplitter(shape: JsonShape, handler: JsonRecordHandler): JsonRecordSplitter {
  const scanner = new JsonRecordScanner(shape, handler);
  let head: string[] = [];
  let headLength = 0;
  let begun = false;
  let lineEnd: string | undefined;

  const scan = (text: string): void => {
    let from = 0;
    if (lineEnd !== undefined)
      for (let at = text.indexOf(lineEnd); at >= 0; at = text.indexOf(lineEnd, from)) {
        scanner.scan(text, from, at + 1);
        scanner.breakOff();
        from = at + 1;
      }
    scanner.scan(text, from, text.length);
  };
  const begin = (): void => {
    const text = head.join('');
    head = [];
    begun = true;
    lineEnd = findLineEnd(text.slice(0, HEAD_LENGTH));
    scan(text);
  };

  return {
    push(chunk) {
      if (begun) return scan(chunk);
      head.push(chunk);
      headLength += chunk.length;
      if (headLength >= HEAD_LENGTH) begin();
    },
    end() {
      if (!begun) begin();
      scanner.end();
    },
  };
}

/**
 * What ends the lines of JSON lines, undefined where the text is no such. Two objects of a line each, with no comma
 * between them, occur nowhere in a document of JSON that is whole.
 */
function findLineEnd(head: string): string | undefined {
  const lineEnd = head.includes('\n') ? '\n' : '\r';
  const lines = head
    .split(lineEnd)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isRecord = (line: string): boolean => line.length > 2 && line.startsWith('{') && line.endsWith('}');
  return lines.some((line, i) => i > 0 && isRecord(line) && isRecord(lines[i - 1]!)) ? lineEnd : undefined;
}
