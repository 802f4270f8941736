import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Arrivals } from '../../model/arrivals.ts';
import type { PlanBuffer, PlanFault, PlanSubscription, PlanTopic } from '../../network/plan.ts';
import {
  constant,
  exponential,
  fault,
  node,
  oneQueue,
  plan,
  poisson,
  publication,
  subscription,
  topic,
  trigger,
} from '../testing/plans.ts';
import { at, simulate } from '../testing/runs.ts';

const buffered = (
  arrivals: Arrivals,
  buffer: Partial<PlanBuffer> | null,
  queue: Partial<PlanTopic> = {},
  faults: readonly PlanFault[] = [],
  reader: Partial<PlanSubscription> = {},
) => {
  const of = oneQueue(arrivals, reader, queue);
  const kept = buffer === null ? null : { messages: null, timeoutMs: null, ...buffer };
  return { ...of, publications: of.publications.map((each) => ({ ...each, buffer: kept })), faults };
};

const down = fault('broker-down', 'topic', { atSeconds: 10, forSeconds: 5 });
const read = (of: ReturnType<typeof buffered>, seconds = 100) => simulate(of, seconds, 1).subscriptions.read!;

test('a buffer of one message is a queue of one server before the topic, whose service is the publish latency: M/M/1', () => {
  const of = buffered(poisson(50), { messages: 1 }, { publishLatency: exponential(10) });
  const { objectives } = simulate(
    { ...of, objectives: [{ id: 'o', objective: { from: 'publish', to: 'read' } }] },
    500,
    2,
  );
  // Of the response, exponential with 100 - 50 per second: ln 100 / 50 s.
  expect(Math.abs(objectives.o!.p99Ms!.mean / (1000 * (Math.log(100) / 50)) - 1)).toBeLessThan(0.1);
});

test('no more is published than the buffer lets be under way: two at a time of 20 ms each are 100 per second', () => {
  const of = (messages: number | null) => buffered(poisson(150), { messages }, { publishLatency: constant(20) });
  const rate = (messages: number | null) => simulate(of(messages), 100, 1).topics.topic!.published / 100;
  expect(rate(2)).toBeCloseTo(100, 0);
  expect(rate(null)).toBeGreaterThan(145);
});

test('while the broker is down messages are kept for as long as they may be, and the rest are lost for that reason', () => {
  const arrivals = at(9, 10.5, 11, 12, 13, 20);
  const result = read(buffered(arrivals, { timeoutMs: 2500 }, {}, [down]));
  expect(result).toMatchObject({ delivered: 6, acknowledged: 3, inFlight: 0 });
  expect(result.dropped).toMatchObject({ 'publish-timeout': 3, 'broker-down': 0, 'link-cut': 0 });
  const kept = read(buffered(arrivals, { messages: 2 }, {}, [down]));
  expect(kept).toMatchObject({ delivered: 6, acknowledged: 6 });
  expect(Object.keys(kept.dropped)).not.toContain('publish-timeout');
});

test('the same behind a link that is cut, and with several groups each of them loses its copy', () => {
  const of = buffered(at(9, 10.5, 13), { timeoutMs: 2500 }, {}, [{ ...down, kind: 'link-cut', target: 'publish' }]);
  const more = { ...of, subscriptions: [...of.subscriptions, subscription('too', { node: 1, topic: 0 })] };
  const { subscriptions } = simulate(more, 100, 1);
  for (const each of [subscriptions.read!, subscriptions.too!]) {
    expect(each).toMatchObject({ delivered: 3, acknowledged: 2, dropped: { 'publish-timeout': 1, 'link-cut': 0 } });
  }
});

test('what is under way still arrives when its time is over, what waits for a place is given up', () => {
  const of = buffered(at(1, 1.5), { messages: 1, timeoutMs: 1000 }, { publishLatency: constant(3000) });
  expect(read(of)).toMatchObject({ delivered: 2, acknowledged: 1, dropped: { 'publish-timeout': 1 } });
});

test('outside a topic that blocks messages wait no longer than their publisher keeps them', () => {
  const blocking = { capacity: 1, onFull: 'block' } as const;
  const slow = { work: constant(10_000) };
  const of = buffered(at(1, 2, 3, 3.2, 12), { timeoutMs: 1500 }, blocking, [], slow);
  expect(read(of, 100)).toMatchObject({ delivered: 5, acknowledged: 3, dropped: { 'publish-timeout': 2 } });
  const patient = buffered(at(1, 2, 3, 3.2, 12), { messages: 1 }, blocking, [], slow);
  expect(read(patient, 100)).toMatchObject({ delivered: 5, acknowledged: 5 });
});

