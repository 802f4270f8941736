import { describe, expect, it } from 'vitest';
import { limits } from '../limits.ts';
import { cartText, parsed, problemsOf, textWith } from '../testing/cart.ts';
import { parseDesign } from './parse.ts';

const first = (text: string) => {
  const [problem] = problemsOf(text);
  if (!problem) throw new Error('refused without a reason');
  return problem;
};

const topics = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, number) => [`t${number}`, { kind: 'topic', name: 'T' }]));

describe('a text that is a design', () => {
  it('is read as it is written, absent fields absent', () => {
    expect(parsed(cartText)).toEqual(JSON.parse(cartText));
  });

  it('keeps fields of the user’s own, wherever a record may have them', () => {
    const nodes = { a: { kind: 'topic', name: 'A', 'x-team': { any: [1] } } };
    expect(parsed(textWith({ nodes, 'x-tool': true }))).toMatchObject({ nodes, 'x-tool': true });
  });

  it('keeps __proto__ inside a payload as data', () => {
    const text =
      '{"eventwright":1,"name":"N","messages":{"m":{"name":"m","payload":{"properties":{"__proto__":{"type":"string"}}},"examples":[{"__proto__":1}]}}}';
    expect(JSON.stringify(parsed(text))).toBe(text);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('a text that is no design', () => {
  it('is refused where it was cut off', () => {
    const cut = cartText.slice(0, cartText.indexOf('"links"'));
    expect(first(cut)).toMatchObject({ pointer: '', at: { line: cut.split('\n').length } });
    expect(first(cut).what.en).toContain('not JSON');
  });

  it('is refused when it is five megabytes of noise', () => {
    const noise = Array.from({ length: limits.textBytes / 5 }, (_, index) => `{${index % 7}:]`).join('');
    expect(first(noise.slice(0, limits.textBytes)).at).toBeDefined();
    const flat = 'x#,: '.repeat(limits.textBytes / 5);
    expect(first(flat)).toMatchObject({ at: { line: 1, column: 1 } });
  });

  it.each(['', '[]', 'null', '1', '"eventwright"', '{}', '{"eventwright":"1"}', '{"eventwright":1.5}'])(
    'is refused when it is %j',
    (text) => {
      expect(first(text).at).toBeDefined();
    },
  );

  it('is refused with expectation, pointer, line and column of a wrong type', () => {
    const text = cartText.replace('"replicas": 2', '"replicas": "two"');
    const line = text.split('\n').findIndex((each) => each.includes('"two"'));
    expect(first(text)).toMatchObject({
      what: { en: 'Expected a number, found "two".' },
      pointer: '/nodes/recommender/replicas',
      at: { line: line + 1, column: (text.split('\n')[line] as string).indexOf('"two"') + 1 },
    });
  });

  it('is refused with the nearest name of an unknown field, at its key', () => {
    const text = cartText.replace('"replicas": 2', '"replica": 2');
    const line = text.split('\n').findIndex((each) => each.includes('"replica"'));
    expect(first(text)).toMatchObject({
      pointer: '/nodes/recommender/replica',
      howToFix: { en: expect.stringContaining('“replicas”') },
      at: { line: line + 1, column: (text.split('\n')[line] as string).indexOf('"replica"') + 1 },
    });
  });

  it('is refused with both places of a key that stands twice', () => {
    const problem = first('{\n "eventwright": 1,\n "name": "A",\n   "name": "B"\n}');
    expect(problem).toMatchObject({ pointer: '/name', at: { line: 4, column: 4 } });
    expect(problem.what.en).toContain('line 3, column 2');
  });

  it('is refused when a newer program wrote it, and says so', () => {
    expect(first(cartText.replace('"eventwright": 1', '"eventwright": 2'))).toMatchObject({
      what: { en: expect.stringContaining('format 2') },
      pointer: '/eventwright',
      at: { line: 2, column: 18 },
    });
  });

  it('is refused with the field that is missing', () => {
    expect(first(textWith({ nodes: { a: { kind: 'topic' } } }))).toMatchObject({
      what: { en: '“name” is missing.', zh: '缺少“名称”（name）。' },
      pointer: '/nodes/a/name',
    });
    const asks = { kind: 'publish', from: 'a', to: 'b', message: 'm', request: { timeoutMs: 1 } };
    expect(first(textWith({ links: { asks } }))).toMatchObject({
      what: { en: '“Reply to” (replyTo) is missing.', zh: '缺少“回复主题”（replyTo）。' },
    });
    expect(first(textWith({ links: { asks: { ...asks, kind: undefined } } })).what.en).toContain('kind');
  });

  it.each(['Upper', '1st', 'a_b', 'a'.repeat(64), 'constructor', 'prototype', '__proto__', ''])(
    'is refused for the id %j',
    (id) => {
      const text = `{"eventwright":1,"name":"N","nodes":{${JSON.stringify(id)}:{"kind":"topic","name":"T"}}}`;
      expect(first(text).what.en).toContain('cannot be an id');
    },
  );

  it('is refused when an unknown field is called __proto__', () => {
    const text = '{"eventwright":1,"name":"N","nodes":{"a":{"kind":"topic","name":"T","__proto__":{"x":1}}}}';
    expect(first(text).pointer).toBe('/nodes/a/__proto__');
  });

  it('names a hundred problems of a text that has thousands', () => {
    const links = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, number) => [
        `l${number}`,
        { kind: 'subscribe', from: `no-${number}`, to: 's' },
      ]),
    );
    expect(problemsOf(textWith({ nodes: topics(20_000), links }))).toHaveLength(100);
  });
});

it('a topic has no more partitions than can be looked at one by one', () => {
  const text = (partitions: number) => textWith({ nodes: { t: { kind: 'topic', name: 'T', partitions } } });
  expect(parsed(text(limits.partitions)).nodes?.t).toMatchObject({ partitions: 50_000 });
  const problems = problemsOf(text(limits.partitions + 1));
  expect(problems.map(({ pointer }) => pointer)).toEqual(['/nodes/t/partitions']);
  expect(problems[0]?.howToFix.en).toContain('≤ 50000');
});

describe('where things stand', () => {
  const at = (more: object) => ({ x: 0, y: 0, ...more });
  const withPlace = (more: object) =>
    textWith({
      nodes: topics(1),
      notes: { n: { text: '' } },
      layout: { nodes: { t0: at(more) }, notes: { n: at(more) } },
    });

  it('is written with size and order, for nodes and for notes', () => {
    const place = at({ w: limits.side.most, h: limits.side.least, z: -limits.stack });
    expect(parsed(withPlace(place)).layout).toEqual({ nodes: { t0: place }, notes: { n: place } });
  });

  it.each([
    ['w', limits.side.least - 1, '≥ 16'],
    ['h', limits.side.most + 1, '≤ 4000'],
    ['z', limits.stack + 1, '≤ 100000'],
    ['z', 0.5, 'a whole number'],
  ] as const)('is refused where “%s” is %d, with what it may be', (key, value, expected) => {
    const problems = problemsOf(withPlace({ [key]: value }));
    expect(problems.map(({ pointer }) => pointer)).toEqual([`/layout/nodes/t0/${key}`, `/layout/notes/n/${key}`]);
    expect(problems[0]?.howToFix.en).toContain(expected);
  });
});

describe('the largest design', () => {
  const long = (length: number) => 'n'.repeat(length);
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const padded = (bytes: number) => cartText + ' '.repeat(bytes - cartText.length);
  const withLinks = (count: number) => {
    const links = Array.from({ length: count }, (_, number) => [
      `l${number}`,
      { kind: 'subscribe', from: 't0', to: 's' },
    ]);
    return textWith({
      nodes: { ...topics(1), s: { kind: 'service', name: 'S' } },
      links: Object.fromEntries(links),
    });
  };

  it.each([
    ['bytes', padded, limits.textBytes],
    ['nodes', (count: number) => textWith({ nodes: topics(count) }), limits.nodes],
    ['links', withLinks, limits.links],
    // Two levels are those of the document and of its own field.
    ['levels', (depth: number) => `{"eventwright":1,"name":"N","x-deep":${nested(depth - 1)}}`, limits.nesting],
    ['characters of a name', (length: number) => textWith({ name: long(length) }), limits.nameLength],
    [
      'characters of a description',
      (length: number) => textWith({ description: long(length) }),
      limits.descriptionLength,
    ],
  ] as const)('has so many %s, and one more is refused', (_, text, most) => {
    expect(parseDesign(text(most)).ok).toBe(true);
    expect(first(text(most + 1)).at).toBeDefined();
  });

  it('counts bytes, not characters', () => {
    const wide = (characters: number) => textWith({ name: '' }).replace('""', `"${'名'.repeat(characters)}"`);
    expect(first(wide(limits.textBytes / 3)).what.en).toContain('larger than');
  });
});
