/** Nothing in, the tables of reading out: how fast, and how much longer twice the text takes. */
import { atLeast, atMost, type Table } from '../measuring/table.ts';
import { measureGrowth } from './linear.ts';
import { measureSpeed } from './speed.ts';

export function tabulateReading(): Table[] {
  return [tabulateSpeed(), tabulateGrowth()];
}

function tabulateSpeed(): Table {
  const rows = measureSpeed();
  return {
    title: 'Speed',
    header: ['work', 'who', 'MB/s', 'ours against it', 'target'],
    rows: rows.map(({ work, who, speed, target }) => {
      const own = rows.find((row) => row.work === work && row.target !== undefined)!.speed;
      return [
        work,
        who,
        speed.toFixed(speed < 10 ? 1 : 0),
        target === undefined ? `${(own / speed).toFixed(1)}×` : '',
        target === undefined ? '' : atLeast('', target, speed, (n) => n.toFixed(0)),
      ];
    }),
  };
}

function tabulateGrowth(): Table {
  return {
    title: 'Growth on pathological texts',
    about: 'Medians of three runs.',
    header: ['family', 'format', 'characters', 'ms', 'twice the text takes', 'target'],
    rows: measureGrowth().map(({ family, format, characters, ms, ratio }) => [
      family,
      format,
      String(characters),
      ms.toFixed(0),
      `${ratio.toFixed(2)}×`,
      atMost('', 2.5, ratio, (n) => n.toFixed(2)),
    ]),
  };
}
