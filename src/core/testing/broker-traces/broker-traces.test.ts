/** What real brokers did, and what the simulation does with the same design: the same, in the same order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { differenceOf } from './agreement.ts';
import { designOf } from './design-of.ts';
import { replay } from './replay.ts';
import { names, rows } from './table.ts';
import { wrongValues } from './wrong-values.ts';

const same = rows.filter(({ differs }) => differs === undefined);
const different = rows.filter(({ differs }) => differs !== undefined);

test('at least forty cases agree, and every case has been recorded', () => {
  for (const { cases, traces } of names) expect(traces).toEqual(cases);
  expect(same.length).toBeGreaterThanOrEqual(40);
});

describe('the simulation does as the broker did', () => {
  test.each(same)('$id: $about', (row) => {
    expect(differenceOf(row.recorded, replay(designOf(row.broker, row), row))).toBeNull();
  });
});

describe('a wrong parameter is noticed', () => {
  test.each(same)('$id: $settles', (row) => {
    const right = designOf(row.broker, row);
    expect(row.settles).not.toEqual([]);
    for (const parameter of row.settles) {
      const wrong = wrongValues[parameter]!(right);
      expect(wrong, parameter).not.toEqual([]);
      for (const [at, design] of wrong.entries())
        expect(differenceOf(row.recorded, replay(design, row)), `${parameter}, wrong value ${at}`).not.toBeNull();
    }
  });

  test('every parameter is settled by some trace', () => {
    const settled = new Set(same.flatMap(({ settles }) => settles));
    expect([...settled].sort()).toEqual(Object.keys(wrongValues).sort());
  });
});

describe('where the simulation is known to go another way', () => {
  test.each(different)('$id still differs', (row) => {
    expect(differenceOf(row.recorded, replay(designOf(row.broker, row), row))).not.toBeNull();
  });
});

describe('the documentation tells the truth', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/broker-traces.md'), 'utf8');

  test('it names just those cases that differ', () => {
    const named = [...page.matchAll(/^\| `([a-z]+-[a-z-]+)` \|/gm)].map(([, id]) => id);
    expect(named.sort()).toEqual(different.map(({ id }) => id).sort());
  });

  test('it counts the traces of each broker, and those that settle each parameter', () => {
    for (const { traces, version } of names) expect(page).toContain(`| ${version} | ${traces.length} |\n`);
    for (const parameter of Object.keys(wrongValues)) {
      const settled = same.filter(({ settles }) => settles.includes(parameter));
      const counts = names.map((each) => settled.filter(({ broker }) => broker === each.broker).length || '–');
      expect(page).toContain(`| \`${parameter}\` | ${counts.join(' | ')} |\n`);
    }
  });
});
