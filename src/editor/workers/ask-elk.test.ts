import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { overlap } from '../../core/layout/box.ts';
import { framesOf } from '../../core/layout/frames.ts';
import { largeDesign } from '../../core/model/testing/large-design.ts';
import { canvasGraph } from '../../core/picture/places/canvas-graph.ts';
import { askElk, type ElkWorker } from './ask-elk.ts';
import { example } from './testing/example.ts';

/** The kernel itself, in this thread: without a page it hands out the class of its worker. */
const kernel = (): ElkWorker => {
  const { Worker } = createRequire(import.meta.url)('elkjs/lib/elk-worker.min.js') as { Worker: new () => ElkWorker };
  const worker = new Worker();
  return Object.assign(worker, { terminate: () => undefined });
};

test.each([
  ['shop-10', example('shop-10')],
  ['a design of 100 nodes', largeDesign(100)],
])('the best layout of %s places every box, none on another, contexts apart', async (_, design) => {
  const graph = canvasGraph(design);
  const positions = await askElk(kernel(), graph);
  expect(positions.size).toBe(graph.boxes.length);
  const boxes = graph.boxes.map((box) => ({ ...box, ...(positions.get(box.id) ?? { x: Number.NaN, y: Number.NaN }) }));
  for (const [at, box] of boxes.entries())
    for (const other of boxes.slice(at + 1))
      expect([box.id, other.id, overlap(box, other)]).toEqual([box.id, other.id, false]);
  const frames = [...framesOf(graph.groups, boxes)].filter(([id]) =>
    graph.groups.some((group) => group.id === id && group.parent === undefined),
  );
  for (const [at, [id, frame]] of frames.entries())
    for (const [other, area] of frames.slice(at + 1))
      expect([id, other, overlap(frame, area)]).toEqual([id, other, false]);
});

test('messages run from left to right', async () => {
  const design = example('shop-10');
  const positions = await askElk(kernel(), canvasGraph(design));
  const forth = Object.values(design.links ?? {}).filter(({ kind }) => kind === 'publish');
  const right = forth.filter(({ from, to }) => (positions.get(to)?.x ?? 0) > (positions.get(from)?.x ?? 0));
  expect(right.length).toBeGreaterThan(forth.length * 0.8);
});

test('an answer that nobody waits for any more ends the worker', async () => {
  let ended = false;
  const silent: ElkWorker = {
    postMessage: () => undefined,
    terminate: () => {
      ended = true;
    },
    onmessage: null,
  };
  const stop = new AbortController();
  const answer = askElk(silent, canvasGraph(example('shop-10')), stop.signal);
  stop.abort();
  await expect(answer).rejects.toThrow('no longer wanted');
  expect(ended).toBe(true);
});
