/** A recipe's sources in, the readings of all their texts out, and what became of each text. */
import type { Memo } from './memo.ts';
import type { Progress, Reading, Source, SourceReport, SourceText, TextReport } from './model.ts';
import { readText, unreadableSource, untilBroken, type TextReading } from './reading.ts';
import type { ReadingDecision, Recipe } from './recipe.ts';
import { TooLargeError } from './too-large.ts';

export interface NamedReading extends TextReading {
  readonly name: string;
}

const READING = 'read ';

/**
 * The readings of each source's texts; what is read and not asked for again is forgotten. Throws a `TooLargeError`
 * as soon as the texts hold more characters than `characters`, before their papers fill the memory.
 */
export async function* readSources(
  memo: Memo,
  recipe: Recipe,
  sources: readonly Source[],
  characters: number,
): AsyncGenerator<Progress, NamedReading[][]> {
  const total = sources.reduce((sum, { bytes }) => sum + bytes, 0) || 1;
  const open = new Set<string>();
  const all: NamedReading[][] = [];
  const room = { characters };
  let before = 0;
  for (const source of sources) {
    const readings: NamedReading[] = [];
    let within = 0;
    const giveUp = (error: unknown): void =>
      void readings.push({ name: source.name, ...unreadableSource(source.name, error) });
    for await (const text of untilBroken(source.texts(), giveUp)) {
      const decision = recipe.reading.find((made) => made.text === text.name);
      const key = readingKey(source, text);
      open.add(key);
      for await (const step of readOne(memo, key, measured(text, room), decision)) {
        if (typeof step === 'number') yield { stage: 'reading', done: Math.min(1, (before + within + step) / total) };
        else readings.push(step);
      }
      within += text.bytes;
    }
    before += source.bytes;
    all.push(readings);
  }
  memo.forget(READING, open);
  return all;
}

/** Yields the bytes gone through, and at last the reading. */
async function* readOne(
  memo: Memo,
  key: string,
  text: SourceText,
  decision: ReadingDecision | undefined,
): AsyncGenerator<number | NamedReading> {
  const inputs = [JSON.stringify(decision)];
  const held = memo.recall<TextReading>(key, inputs);
  if (held) {
    yield { name: text.name, ...held };
    return;
  }
  const reader = readText(text, decision);
  for (;;) {
    const { done, value } = await reader.next();
    if (done) {
      memo.keep(key, inputs, value);
      yield { name: text.name, ...value };
      return;
    }
    yield value;
  }
}

/** The same bytes under the same name are read once, whatever stands before them. */
function readingKey({ sha256 }: Source, { name }: SourceText): string {
  return `${READING}${sha256} ${name}`;
}

/** The same text, which takes its characters from the room that there is. */
function measured(text: SourceText, room: { characters: number }): SourceText {
  return {
    ...text,
    async open(encoding) {
      const opened = await text.open(encoding);
      return { ...opened, chunks: countedOff(opened.chunks, room) };
    },
  };
}

async function* countedOff<T extends { readonly text: string }>(
  chunks: AsyncIterable<T>,
  room: { characters: number },
): AsyncGenerator<T> {
  for await (const chunk of chunks) {
    room.characters -= chunk.text.length;
    if (room.characters < 0)
      throw new TooLargeError(
        'These files hold more text than there is memory for. Open a part of them, or use the command line on a machine with more memory: npx coterie map.',
      );
    yield chunk;
  }
}

/** `readings` are those of all texts, in order. */
export function reportSources(
  sources: readonly Source[],
  texts: readonly (readonly NamedReading[])[],
  readings: readonly Reading[],
): SourceReport[] {
  let next = 0;
  return sources.map(({ name }, s) => ({
    name,
    texts: texts[s]!.flatMap(({ name, encoding }): TextReport[] => {
      const reading = readings[next++]!;
      if (isRemark(reading)) return [];
      const { format, found, skipped, columns, network } = reading;
      return [
        {
          name,
          format,
          encoding,
          found,
          skipped,
          ...(network ? { network: network.counts } : {}),
          ...(columns ? { columns } : {}),
        },
      ];
    }),
  }));
}

/** A note on an archive as a whole is the reading of no text. */
function isRemark({ format, issueCounts }: Reading): boolean {
  return format === undefined && issueCounts.length > 0 && issueCounts.every(({ severity }) => severity === 'note');
}
