/** A comparison for people: what differs for sure, and how much shows no difference. */
import type { Comparison, Difference, Verdict } from '../../core/simulation/study/compare.ts';
import { sections } from '../../core/simulation/study/place.ts';
import { oneLine } from './one-line.ts';
import { shown, table } from './table.ts';

interface Named {
  readonly file: string;
  readonly scenario: string | null;
}

export interface ToldComparison extends Comparison {
  readonly a: Named;
  readonly b: Named;
}

export const comparisonText = (comparison: ToldComparison): string => {
  const { a, b, seed, replications, durationSeconds, warmupSeconds, onlyInA, onlyInB } = comparison;
  const all = rowsOf(comparison);
  const sure = all.filter(({ difference }) => difference.verdict !== 'no-difference-shown');
  return [
    `a: ${nameOf(a)}`,
    `b: ${nameOf(b)}`,
    `seed ${seed}: ${replications} pairs x ${durationSeconds} s, warm-up ${warmupSeconds} s`,
    '',
    ...(sure.length === 0 ? [] : [tableOf(sure)]),
    `${all.length - sure.length} of ${all.length} figures show no difference`,
    ...onlyIn('a', onlyInA),
    ...onlyIn('b', onlyInB),
    'Each interval by itself holds the true difference in 95 of 100 studies: of many figures a few differ by chance.',
    '',
  ].join('\n');
};

const nameOf = ({ file, scenario }: Named): string => `${oneLine(file)}, ${scenario ?? 'no scenario'}`;

const onlyIn = (side: string, ids: readonly string[]): string[] =>
  ids.length === 0 ? [] : [`only in ${side}: ${ids.join(', ')}`];

const rowsOf = (comparison: Comparison) =>
  sections.flatMap((section) =>
    Object.entries(comparison[section]).flatMap(([id, element]) =>
      Object.entries(element).map(([figure, difference]) => ({ id, figure, difference })),
    ),
  );

const tableOf = (rows: readonly { readonly id: string; readonly figure: string; readonly difference: Difference }[]) =>
  table(
    ['element', 'figure', 'a', 'b', 'b - a', '95 % from', 'to', ''],
    rows.map(({ id, figure, difference: { a, b, difference, verdict } }) => [
      id,
      figure,
      shown(a),
      shown(b),
      shown(difference.mean),
      shown(difference.low),
      shown(difference.high),
      words[verdict],
    ]),
  );

const words: Readonly<Record<Verdict, string>> = {
  better: 'better',
  worse: 'WORSE',
  more: 'more',
  less: 'less',
  'no-difference-shown': '',
};
