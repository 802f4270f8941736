import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, overlap, type Point } from '../box.ts';
import { measured } from '../testing/measure.ts';
import { wireBetween } from './between.ts';
import { type WireMemory, wired } from './wires.ts';

const box = (x: number, y: number): Box => ({ x, y, width: 100, height: 60 });
const wayOf = (boxes: readonly Box[], from: Box, to: Box, titles: readonly Box[] = []): readonly Point[] | undefined =>
  new Map(wired(boxes, titles, [wireBetween('w', { kind: 'publish', from: 'a', to: 'b' }, from, to)])).get('w');

it('a wire to a box on the same height is one straight line', () => {
  const [from, to] = [box(0, 0), box(300, 0)];
  expect(wayOf([from, to], from, to)).toEqual([
    { x: 100, y: 30 },
    { x: 300, y: 30 },
  ]);
});

it('a wire goes around a box in its way and comes in from the left', () => {
  const [from, wall, to] = [box(0, 0), box(180, 0), box(360, 0)];
  const way = wayOf([from, wall, to], from, to) ?? [];
  expect(way.length).toBeGreaterThan(4);
  expect(way.at(-1)).toEqual({ x: 360, y: 30 });
  expect((way.at(-2)?.x ?? 0) < 360 && way.at(-2)?.y === 30).toBe(true);
});

it('a wire back to the left leaves to the right and goes around both boxes', () => {
  const [from, to] = [box(300, 0), box(0, 0)];
  const way = wayOf([from, to], from, to) ?? [];
  expect((way[1]?.x ?? 0) > 400 && (way.at(-2)?.x ?? 0) < 0).toBe(true);
});

it('there is no way for a wire whose start is walled in', () => {
  const [from, wall, to] = [box(0, 0), box(104, 0), box(400, 0)];
  expect(wayOf([from, wall, to], from, to)).toBeUndefined();
});

it('two readers of one topic part, two topics of one reader join', () => {
  const [a, b, c] = [box(0, 0), box(0, 200), box(400, 100)];
  const link = { kind: 'subscribe', from: 'a', to: 'c' } as const;
  const ways = new Map(wired([a, b, c], [], [wireBetween('ac', link, a, c), wireBetween('bc', link, b, c)]));
  const lanes = ['ac', 'bc'].map((id) => ways.get(id)?.find(({ x }, at, all) => all[at + 1]?.x === x)?.x);
  expect(lanes[0]).toBe(lanes[1]);
});

const scattered = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: 1500 }), y: fc.integer({ min: 0, max: 900 }) }), {
    minLength: 2,
    maxLength: 14,
  })
  .map((corners) =>
    corners
      .map(({ x, y }) => box(x, y))
      .filter((one, at, all) => all.slice(0, at).every((other) => !overlap(one, other, 30))),
  );

it('no wire between scattered boxes runs over a box, and the order of the boxes does not matter', () => {
  fc.assert(
    fc.property(scattered, (boxes) => {
      const named = new Map(boxes.map((each, at) => [String(at), each]));
      const wires = boxes.slice(1).map((to, at) => {
        const link = { kind: 'subscribe', from: String(at), to: String(at + 1) } as const;
        return { ...wireBetween(`w${at}`, link, boxes[at] as Box, to), ends: [link.from, link.to] as const };
      });
      const ways = new Map(wired(boxes, [], wires));
      expect(ways.size).toBe(wires.length);
      const drawn = wires.map(({ id, bundle, ends }) => ({ bundle, ends, points: ways.get(id) ?? [] }));
      expect(measured({ boxes: named, wires: drawn }).overBoxes).toBe(0);
      expect(new Map(wired([...boxes].reverse(), [], [...wires].reverse()))).toEqual(ways);
    }),
    { numRuns: 60 },
  );
});

/** Six hundred boxes in rows, each wired to the next and every tenth to one further on. */
const field = (shift = 0) => {
  const boxes = Array.from({ length: 600 }, (_, at) => ({
    ...box((at % 30) * 260, Math.floor(at / 30) * 140 + (at === 17 ? shift : 0)),
    id: `n${at}`,
  }));
  const pairs = boxes.flatMap((_, at) => [[at, at + 1] as const, ...(at % 10 === 0 ? [[at, at + 33] as const] : [])]);
  const wires = pairs.flatMap(([from, to]) => {
    const [one, other] = [boxes[from], boxes[to]];
    const link = { kind: 'subscribe', from: `n${from}`, to: `n${to}` } as const;
    return one && other && to % 30 > 0
      ? [{ ...wireBetween(`w${from}-${to}`, link, one, other), ends: [link.from, link.to] as const }]
      : [];
  });
  return { boxes, wires };
};

it('in a large drawing every wire between neighbours finds its way, and none runs over a box', () => {
  const { boxes, wires } = field();
  const ways = new Map(wired(boxes, [], wires));
  expect(ways.size).toBe(wires.length);
  const drawn = wires.map(({ id, bundle, ends }) => ({ bundle, ends, points: ways.get(id) ?? [] }));
  expect(measured({ boxes: new Map(boxes.map((each) => [each.id, each])), wires: drawn }).overBoxes).toBe(0);
});

it('with the memory of an earlier drawing the ways are the same as without, and far regions are not searched again', () => {
  const memory: WireMemory = new Map();
  const [before, after] = [field(), field(30)];
  const first = new Map(wired(before.boxes, [], before.wires, memory));
  const remembered = new Map(memory);
  const second = new Map(wired(after.boxes, [], after.wires, memory));
  expect(second).toEqual(new Map(wired(after.boxes, [], after.wires)));
  expect(second).not.toEqual(first);
  const kept = [...memory].filter(([key, ways]) => remembered.get(key) === ways).length;
  expect(kept).toBeGreaterThan(0.6 * memory.size);
});
