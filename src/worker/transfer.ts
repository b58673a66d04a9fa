/** A message in, the same message with copies of its typed arrays out, and their buffers: the copies may be given away. */

export interface Transferable<T> {
  readonly message: T;
  readonly buffers: ArrayBuffer[];
}

/**
 * Giving a buffer away takes no time, cloning it takes as long as copying and more memory; the worker keeps its own
 * arrays for the next run. Looks into plain objects, not into lists.
 */
export function copyArrays<T>(message: T): Transferable<T> {
  const buffers: ArrayBuffer[] = [];
  const copy = (value: unknown): unknown => {
    if (isTypedArray(value)) {
      const copied = value.slice();
      buffers.push(copied.buffer as ArrayBuffer);
      return copied;
    }
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copy(part)]));
  };
  return { message: copy(message) as T, buffers };
}

type TypedArray = Uint8Array | Uint32Array | Float32Array | Float64Array;

function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}
