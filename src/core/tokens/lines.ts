/** Pieces of a text in, its lines out one by one with their 1-based numbers. */

interface LineSplitter {
  push(chunk: string): void;
  /** Gives the last line, where it has no line end of its own. */
  end(): void;
}

const LINE_END = /[\r\n]/g;
const BYTE_ORDER_MARK = '\ufeff';

/** Lines end with LF, CRLF or CR. U+2028, U+2029, VT and FF stand within lines. */
export function createLineSplitter(onLine: (text: string, number: number) => void): LineSplitter {
  let pieces: string[] = [];
  let number = 1;
  let atStart = true;
  /** The last character was a CR, whose line is given already; an LF belongs to it. */
  let afterReturn = false;

  const giveLine = (last: string): void => {
    const text = pieces.length === 0 ? last : pieces.join('') + last;
    pieces = [];
    onLine(text, number++);
  };

  return {
    push(chunk) {
      let from = 0;
      if (atStart && chunk !== '') {
        atStart = false;
        if (chunk.startsWith(BYTE_ORDER_MARK)) from = 1;
      }
      if (afterReturn && from < chunk.length) {
        afterReturn = false;
        if (chunk[from] === '\n') from++;
      }
      if (!chunk.includes('\r')) {
        for (let end = chunk.indexOf('\n', from); end >= 0; end = chunk.indexOf('\n', from)) {
          giveLine(chunk.slice(from, end));
          from = end + 1;
        }
      }
      LINE_END.lastIndex = from;
      for (let found = LINE_END.exec(chunk); found; found = LINE_END.exec(chunk)) {
        giveLine(chunk.slice(from, found.index));
        from = found.index + 1;
        if (found[0] === '\r') {
          if (chunk[from] === '\n') from++;
          else if (from === chunk.length) afterReturn = true;
        }
        LINE_END.lastIndex = from;
      }
      if (from < chunk.length) pieces.push(chunk.slice(from));
    },
    end() {
      if (pieces.length > 0) giveLine('');
    },
  };
}
