/** Theory, analysis and simulation: three ways to the same figures. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { studentQuantile } from '../../simulation/study/student.ts';
import { analysed, isPercentile, replications } from './readings.ts';
import type { SimulatedRow } from './simulated-rows.ts';
import { cases, expected, rows } from './table.ts';

const here = import.meta.dirname;
const cache = join(here, '../../../../.cache/oracle');

test('at least sixty cases, of which script, table and designs name the same', () => {
  const script = readFileSync(join(here, 'oracle.m'), 'utf8');
  const named = [...script.matchAll(/^give\("([^"]+)"/gm)].map(([, id]) => id);
  expect(named.length).toBeGreaterThanOrEqual(60);
  expect(Object.keys(expected)).toEqual(named);
  expect(Object.keys(cases).sort()).toEqual([...named].sort());
});

/** Rows with percentiles that theory knows and the analysis does not: of M/D/1. */
const percentilesUnknown = new Set(['md1-50', 'md1-80']);
/** The analysis has no such figures: of half of the messages, and rates of objectives. */
const isAsked = (figure: string) => !figure.endsWith('.p50Ms') && figure !== 'flow.throughputPerSecond';

describe('the analysis', () => {
  test.each(rows.filter(({ analysis }) => analysis === 'exact'))('knows $model exactly', (row) => {
    for (const { exact, figure, found, saysExact } of analysed(row).filter((each) => isAsked(each.figure))) {
      if (isPercentile(figure) && percentilesUnknown.has(row.id)) continue;
      expect(saysExact, figure).toBe(true);
      expect(Math.abs(found! / exact - 1), `${figure}: ${found} against ${exact}`).toBeLessThan(1e-9);
    }
  });

  test.each(rows.filter(({ analysis }) => analysis === 'approximate'))(
    'calls nothing exact of $model that is not',
    (row) => {
      for (const { exact, figure, found, saysExact } of analysed(row)) {
        if (!saysExact || found === null) continue;
        expect(Math.abs(found / exact - 1), `${figure}: ${found} against ${exact}`).toBeLessThan(1e-9);
      }
    },
  );
});

/** The fewest of `coins` that a fair count of misses at 5 % each reaches no more often than once in a thousand. */
const missesAllowed = (coins: number): number => {
  let chance = 0.95 ** coins;
  let below = chance;
  let misses = 0;
  for (; below < 0.999; misses++) {
    chance *= ((coins - misses) / (misses + 1)) * (0.05 / 0.95);
    below += chance;
  }
  return misses;
};

describe('the simulation', () => {
  let found: readonly SimulatedRow[] = [];

  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(here, 'simulated-rows.ts'),
        outDir: cache,
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'rows.mjs' } },
      },
    });
    const program = `import { simulatedRows } from ${JSON.stringify(pathToFileURL(join(cache, 'rows.mjs')).href)};
      process.stdout.write(JSON.stringify(simulatedRows()));`;
    const node = ['--input-type=module', '--eval', program];
    const { stdout } = await promisify(execFile)(process.execPath, node, { maxBuffer: 1e8 });
    found = JSON.parse(stdout);
  }, 600_000);

  test('has no figure outside its interval of 99.9 % over all figures together', () => {
    const figures = found.flatMap(({ readings }) => readings).length;
    expect(found.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    const reach = studentQuantile(1 - 0.001 / figures, replications - 1) / studentQuantile(0.95, replications - 1);
    const far = found.flatMap(({ id, seed, readings }) =>
      readings.filter(({ off }) => !(off <= reach)).map((reading) => ({ id, seed, ...reading })),
    );
    expect(far).toEqual([]);
  });

  test('leaves its 95 % intervals as often as it says', () => {
    // Figures of one run go together: at worst all of them miss at once, and the rows are coins.
    const shares = found.map(({ readings }) => readings.filter(({ off }) => off > 1).length / readings.length);
    const missed = shares.reduce((sum, share) => sum + share, 0);
    const names = found.flatMap(({ id, seed, readings }) =>
      readings.filter(({ off }) => off > 1).map(({ figure }) => `${id} (seed ${seed}): ${figure}`),
    );
    expect(missed, names.join('\n')).toBeLessThanOrEqual(missesAllowed(found.length));
  });

  test('has intervals that are narrow enough to say something', () => {
    const wide = found.flatMap(({ id, readings }) =>
      readings
        .filter(({ exact, half }) => half > 0.15 * exact)
        .map(({ figure, exact, half }) => ({ id, figure, exact, half })),
    );
    expect(wide).toEqual([]);
  });
});
