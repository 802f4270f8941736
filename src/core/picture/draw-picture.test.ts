import { expect, it } from 'vitest';
import { areaOf, drawPicture } from './draw-picture.ts';
import { type Mark, svgText } from './mark.ts';
import type { Scene } from './scene/scene.ts';

const empty: Scene = { name: 'Empty', regions: [], cards: [], nodes: [], satellites: [], notes: [], wires: [] };
const small: Scene = {
  ...empty,
  name: 'Small',
  regions: [{ x: -40, y: -60, width: 300, height: 200, name: 'Sales', owner: 'Team A', tint: 'blue' }],
  cards: [
    {
      x: 900,
      y: 0,
      width: 220,
      height: 104,
      name: 'Stock',
      tint: 'green',
      contents: '2 topics',
      load: null,
      rate: '3/s',
    },
  ],
  nodes: [
    {
      x: 0,
      y: 0,
      width: 180,
      height: 84,
      kind: 'publisher',
      name: 'Web',
      lanes: 1,
      load: null,
      left: '5/s',
      right: 'HTTP',
    },
    {
      x: 320,
      y: 0,
      width: 220,
      height: 64,
      kind: 'topic',
      name: 'Orders',
      lanes: 4,
      load: null,
      left: '5/s',
      right: '',
    },
    {
      ...{ x: 640, y: 0, width: 200, height: 96, kind: 'service', name: 'Payment', lanes: 1 },
      ...{ load: { share: 1.2, words: '120 %' }, left: '5/s', right: 'p95 3 s' },
    },
  ],
  satellites: [{ x: 640, y: 110, width: 180, height: 30, words: 'dead letters', rate: '0/s', arriving: false }],
  notes: [{ x: 0, y: 300, width: 200, height: 120, words: 'As agreed.' }],
  wires: (['publish', 'subscribe', 'call'] as const).map((kind) => ({
    kind,
    path: 'M180 42L320 32',
    backwards: 'M320 32L180 42',
    start: { x: 180, y: 42 },
    end: { x: 320, y: 32 },
    label: { x: 250, y: 37, width: 60, name: kind === 'publish' ? 'placed' : '', rate: '5/s' },
  })),
};

const all = (part: Mark): Mark[] => [
  part,
  ...part.children.flatMap((each) => (typeof each === 'string' ? [] : all(each))),
];
const options = { theme: 'light', background: true } as const;

it('shows everything, with room around it', () => {
  expect(areaOf(small)).toEqual({ x: -68, y: -88, width: 1216, height: 536 });
  expect(areaOf(empty)).toEqual({ x: -28, y: -28, width: 376, height: 216 });
});

it('says the name of everything and every figure', () => {
  const text = svgText(drawPicture(small, options));
  for (const words of [
    'Small',
    'Sales',
    'Team A',
    'Web',
    'Orders',
    'Payment',
    '120 %',
    'p95 3 s',
    'placed',
    'dead letters',
    'As agreed.',
    'Stock',
    '2 topics',
  ])
    expect(text).toContain(`>${words}<`);
});

it('tells the three kinds of link by their lines and ends', () => {
  const marks = all(drawPicture(small, options));
  expect(marks.filter(({ attributes }) => attributes['stroke-dasharray'] === '6 4')).toHaveLength(1);
  expect(marks.filter(({ attributes }) => attributes['stroke-width'] === 4.4)).toHaveLength(1);
  expect(marks.filter(({ tag }) => tag === 'circle')).toHaveLength(1);
});

it('draws a line across the mouth of a topic between each two of its partitions', () => {
  const lanes = all(drawPicture(small, options)).filter(({ attributes }) => attributes['stroke-width'] === 1.2);
  expect(lanes.filter(({ tag }) => tag === 'path')).toHaveLength(3);
});

it('paints nothing behind the design where no background is wanted', () => {
  const rectangles = (background: boolean) =>
    all(drawPicture(small, { theme: 'dark', background })).filter(({ attributes }) => attributes.fill === '#101218');
  expect(rectangles(true).length - rectangles(false).length).toBe(1);
});

it('has numbers everywhere: no place is unknown', () => {
  expect(svgText(drawPicture(small, options))).not.toMatch(/NaN|undefined|Infinity/);
});

it('draws what was brought to the front over all else, and what was sent to the back under it', () => {
  const [note, ...notes] = small.notes;
  const [web, orders, ...nodes] = small.nodes;
  if (!note || !web || !orders) throw new Error('the picture is empty');
  const piled: Scene = { ...small, notes: [{ ...note, z: 2 }, ...notes], nodes: [web, { ...orders, z: -1 }, ...nodes] };
  const text = svgText(drawPicture(piled, options));
  const order = ['Orders', 'Stock', 'dead letters', 'Web', 'Payment', 'As agreed.'];
  const places = order.map((words) => text.indexOf(words, text.indexOf('Team A')));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places).not.toContain(-1);
});

it('breaks a long name into lines where a node is higher than usual, and cuts it where it is not', () => {
  const [, orders] = small.nodes;
  if (!orders) throw new Error('the picture is empty');
  const name = 'Orders of the whole shop and of all its branches';
  const words = (height: number) =>
    all(drawPicture({ ...empty, nodes: [{ ...orders, name, height }] }, options))
      .filter(({ tag, attributes }) => tag === 'text' && attributes['font-weight'] === 590)
      .map(({ children }) => children.join(''));
  expect(words(64)).toEqual([expect.stringMatching(/^Orders of the whole.*…$/)]);
  expect(words(160).length).toBeGreaterThan(1);
  expect(words(160).join(' ')).toBe(name);
});
