import { expect, it } from 'vitest';
import { compareDesigns } from '../../history/compare.ts';
import type { Design } from '../../model/design.ts';
import { analyse } from '../../queueing/analyse.ts';
import { areaOf, drawPicture } from '../draw-picture.ts';
import { type Mark, svgText } from '../mark.ts';
import { comparedScene } from './compared-scene.ts';

const before: Design = {
  eventwright: 1,
  name: 'Shop',
  contexts: { sales: { name: 'Sales' } },
  messages: { placed: { name: 'placed' } },
  nodes: {
    web: { kind: 'publisher', name: 'Web' },
    orders: { kind: 'topic', name: 'Orders', context: 'sales' },
    mail: { kind: 'subscriber', name: 'Mail', replicas: 1 },
  },
  links: {
    places: { kind: 'publish', from: 'web', to: 'orders', message: 'placed' },
    reads: { kind: 'subscribe', from: 'orders', to: 'mail' },
  },
  layout: {
    nodes: { web: { x: 0, y: 0 }, orders: { x: 320, y: 0 }, mail: { x: 640, y: 0 } },
    contexts: { sales: { collapsed: true } },
  },
};
const { mail: _, ...others } = before.nodes ?? {};
const after: Design = {
  ...before,
  nodes: { ...others, bill: { kind: 'subscriber', name: 'Bill' } },
  links: { ...before.links, reads: { kind: 'subscribe', from: 'orders', to: 'bill' } },
  messages: { placed: { name: 'order.placed' } },
  layout: {
    nodes: { web: { x: 0, y: -400 }, orders: { x: 320, y: 0 }, bill: { x: 640, y: 200 } },
    contexts: before.layout?.contexts ?? {},
  },
};

const sceneOf = (one: Design, other: Design, language: 'en' | 'zh' = 'en') => {
  const compared = { before: { design: one }, after: { design: other }, differences: compareDesigns(one, other) };
  return comparedScene(compared, analyse(other), language);
};
const drawn = (one: Design, other: Design): Mark =>
  drawPicture(sceneOf(one, other), { theme: 'light', background: true });

it('marks what came, what went, what changed and where something went from', () => {
  const { changes, nodes } = sceneOf(before, after);
  expect(nodes.map(({ name }) => name).sort()).toEqual(['Bill', 'Mail', 'Orders', 'Web']);
  expect(changes?.marks.map(({ kind, x, y }) => [kind, x, y]).sort()).toEqual([
    ['added', 640, 200],
    ['moved', 0, -400],
    ['removed', 640, 0],
  ]);
  expect(changes?.lines.map(({ kind }) => kind)).toEqual(['changed']);
  expect(changes?.traces).toMatchObject([{ from: { x: 0, y: 0 }, to: { x: 0, y: -400 } }]);
});

it('says above how much there is of what, and what cannot be drawn', () => {
  const words = (scene: ReturnType<typeof sceneOf>) => scene.changes?.legend.map((each) => each.words);
  expect(words(sceneOf(before, after))).toEqual([
    '1 added',
    '1 removed',
    '1 changed',
    '1 only moved',
    '1 more that cannot be drawn',
  ]);
  expect(words(sceneOf(before, before))).toEqual(['No difference']);
  expect(words(sceneOf(before, before, 'zh'))).toEqual(['没有差异']);
});

it('shows what a collapsed context hides', () => {
  expect(sceneOf(before, before).cards).toEqual([]);
});

it('has room for marks, traces and legend, and numbers everywhere', () => {
  const scene = sceneOf(before, after);
  const { changes: _changes, ...plain } = scene;
  const [area, less] = [areaOf(scene), areaOf(plain)];
  expect([less.y - area.y, area.x <= -28]).toEqual([36, true]);
  expect(svgText(drawn(before, after))).not.toMatch(/NaN|undefined|Infinity/);
  expect(svgText(drawn({ eventwright: 1, name: 'x' }, { eventwright: 1, name: 'x' }))).toContain('No difference');
});
