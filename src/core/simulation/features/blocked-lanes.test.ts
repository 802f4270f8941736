/** Publications that wait outside a full ordered topic come in as soon as a lane can take them, through broker outages and without. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import { begin, end } from '../kernel/drive.ts';
import { cases } from '../testing/cases.ts';
import { constant, fault, oneQueue, settings } from '../testing/plans.ts';
import { at, simulate } from '../testing/runs.ts';
import { partitionOf } from './room.ts';

interface Small {
  readonly arrivals: readonly number[];
  readonly partitions: number;
  readonly servers: number;
  readonly capacity: number;
  readonly workMs: number;
  readonly down: readonly (readonly [number, number])[];
}

const planOf = ({ arrivals, partitions, servers, capacity, workMs, down }: Small) => ({
  ...oneQueue(
    at(...arrivals.map((ms) => ms / 1000)),
    { work: constant(workMs), servers, concurrency: servers },
    { ordered: true, partitions, capacity, onFull: 'block' },
  ),
  faults: down.map(([from, to]) =>
    fault('broker-down', 'topic', { atSeconds: from / 1000, forSeconds: (to - from) / 1000 }),
  ),
});

/** The partitions of messages in the order in which they come to the topic. */
const partitionsOf = (small: Small): number[] => {
  const engine = begin(compilePlan(planOf(small), settings({ durationSeconds: 1 })).tables, 0);
  const partitions = small.arrivals.map(() => partitionOf(engine, 0));
  end(engine);
  return partitions;
};

interface Message {
  readonly lane: number;
  inAt: number;
}

/** Messages at the broker that is down, outside the full topic, in it, and in work: each list in the order in which they came. */
interface State {
  readonly before: Message[];
  readonly outside: Message[];
  readonly waiting: Message[];
  readonly inWork: ({ readonly message: Message; readonly ends: number } | null)[];
  readonly responses: number[];
}

const workerOf = ({ inWork }: State, { lane }: Message): number => lane % inWork.length;

const finish = ({ inWork, responses }: State, now: number): boolean => {
  const worker = inWork.findIndex((work) => work !== null && work.ends <= now);
  if (worker < 0) return false;
  responses.push(now - inWork[worker]!.message.inAt);
  inWork[worker] = null;
  return true;
};

const take = (state: State, now: number, { workMs }: Small): boolean => {
  const { inWork, waiting } = state;
  const first = waiting.findIndex((message) => inWork[workerOf(state, message)] === null);
  if (first < 0) return false;
  const [message] = waiting.splice(first, 1) as [Message];
  inWork[workerOf(state, message)] = { message, ends: now + workMs };
  return true;
};

const letIn = (state: State, now: number, { capacity }: Small): boolean => {
  const { before, inWork, outside, waiting } = state;
  outside.push(...before.splice(0));
  const front = outside[0];
  if (front === undefined) return false;
  if (waiting.length >= capacity && inWork[workerOf(state, front)] !== null) return false;
  front.inAt = now;
  waiting.push(outside.shift()!);
  return true;
};

/** All lists are looked through until nothing changes any more: how many have been done at `untilMs`, and their mean response. */
const slowModel = (small: Small, untilMs: number): [number, number | null] => {
  const { arrivals, down, partitions, servers } = small;
  const lanes = partitionsOf(small);
  const inWork = Array.from({ length: Math.min(servers, partitions) }, () => null);
  const state: State = { before: [], outside: [], waiting: [], inWork, responses: [] };
  let next = 0;
  for (let now = 0; now <= untilMs; ) {
    while (arrivals[next]! <= now) state.before.push({ lane: lanes[next++]!, inAt: 0 });
    const isUp = down.every(([from, to]) => now < from || now >= to);
    while (finish(state, now) || (isUp && (take(state, now, small) || letIn(state, now, small))));
    const ends = state.inWork.flatMap((work) => (work === null ? [] : [work.ends]));
    const times = [arrivals[next] ?? Infinity, ...down.flat(), ...ends];
    now = Math.min(Infinity, ...times.filter((time) => time > now));
  }
  const { responses } = state;
  const sum = responses.reduce((total, response) => total + response, 0);
  return [responses.length, responses.length === 0 ? null : sum / responses.length];
};

interface Given extends Omit<Small, 'arrivals' | 'down'> {
  readonly gaps: readonly number[];
  readonly outages: readonly (readonly [number, number])[];
  readonly untilMs: number;
}

const small: fc.Arbitrary<Given> = fc.record({
  gaps: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 14 }),
  partitions: fc.integer({ min: 1, max: 4 }),
  servers: fc.integer({ min: 1, max: 4 }),
  capacity: fc.integer({ min: 0, max: 3 }),
  workMs: fc.integer({ min: 1, max: 200 }).map((ms) => ms + 0.0317),
  outages: fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 300 })), { maxLength: 2 }),
  untilMs: fc.integer({ min: 50, max: 2500 }),
});

const holds = ({ gaps, outages, untilMs, ...rest }: Given) => {
  let now = 5;
  const arrivals = gaps.map((gap) => {
    now += gap;
    return now;
  });
  const down = outages.map(([from, lasts], at) => [from + 0.7013 + at / 50, from + lasts + 0.9029] as const);
  const of = { ...rest, arrivals, down };
  const read = simulate(planOf(of), (untilMs + 0.5) / 1000, 1).subscriptions.read!;
  const [done, mean] = slowModel(of, untilMs + 0.5);
  expect([read.acknowledged, read.meanResponseMs?.mean ?? null]).toEqual([
    done,
    mean === null ? null : expect.closeTo(mean, 6),
  ]);
};

/** Found at random: one lane's worker is idle while those of others fill the topic; nobody is left to call who waits outside. */
const found: readonly Given[] = [
  { gaps: [0, 0, 0, 0, 1, 0, 0], partitions: 3, servers: 2, capacity: 3, workMs: 16.0317, outages: [], untilMs: 50 },
  { gaps: [0, 0], partitions: 1, servers: 1, capacity: 0, workMs: 1.0317, outages: [[5, 1]], untilMs: 50 },
];

test('random ordered topics that block fill, wait and go on as a slow model of them does', () => {
  fc.assert(fc.property(small, holds), { numRuns: cases(200), examples: found.map((given) => [given]) });
}, 3_600_000);
