/** How names are shown, sorted, shortened, compared and split. */
import { expect, test } from 'vitest';
import type { PersonName } from '../../../src/core/model.ts';
import { displayName, foldName, shortName, sortName } from '../../../src/core/text/names.ts';
import { splitName } from '../../../src/core/text/split-name.ts';

const name = (family: string, given = '', suffix?: string): PersonName =>
  suffix === undefined ? { family, given } : { family, given, suffix };

test.each([
  [name('Jiang', 'Xin'), 'Xin Jiang', 'Jiang, Xin', 'X. Jiang'],
  [name('King', 'Martin Luther', 'Jr.'), 'Martin Luther King Jr.', 'King, Martin Luther, Jr.', 'M. L. King Jr.'],
  [name('Plato'), 'Plato', 'Plato', 'Plato'],
  [name('Picard', 'Jean-Luc'), 'Jean-Luc Picard', 'Picard, Jean-Luc', 'J.-L. Picard'],
  [name('Valle', 'J.W.F.'), 'J.W.F. Valle', 'Valle, J.W.F.', 'J. W. F. Valle'],
  [name('Yuan', 'C. -P.'), 'C. -P. Yuan', 'Yuan, C. -P.', 'C. -P. Yuan'],
  [name('Beethoven', 'Ludwig van'), 'Ludwig van Beethoven', 'Beethoven, Ludwig van', 'L. van Beethoven'],
  [name('Ørsted', 'Émile'), 'Émile Ørsted', 'Ørsted, Émile', 'É. Ørsted'],
  [name('江', '鑫'), '江鑫', '江, 鑫', '江鑫'],
  [name('Jiang', '鑫'), '鑫 Jiang', 'Jiang, 鑫', '鑫 Jiang'],
  [name('درويش', 'محمود'), 'محمود درويش', 'درويش, محمود', 'محمود درويش'],
])('%j is shown as %s, sorted as %s, shortened to %s', (person, shown, sorted, short) => {
  expect([displayName(person), sortName(person), shortName(person)]).toEqual([shown, sorted, short]);
});

test.each([
  ['Jiang, Xin', name('Jiang', 'Xin')],
  ['King, Martin Luther, Jr.', name('King', 'Martin Luther', 'Jr.')],
  ['King, Jr., Martin Luther', name('King', 'Martin Luther', 'Jr.')],
  ['Evans, Neal J., II', name('Evans', 'Neal J.', 'II')],
  ['Plato', name('Plato')],
  [String.raw`G{\"o}del, Kurt`, name('Gödel', 'Kurt')],
  [String.raw`{\O}bro, Mikkel`, name('Øbro', 'Mikkel')],
  ['  de~Haro ,  M. ', name('de Haro', 'M.')],
  ['', name('')],
  [' , ', name('')],
])('%j splits into %j', (text, split) => {
  expect(splitName(text)).toEqual(split);
});

test.each([
  ['Gödel, Kurt', 'GODEL, KURT'],
  ['Yuan, C. -P.', 'Yuan, C.-P.'],
  ["Fal'ko, Vladimir I.", 'Fal’ko, Vladimir I'],
  ['Go\u0308del, Kurt', 'Gödel, Kurt'],
])('%s and %s are one name', (a, b) => {
  expect(foldName(splitName(a))).toBe(foldName(splitName(b)));
});

test.each([
  ['Lavelle, M', 'Lavelle, Martin'],
  ['Jiang, Xin', 'Xin, Jiang'],
  ['Li, Yu', 'Liyu'],
  ['King, Martin', 'King, Martin, Jr.'],
  ['!!!', '???'],
])('%s and %s are two names', (a, b) => {
  expect(foldName(splitName(a))).not.toBe(foldName(splitName(b)));
});
