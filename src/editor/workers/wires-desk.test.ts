import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { wireBetween } from '../../core/layout/wires/between.ts';
import type { Geometry, WireShapes } from '../../core/layout/wires/shape.ts';
import { answerWires } from './wire-answers.ts';
import { createWiresDesk, type WiresWorker } from './wires-desk.ts';

const open = (): WiresWorker => {
  const { port1, port2 } = new MessageChannel();
  answerWires(port2 as unknown as Parameters<typeof answerWires>[0]);
  return Object.assign(port1 as unknown as WiresWorker, { onerror: null, terminate: () => port1.close() });
};

/** Boxes in a row at these heights, each wired to the next. */
const row = (...heights: number[]): Geometry => {
  const boxes = heights.map((y, at) => ({ x: at * 300, y, width: 100, height: 60 }));
  const wires = boxes.slice(1).flatMap((box, at) => {
    const from = boxes[at];
    return from ? [wireBetween(`w${at}`, { kind: 'call', from: `n${at}`, to: `n${at + 1}` }, from, box)] : [];
  });
  return {
    boxes,
    titles: [],
    wires,
    words: wires.map(({ id }) => ({ id, width: 40, height: 15, rank: 0, least: 40 })),
  };
};

test('the newest drawing is answered; wires that are as they were keep their identity', async () => {
  let worker: WiresWorker | undefined;
  const desk = createWiresDesk(() => {
    worker = open();
    return worker;
  });
  const ask = (geometry: Geometry) => new Promise<WireShapes>((resolve) => desk.ask(geometry, resolve));
  const first = await ask(row(0, 0, 0));
  expect([...first.keys()]).toEqual(['w0', 'w1']);
  expect(first.get('w0')).toMatchObject({ path: 'M100 30L300 30', label: { x: 200, y: 30 } });
  const told: string[] = [];
  desk.ask(row(0, 0, 500), () => told.push('old'));
  const second = await ask(row(0, 0, 200));
  expect([told, second.get('w0') === first.get('w0'), second.get('w1') === first.get('w1')]).toEqual([[], true, false]);
  const third = await ask(row(0, 0));
  expect([...third.keys()]).toEqual(['w0']);
  expect([desk.known(row(0, 0)) === third, desk.known(row(0, 1))]).toEqual([true, undefined]);
  worker?.terminate();
});

test('after a breakdown the next drawing has a new worker', async () => {
  const workers: WiresWorker[] = [];
  const desk = createWiresDesk(() => {
    const worker = open();
    workers.push(worker);
    return worker;
  });
  desk.ask(row(0, 0), () => {});
  workers[0]?.onerror?.({ message: 'out of memory' });
  const shapes = await new Promise<WireShapes>((resolve) => desk.ask(row(0, 0), resolve));
  expect([workers.length, shapes.size]).toEqual([2, 1]);
  workers[1]?.terminate();
});
