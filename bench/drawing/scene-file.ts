/** A scene in, its bytes out, and back: what a page of the bench fetches, as another page is given it by its worker. */
import type { Scene } from '../../src/core/model.ts';

const KINDS = { Uint8Array, Uint32Array, Float32Array };

interface Row {
  readonly kind: keyof typeof KINDS;
  readonly start: number;
  readonly length: number;
}

/** The arrays stand one after another behind a JSON text that has places for them. */
export function packScene(scene: Scene): Uint8Array {
  const arrays: Uint8Array[] = [];
  let end = 0;
  const text = JSON.stringify(scene, (_, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value;
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    const start = end;
    arrays.push(bytes);
    end += Math.ceil(bytes.length / 4) * 4;
    const { name } = value.constructor;
    if (!(name in KINDS)) throw new Error(`expected one of ${Object.keys(KINDS).join(', ')}, got ${name}`);
    return { kind: name, start, length: (value as Uint8Array).length };
  });
  const head = new TextEncoder().encode(text);
  const first = 4 + Math.ceil(head.length / 4) * 4;
  const packed = new Uint8Array(first + end);
  new DataView(packed.buffer).setUint32(0, head.length, true);
  packed.set(head, 4);
  let at = first;
  for (const bytes of arrays) {
    packed.set(bytes, at);
    at += Math.ceil(bytes.length / 4) * 4;
  }
  return packed;
}

/** Infinity, up to which some labels are shown, is no number of JSON. */
export function unpackScene(buffer: ArrayBuffer): Scene {
  const length = new DataView(buffer).getUint32(0, true);
  const first = 4 + Math.ceil(length / 4) * 4;
  const isRow = (value: unknown): value is Row =>
    typeof value === 'object' && value !== null && 'kind' in value && 'start' in value;
  return JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length)), (key, value: unknown) => {
    if (key === 'maxScale') return value ?? Infinity;
    if (!isRow(value)) return value;
    const { BYTES_PER_ELEMENT } = KINDS[value.kind];
    const from = first + value.start;
    return new KINDS[value.kind](buffer.slice(from, from + value.length * BYTES_PER_ELEMENT));
  }) as Scene;
}
