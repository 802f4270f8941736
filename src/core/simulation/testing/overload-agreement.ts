/** Whether the rule `overload` finds exactly the stations whose backlog grows in a run of the same design. */
import fc from 'fast-check';
import type { Design } from '../../model/design.ts';
import { isStable, type Loads } from '../../network/loads.ts';
import { lowerPlan } from '../../network/lower.ts';
import { loadsOf } from '../../network/solve-loads.ts';
import { worksOf } from '../../network/stations.ts';
import { trafficModelOf } from '../../network/traffic-model.ts';
import { analyse } from '../../queueing/analyse.ts';
import { overload } from '../../validation/rules/capacity/overload.ts';
import { validate } from '../../validation/validate.ts';
import { prepare } from '../prepare.ts';
import type { SimulationResult } from '../study/result.ts';
import { runStudy } from '../study/study.ts';
import { loadedDesign } from './loaded-designs.ts';

export interface Agreement {
  readonly designs: number;
  /** Stations with load that is not within 3 % of what they can do, and how many of them were overloaded. */
  readonly stations: number;
  readonly overloaded: number;
  readonly agreed: number;
  /** Designs in which a run and the rule say different things. */
  readonly disagreements: readonly {
    readonly design: Design;
    readonly links: readonly string[];
    readonly pressure: number;
  }[];
}

/** Of so many random designs, drawn by a seed. */
export const overloadAgreement = (seed: number, designs: number): Agreement => {
  const verdicts = fc.sample(loadedDesign, { seed, numRuns: designs }).flatMap(verdictsOf);
  return {
    designs,
    stations: verdicts.length,
    overloaded: verdicts.filter(({ found }) => found).length,
    agreed: verdicts.filter(({ found, grows }) => found === grows).length,
    disagreements: verdicts.filter(({ found, grows }) => found !== grows),
  };
};

interface Verdict {
  readonly design: Design;
  readonly links: readonly string[];
  readonly pressure: number;
  readonly found: boolean;
  readonly grows: boolean;
}

/** Close to the edge a backlog grows too slowly to be told from chance. */
const edge = 0.03;
/** Messages that the busiest worker's line of the slowest station gets in a run, and the surplus that a run must show. */
const runs = {
  near: { messages: 20_000, surplus: edge },
  far: { messages: 8000, surplus: 4 * edge },
} as const;

const verdictsOf = (design: Design): Verdict[] => {
  const plan = lowerPlan(design);
  const loads = loadsOf(trafficModelOf(plan), 1, true);
  const works = worksOf(plan);
  const judged = loads.stations.flatMap(({ works: members, workerShares }, station) => {
    const rate = members.reduce((sum, work) => sum + (loads.offered[work] ?? 0), 0);
    const pressure = loads.pressure[station] ?? 0;
    const share = workerShares ? Math.max(...workerShares) : 1;
    const links = members.map((work) => works[work]?.id ?? '');
    return rate > 0 && !isAtTheEdge(loads, station) ? [{ links, rate, share, pressure }] : [];
  });
  if (judged.length === 0) return [];
  const found = new Set(validate(design, analyse(design), [overload]).flatMap(({ links }) => links));
  const near = judged.some(({ pressure }) => Math.abs(pressure - 1) < runs.far.surplus);
  const { messages, surplus } = near ? runs.near : runs.far;
  const seconds = messages / Math.min(...judged.map(({ rate, share }) => rate * share));
  const run = runOf(design, seconds);
  return judged.map(({ links, rate, share, pressure }) => {
    // Half of what the busiest worker's line grows by where it gets so much too much.
    const grows = backlog(run, links) > (rate * share * seconds * surplus) / (2 * (1 + surplus));
    return { design, links, pressure, found: links.some((id) => found.has(id)), grows };
  });
};

/** Bounded queues are stable whatever comes. */
const isAtTheEdge = (loads: Loads, station: number): boolean => {
  const pressure = loads.pressure[station] ?? 0;
  return loads.stations[station]?.room === null
    ? Math.abs(pressure - 1) < edge || Number.isNaN(pressure)
    : !isStable(loads, station);
};

const runOf = (design: Design, durationSeconds: number): SimulationResult => {
  const program = prepare(design, { scenario: null, durationSeconds, warmupSeconds: 0, replications: 1, seed: 1 });
  if (!program.ok) throw new Error(program.reason[0]?.what.en);
  return runStudy(program.value);
};

const backlog = ({ subscriptions }: SimulationResult, links: readonly string[]): number =>
  links.reduce((sum, id) => sum + (subscriptions[id]?.inFlight ?? 0), 0);
