/**
 * Sensitivity: which parameter moves an objective most. Every lever is turned by itself, 10 % less of it or one more, and the design
 * is solved again; elasticities are central differences of 1 %.
 */
import type { Design } from '../../model/design.ts';
import type { Lag } from '../flows/flow-analysis.ts';
import { wayBetween } from '../flows/way-lag.ts';
import { type Solved, solved } from '../solved.ts';
import { type Lever, type LeverKind, leversOf } from './levers.ts';
import { lagsOf, type Promised, predictedLags, promisesOf } from './promises.ts';
import { type Element, reachOf } from './reach.ts';

export interface LeverEffect {
  readonly parameter: LeverKind;
  /** A link or node. */
  readonly element: string;
  /** A factor on what it is, 0.9; or how many there are then. */
  readonly to: number;
  readonly isCount: boolean;
  /** Then. */
  readonly p99Ms: number;
  /** Whether that is exact. */
  readonly exact: boolean;
  /** Of the p99, as a share of it: -0.23 is 23 % less. */
  readonly change: number;
  /** Per cent of p99 per per cent of the parameter; null of what is counted. */
  readonly elasticity: number | null;
}

export interface TargetSensitivity {
  readonly of: Promised['of'];
  /** As the design stands; null where it has no finite value, and then nothing can be compared. */
  readonly p99Ms: number | null;
  readonly meanMs: number | null;
  readonly exact: boolean;
  /** What moves it most first. */
  readonly levers: readonly LeverEffect[];
}

export interface Sensitivity {
  /** By the id of the objective; of a design without objectives by the link that starts its slowest flow. */
  readonly targets: Readonly<Record<string, TargetSensitivity>>;
  /** Levers that were tried, and that were left out for their number. */
  readonly tried: number;
  readonly left: number;
}

const less = 0.9;
const small = 0.01;
const mostLevers = 400;
const mostTold = 8;
/** What moves it by less does not move it. */
const leastChange = 1e-6;

/** Of a valid design with all its rates multiplied by `rateFactor`. */
export const sensitivityOf = (design: Design, rateFactor = 1): Sensitivity => {
  const promises = promisesOf(design, rateFactor);
  const found = solved(design, rateFactor);
  const base = lagsOf(found, promises);
  const all = leversNear(design, found, promises);
  const levers = all.slice(0, mostLevers);
  const lagWith =
    (promise: Promised) =>
    (lever: Lever, to: number): number | null =>
      predictedLags(lever.turned(design, to), [promise], rateFactor)[0]?.p99Ms ?? null;
  const effects = levers.map((lever) => predictedLags(turned(design, lever), promises, rateFactor));
  const targets = promises.map(({ id, of }, at): [string, TargetSensitivity] => {
    const now = base[at] ?? null;
    const told = ranked(
      levers,
      effects.map((lags) => lags[at] ?? null),
      now,
    ).map((effect) => ({
      ...effect,
      elasticity: effect.isCount ? null : elasticityOf(levers, effect, now!.p99Ms!, lagWith(promises[at]!)),
    }));
    const { exact = false, meanMs = null, p99Ms = null } = now ?? {};
    return [id, { of, p99Ms, meanMs, exact, levers: told }];
  });
  return { targets: Object.fromEntries(targets), tried: levers.length, left: all.length - levers.length };
};

/** Those nearest to any of the ways first, as they may be too many. */
const leversNear = (design: Design, found: Solved, promises: readonly Promised[]): Lever[] => {
  const reaches = promises.map(({ from, to }) => reachOf(found.model, wayBetween(found, from, to)));
  const near = new Map<string, Element>();
  const longest = reaches.reduce((most, { length }) => Math.max(most, length), 0);
  for (let rank = 0; rank < longest; rank++)
    for (const reach of reaches) {
      const element = reach[rank];
      if (element) near.set(`${element.section} ${element.id}`, element);
    }
  return leversOf(design, [...near.values()]);
};

const turned = (design: Design, lever: Lever): Design => lever.turned(design, toOf(lever));

const toOf = ({ count }: Lever): number => (count === null ? less : count + 1);

const ranked = (
  levers: readonly Lever[],
  then: readonly (Lag | null)[],
  now: Lag | null,
): Omit<LeverEffect, 'elasticity'>[] => {
  const p99 = now?.p99Ms ?? null;
  if (p99 === null || p99 === 0) return [];
  return levers
    .flatMap((lever, at) => {
      const { exact = false, p99Ms = null } = then[at] ?? {};
      if (p99Ms === null) return [];
      const change = p99Ms / p99 - 1;
      const isCount = lever.count !== null;
      return [{ parameter: lever.kind, element: lever.id, to: toOf(lever), isCount, p99Ms, exact, change }];
    })
    .filter(({ change }) => Math.abs(change) > leastChange)
    .sort((one, other) => Math.abs(other.change) - Math.abs(one.change))
    .slice(0, mostTold);
};

const elasticityOf = (
  levers: readonly Lever[],
  { element, parameter }: Pick<LeverEffect, 'element' | 'parameter'>,
  p99Ms: number,
  p99With: (lever: Lever, to: number) => number | null,
): number | null => {
  const lever = levers.find(({ id, kind }) => id === element && kind === parameter)!;
  const [below, above] = [p99With(lever, 1 - small), p99With(lever, 1 + small)];
  // A chance of 1 cannot grow, and what is nearly overloaded has no p99 with more.
  if (above === null || (parameter === 'probability' && above === p99Ms))
    return below === null ? null : (p99Ms - below) / p99Ms / small;
  return below === null ? null : (above - below) / p99Ms / (2 * small);
};
