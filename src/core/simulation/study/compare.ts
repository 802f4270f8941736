/**
 * What a change does: two studies with the same seed, replication by replication. Both have the same random numbers per element and
 * purpose, so that chance hits both alike and most of it falls out of the difference (Law, section 11.2: common random numbers).
 */
import type { Program, RunSettings } from '../compile/program.ts';
import { type Direction, directionOf } from './direction.ts';
import { type Estimate, estimate, meanOf, varianceOf } from './estimate.ts';
import { type Place, type Section, sections } from './place.ts';
import type { Replication } from './replication.ts';
import { report } from './report.ts';
import { resultFigures } from './result-figures.ts';
import type { Cut } from './warm-up.ts';
import { cutOf, warmupMsOf } from './windows.ts';

export interface Side {
  readonly program: Program;
  readonly replications: readonly Replication[];
}

/** `more` and `less` of what is neither good nor bad by itself; without a verdict the interval holds 0. */
export type Verdict = 'better' | 'worse' | 'more' | 'less' | 'no-difference-shown';

export interface Difference {
  /** Means over the replications; of counts per replication. */
  readonly a: number;
  readonly b: number;
  /** b - a. */
  readonly difference: Estimate;
  readonly verdict: Verdict;
  /** How many times as many replications two studies of different seeds would need for as narrow an interval; null where nothing varies. */
  readonly varianceRatio: number | null;
}

type Differences = Readonly<Record<string, Readonly<Record<string, Difference>>>>;

export interface Comparison extends Readonly<Record<Section, Differences>> {
  readonly seed: number;
  readonly replications: number;
  readonly durationSeconds: number;
  /** Cut from both: the later of the two warm-ups. */
  readonly warmupSeconds: number;
  /** Ids of what only one of the two has. */
  readonly onlyInA: readonly string[];
  readonly onlyInB: readonly string[];
}

const paired = ['seed', 'replications', 'durationSeconds', 'warmupSeconds'] as const;

/** Settings in which two studies must agree for a comparison, and do not. */
export const unpaired = (a: RunSettings, b: RunSettings): (typeof paired)[number][] =>
  paired.filter((setting) => a[setting] !== b[setting]);

/** Of studies with the same settings; figures that one of the two does not have, as those of what is unstable, are left out. */
export const compareStudies = (a: Side, b: Side): Comparison => {
  const cut = laterOf(cutOf(a.program, a.replications), cutOf(b.program, b.replications));
  const [before, after] = [valuesOf(a, cut), valuesOf(b, cut)];
  const { seed, durationSeconds } = a.program.settings;
  return {
    seed,
    replications: a.replications.length,
    durationSeconds,
    warmupSeconds: warmupMsOf(a.program, cut) / 1000,
    ...differencesBy(before, after),
    onlyInA: idsOnlyIn(before, after),
    onlyInB: idsOnlyIn(after, before),
  };
};

const laterOf = (one: Cut, other: Cut): Cut => ({
  snapshot: Math.max(one.snapshot, other.snapshot),
  tooLong: one.tooLong || other.tooLong,
});

interface Values extends Place {
  /** One per replication, in their order; NaN where there is none. */
  readonly values: number[];
}

/** The figures of a replication are those of a report on it alone. */
const valuesOf = ({ program, replications }: Side, cut: Cut): ReadonlyMap<string, Values> => {
  const found = new Map<string, Values>();
  for (const replication of [...replications].sort((one, other) => one.index - other.index))
    for (const { value, ...place } of resultFigures(report(program, [replication], 0, cut))) {
      const key = `${place.section} ${place.id} ${place.figure}`;
      const known = found.get(key) ?? { ...place, values: [] };
      found.set(key, known);
      known.values.push(value === null ? Number.NaN : typeof value === 'number' ? value : value.mean);
    }
  return found;
};

const differencesBy = (
  before: ReadonlyMap<string, Values>,
  after: ReadonlyMap<string, Values>,
): Record<Section, Differences> => {
  const all = Object.fromEntries(
    sections.map((section): [Section, Record<string, Record<string, Difference>>] => [section, {}]),
  ) as Record<Section, Record<string, Record<string, Difference>>>;
  for (const [key, { section, id, figure, values }] of before) {
    const difference = differenceOf(values, after.get(key)?.values ?? [], directionOf(figure));
    if (difference === null) continue;
    const element = all[section][id] ?? {};
    all[section][id] = element;
    element[figure] = difference;
  }
  return all;
};

const differenceOf = (a: readonly number[], b: readonly number[], direction: Direction): Difference | null => {
  const pairs = a.flatMap((value, at) => {
    const other = b[at] ?? Number.NaN;
    return Number.isNaN(value) || Number.isNaN(other) ? [] : [[value, other] as const];
  });
  const [one, two] = [pairs.map(([value]) => value), pairs.map(([, value]) => value)];
  const differences = pairs.map(([value, other]) => other - value);
  const difference = estimate(differences);
  if (difference === null) return null;
  const varies = varianceOf(differences);
  return {
    a: meanOf(one),
    b: meanOf(two),
    difference,
    verdict: verdictOf(difference, direction),
    varianceRatio: varies > 0 ? (varianceOf(one) + varianceOf(two)) / varies : null,
  };
};

const verdictOf = ({ low, high }: Estimate, direction: Direction): Verdict => {
  if (low === null || high === null || (low <= 0 && high >= 0)) return 'no-difference-shown';
  if (direction === 'neutral') return low > 0 ? 'more' : 'less';
  return low > 0 === (direction === 'more-is-better') ? 'better' : 'worse';
};

const idsOnlyIn = (these: ReadonlyMap<string, Values>, those: ReadonlyMap<string, Values>): string[] => {
  const known = new Set([...those.values()].map(({ section, id }) => `${section} ${id}`));
  return [
    ...new Set([...these.values()].filter(({ section, id }) => !known.has(`${section} ${id}`)).map(({ id }) => id)),
  ];
};
