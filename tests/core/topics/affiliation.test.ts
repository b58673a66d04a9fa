import { expect, test } from 'vitest';
import { institutionIn, institutionKey } from '../../../src/core/topics/affiliation.ts';

test.each([
  ['Department of Physics, University of Oslo, Oslo, Norway', 'University of Oslo'],
  [
    'Huazhong Univ Sci & Technol, Sch Elect Informat & Commun, Wuhan 430074, Peoples R China',
    'Huazhong Univ Sci & Technol',
  ],
  ['Control and Computer Engineering Department, Politecnico di Torino, Italy', 'Politecnico di Torino'],
  ['Laboratoire Génie Industriel, École Centrale Paris, Châtenay-Malabry, France', 'École Centrale Paris'],
  ['Dipartimento di Ingegneria, Università degli Studi di Palermo, Italy', 'Università degli Studi di Palermo'],
  ['1 Beckman Institute, University of Illinois, Urbana, IL 61801', 'University of Illinois'],
  ['Department of Computer Science, MIT, Cambridge, USA', 'MIT'],
  ['Danish Shellfish Centre, Nykøbing, Denmark.', 'Danish Shellfish Centre'],
  ['Terra Erosion Control Ltd., 308 Hart Street. Electronic address: p@terra.example', 'Terra Erosion Control Ltd'],
  ['Google Research, Mountain View; Stanford University', 'Google Research'],
  ['Department of Geology, Berlin, Germany', undefined],
  ['', undefined],
])('the institution in “%s” is %s', (affiliation, institution) => {
  expect(institutionIn(affiliation)).toBe(institution);
});

test('forms of one institution have one key, institutions with the same words in another order do not', () => {
  const keys = ['University of Almería', 'UNIV ALMERIA', 'Universidad de Almería'].map(institutionKey);
  expect(new Set(keys).size).toBe(1);
  expect(institutionKey('Miami University')).not.toBe(institutionKey('University of Miami'));
});
