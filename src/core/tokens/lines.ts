/** Pieces of a text in, its lines out one by one with their 1-based numbers. */

interface LineSplitter {
  push(chunk: string): void;
  /** Gives the last line, where it has no line end of its own. */
  end(): void;
}

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

  /** Where the chunk begins behind a byte order mark, or behind the LF of a line end that the last chunk began. */
  const skipStart = (chunk: string): number => {
    let from = atStart && chunk.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    atStart = false;
    if (from === chunk.length) return from;
    if (afterReturn && chunk[from] === '\n') from++;
    afterReturn = false;
    return from;
  };

  /** Where the last line begins, which has no end in the chunk. */
  const giveLines = (chunk: string, start: number): number => {
    let from = start;
    let feed = chunk.indexOf('\n', from);
    let carriageReturn = chunk.indexOf('\r', from);
    while (feed >= 0 || carriageReturn >= 0) {
      const atReturn = carriageReturn >= 0 && (feed < 0 || carriageReturn < feed);
      const end = atReturn ? carriageReturn : feed;
      giveLine(chunk.slice(from, end));
      from = end + 1;
      if (atReturn) {
        afterReturn = from === chunk.length;
        if (feed === from) from++;
        carriageReturn = chunk.indexOf('\r', from);
      }
      if (feed >= 0 && feed < from) feed = chunk.indexOf('\n', from);
    }
    return from;
  };

  return {
    push(chunk) {
      if (chunk === '') return;
      const from = giveLines(chunk, skipStart(chunk));
      if (from < chunk.length) pieces.push(chunk.slice(from));
    },
    end() {
      if (pieces.length > 0) giveLine('');
    },
  };
}
