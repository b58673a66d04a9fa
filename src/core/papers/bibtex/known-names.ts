/** A name as written in, its parts out: names occur again and again, and what the last ones were read as is kept. */
import type { PrintedName } from '../../model.ts';
import { readName } from './name.ts';

/** A power of two. A name has one place, and the name that comes later takes it. */
const PLACES = 8192;

export class KnownNames {
  private readonly written: string[] = new Array<string>(PLACES).fill('');
  private readonly names = new Array<PrintedName | undefined>(PLACES).fill(undefined);

  read(written: string): PrintedName {
    const place = placeOf(written);
    const known = this.names[place];
    if (known !== undefined && this.written[place] === written) return known;
    const name = readName(written);
    this.written[place] = written;
    this.names[place] = name;
    return name;
  }
}

function placeOf(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}
