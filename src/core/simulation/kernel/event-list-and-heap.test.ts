/** The event list against a plain binary heap, on delays that are hard on lists with buckets. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import { node, plan, publication, settings, topic } from '../testing/plans.ts';
import { at } from '../testing/runs.ts';
import { createLive } from '../trace/live.ts';
import { MOVEMENT_ELEMENT, MOVEMENT_TIME, movementDoubles } from './trace.ts';

interface Pending {
  readonly time: number;
  readonly sequence: number;
  readonly source: number;
}

const isBefore = (a: Pending, b: Pending) => a.time < b.time || (a.time === b.time && a.sequence < b.sequence);

/** Children of `k` at `2k + 1` and `2k + 2`. */
const push = (heap: Pending[], event: Pending): void => {
  let k = heap.push(event) - 1;
  for (let parent = (k - 1) >> 1; k > 0 && isBefore(event, heap[parent]!); parent = (k - 1) >> 1) {
    heap[k] = heap[parent]!;
    k = parent;
  }
  heap[k] = event;
};

const pop = (heap: Pending[]): Pending => {
  const first = heap[0]!;
  const last = heap.pop()!;
  if (heap.length === 0) return first;
  let k = 0;
  for (;;) {
    let child = 2 * k + 1;
    if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++;
    if (child >= heap.length || !isBefore(heap[child]!, last)) break;
    heap[k] = heap[child]!;
    k = child;
  }
  heap[k] = last;
  return first;
};

/** Each source has one event pending: when it happens the next one is put on the list, behind all that are there at that time. */
const byHeap = (lists: readonly (readonly number[])[]): Pending[] => {
  const heap: Pending[] = [];
  const places = lists.map(() => 0);
  let sequence = 0;
  const plant = (source: number) => {
    const seconds = lists[source]![places[source]!++];
    if (seconds !== undefined) push(heap, { time: seconds * 1000, sequence: sequence++, source });
  };
  lists.forEach((_, source) => {
    plant(source);
  });
  const order: Pending[] = [];
  while (heap.length > 0) {
    const event = pop(heap);
    order.push(event);
    plant(event.source);
  }
  return order;
};

/** When which source publishes, as the kernel has it. */
const byKernel = (lists: readonly (readonly number[])[]) => {
  const of = plan({
    nodes: [node('source')],
    topics: [topic('t')],
    publications: lists.map((times, source) =>
      publication(`p${source}`, { node: 0, topic: 0, source: { arrivals: at(...times), instances: 1 } }),
    ),
  });
  const end = 1 + lists.flat().reduce((most, time) => Math.max(most, time), 0);
  const live = createLive(compilePlan(of, settings({ durationSeconds: end })), { movements: 1 << 16 });
  live.advance(end * 1000);
  const { movements, missedMovements } = live.frame();
  expect(missedMovements).toBe(0);
  return Array.from({ length: movements.length >> movementDoubles }, (_, i) => ({
    time: movements[(i << movementDoubles) + MOVEMENT_TIME]!,
    source: movements[(i << movementDoubles) + MOVEMENT_ELEMENT]!,
  }));
};

/** Gaps in ms by a chance in (0, 1); by the second chance where there are two kinds. */
const laws: readonly (readonly [string, (chance: number, kind: number) => number])[] = [
  ['constant, all at one time', () => 10],
  ['bimodal, 1 ms and 10 s', (_, kind) => (kind < 0.9 ? 1 : 10_000)],
  ['bimodal, 0 and 1 s', (_, kind) => (kind < 0.5 ? 0 : 1000)],
  ['spread evenly over six orders of magnitude', (chance) => 0.01 * 10 ** (6 * chance)],
  ['Pareto with hardly a mean', (chance) => chance ** (-1 / 1.05)],
];

const chancesFrom = (seed: number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return ((state >>> 8) + 0.5) / 2 ** 24;
  };
};

test.each(laws)('events come as from a plain heap when delays are %s', (_, gapMs) => {
  const cases = fc.tuple(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 2, max: 40 }), fc.integer());
  fc.assert(
    fc.property(cases, ([sources, events, seed]) => {
      const chance = chancesFrom(seed);
      const lists = Array.from({ length: sources }, () => {
        let ms = 0;
        return Array.from({ length: events }, () => {
          ms += gapMs(chance(), chance());
          return ms / 1000;
        });
      });
      const expected = byHeap(lists);
      const found = byKernel(lists);
      expect(found.length).toBe(expected.length);
      const wrong = found.findIndex(
        ({ source, time }, i) => source !== expected[i]!.source || time !== expected[i]!.time,
      );
      expect(wrong === -1 ? null : [wrong, found[wrong], expected[wrong]]).toBeNull();
    }),
    { numRuns: 12 },
  );
});
