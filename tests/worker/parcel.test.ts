import { expect, test } from 'vitest';
import type { Atlas, Author, Paper } from '../../src/core/model.ts';
import { Receiver, Sender } from '../../src/worker/parcel.ts';

const list = <T>(count: number): T[] => Array.from({ length: count }, (_, i) => ({ key: `${i}` }) as T);
const atlasOf = (papers: Paper[], authors: Author[], rest: Partial<Atlas> = {}): Atlas =>
  ({ bibliography: { papers, found: papers.length }, authors, communityNames: [], ...rest }) as unknown as Atlas;

/** Sends an atlas the whole way, as if through a wall that only copies get through. */
function send(sender: Sender, receiver: Receiver, atlas: Atlas): { arrived: Atlas; pieces: number } {
  let pieces = 0;
  for (const piece of sender.pieces(atlas)) {
    receiver.add(structuredClone(piece));
    pieces++;
  }
  return { arrived: receiver.unpack(structuredClone(sender.pack(atlas))), pieces };
}

test('an atlas arrives as it was, its lists in pieces', () => {
  const [sender, receiver] = [new Sender(), new Receiver()];
  const atlas = atlasOf(list(4001), list(3));
  const { arrived, pieces } = send(sender, receiver, atlas);
  expect(arrived).toEqual(atlas);
  expect(pieces).toBe(3 + 1);
});

test('lists that did not change are not sent again, and stay the same objects', () => {
  const [sender, receiver] = [new Sender(), new Receiver()];
  const atlas = atlasOf(list(5), list(3));
  const first = send(sender, receiver, atlas).arrived;
  const second = send(sender, receiver, { ...atlas, communityNames: ['new'] });
  expect(second.pieces).toBe(0);
  expect(second.arrived.communityNames).toEqual(['new']);
  expect(second.arrived.authors).toBe(first.authors);
  expect(second.arrived.bibliography).toBe(first.bibliography);
});

test('pieces of a run that was given up leave nothing in the next one', () => {
  const [sender, receiver] = [new Sender(), new Receiver()];
  const atlas = atlasOf(list(5), list(3));
  send(sender, receiver, atlas);
  for (const piece of sender.pieces(atlasOf(list(4), list(2500)))) {
    receiver.add(structuredClone(piece));
    if (piece.list === 'authors') break;
  }
  expect(send(sender, receiver, { ...atlas, communityNames: ['again'] }).arrived.authors).toEqual(atlas.authors);
});

test('empty lists arrive too', () => {
  const [sender, receiver] = [new Sender(), new Receiver()];
  send(sender, receiver, atlasOf(list(5), list(3)));
  const { arrived } = send(sender, receiver, atlasOf([], []));
  expect([arrived.authors, arrived.bibliography.papers]).toEqual([[], []]);
});

test('what an atlas has no more is gone at the other end', () => {
  const [sender, receiver] = [new Sender(), new Receiver()];
  const atlas = atlasOf(list(5), list(3));
  const kept = { authors: Uint8Array.of(1, 0, 1) } as Atlas['kept'] & object;
  expect(send(sender, receiver, { ...atlas, kept }).arrived.kept).toEqual(kept);
  expect(send(sender, receiver, atlas).arrived.kept).toBeUndefined();
});