test('a service that publishes into a full buffer is held until there is a place', () => {
  const handled = (messages: number | null, seconds: number) =>
    simulate(
      plan({
        nodes: [node('source'), node('middle'), node('end')],
        topics: [topic('in'), topic('out')],
        publications: [
          publication('p', { node: 0, topic: 0, source: { arrivals: at(1, 2, 3, 4, 5), instances: 1 } }),
          publication('q', { node: 1, topic: 1, trigger: trigger(), buffer: { messages, timeoutMs: null } }),
        ],
        subscriptions: [
          subscription('last', { node: 2, topic: 1 }),
          subscription('read', { node: 1, topic: 0, work: constant(100) }),
        ],
        faults: [fault('broker-down', 'out', { atSeconds: 0, forSeconds: 10 })],
      }),
      seconds,
      1,
    ).subscriptions;
  // Two are kept; the third holds its worker, so that two wait behind it.
  expect(handled(2, 9).read).toMatchObject({ acknowledged: 3, inFlight: 2 });
  expect(handled(2, 9).read!.utilisation!.mean).toBeCloseTo((0.3 + 5.9) / 9, 6);
  expect(handled(null, 9).read).toMatchObject({ acknowledged: 5, inFlight: 0 });
  expect(handled(2, 12).last).toMatchObject({ acknowledged: 5 });
});

test('a link that publishes without confirmation keeps nothing', () => {
  const of = buffered(at(9, 11), { messages: 5, timeoutMs: 60_000 }, {}, [down]);
  const unconfirmed = { ...of, publications: of.publications.map((each) => ({ ...each, waits: false })) };
  expect(read(unconfirmed)).toMatchObject({ acknowledged: 1, dropped: { 'broker-down': 1, 'publish-timeout': 0 } });
});

interface Small {
  readonly arrivals: readonly number[];
  readonly room: number;
  readonly latencyMs: number;
  readonly patienceMs: number;
  readonly down: readonly [number, number];
}

interface Kept {
  readonly published: number;
  phase: 'future' | 'line' | 'way' | 'gate' | 'there' | 'lost';
  arrives: number;
}

const moved = (
  { phase, arrives, published }: Kept,
  { patienceMs }: Small,
  now: number,
  isUp: boolean,
): Kept['phase'] => {
  if (phase === 'future') return published <= now ? 'line' : phase;
  const isLate = now >= published + patienceMs;
  if (phase === 'line') return isLate ? 'lost' : phase;
  if (phase === 'there' || phase === 'lost' || (phase === 'way' && arrives > now)) return phase;
  if (isUp) return 'there';
  return isLate ? 'lost' : 'gate';
};

const nextOf = ({ phase, arrives, published }: Kept, { patienceMs }: Small): number[] => {
  if (phase === 'future') return [published];
  if (phase === 'way') return [arrives];
  return phase === 'line' || phase === 'gate' ? [published + patienceMs] : [];
};

/** All messages in one list that is looked through at each step: how many the topic has and how many are lost at `untilMs`. */
const slowModel = (small: Small, untilMs: number) => {
  const {
    room,
    latencyMs,
    down: [from, to],
  } = small;
  const all = small.arrivals.map((published): Kept => ({ published, phase: 'future', arrives: 0 }));
  const count = (...phases: Kept['phase'][]) => all.filter(({ phase }) => phases.includes(phase)).length;
  for (let now = 0; now <= untilMs; ) {
    for (const each of all) each.phase = moved(each, small, now, now < from || now >= to);
    for (const each of all) {
      if (each.phase !== 'line' || count('way', 'gate') >= room) continue;
      each.phase = 'way';
      each.arrives = now + latencyMs;
    }
    now = Math.min(Infinity, ...[from, to, ...all.flatMap((each) => nextOf(each, small))].filter((time) => time > now));
  }
  return [count('there'), count('lost')];
};

test('random buffers fill, wait and give up as a slow model of them does', () => {
  const small = fc.record({
    gaps: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 14 }),
    room: fc.integer({ min: 1, max: 4 }),
    latencyMs: fc.integer({ min: 1, max: 80 }).map((ms) => ms + 0.126),
    patienceMs: fc.integer({ min: 10, max: 200 }).map((ms) => ms + 0.0317),
    begins: fc.integer({ min: 0, max: 300 }),
    lasts: fc.integer({ min: 1, max: 300 }),
    untilMs: fc.integer({ min: 50, max: 1500 }),
  });
  fc.assert(
    fc.property(small, ({ gaps, room, latencyMs, patienceMs, begins, lasts, untilMs }) => {
      let now = 0;
      const arrivals = gaps.map((gap) => {
        now += gap;
        return now;
      });
      const off = [begins + 0.7013, begins + lasts + 0.9029] as const;
      const of = buffered(
        at(...arrivals.map((ms) => ms / 1000)),
        { messages: room, timeoutMs: patienceMs },
        { publishLatency: constant(latencyMs) },
        [{ ...down, atSeconds: off[0] / 1000, forSeconds: (off[1] - off[0]) / 1000 }],
      );
      const { acknowledged, dropped } = read(of, (untilMs + 0.5) / 1000);
      expect([acknowledged, dropped['publish-timeout']]).toEqual(
        slowModel({ arrivals, room, latencyMs, patienceMs, down: off }, untilMs + 0.5),
      );
    }),
    { numRuns: 200 },
  );
});
