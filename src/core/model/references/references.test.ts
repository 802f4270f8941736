import { describe, expect, it } from 'vitest';
import { valueAt } from '../../lib/pointer.ts';
import { cartText, parsed, problemsOf, textWith } from '../testing/cart.ts';
import { references } from './references.ts';

/** A design in which every kind of reference occurs. */
const full = {
  contexts: { shop: { name: 'Shop' }, sales: { name: 'Sales', parent: 'shop' } },
  schemas: { address: { type: 'object' }, customer: { properties: { home: { $ref: '#/schemas/address' } } } },
  messages: {
    ask: { name: 'ask', payload: { $ref: '#/schemas/customer' }, examples: [{ $ref: '#/schemas/not-a-reference' }] },
    answer: { name: 'answer', previous: [{ version: '1.0.0', payload: { items: [{ $ref: '#/schemas/address' }] } }] },
  },
  nodes: {
    desk: { kind: 'service', name: 'Desk', context: 'sales' },
    back: { kind: 'service', name: 'Back' },
    asks: { kind: 'topic', name: 'Asks', messages: ['ask'] },
    answers: { kind: 'topic', name: 'Answers' },
  },
  links: {
    'desk-asks': {
      kind: 'publish',
      from: 'desk',
      to: 'asks',
      message: 'ask',
      arrivals: { process: 'poisson', ratePerSecond: 1 },
      request: { replyTo: 'answers', timeoutMs: 100 },
    },
    'back-reads': { kind: 'subscribe', from: 'asks', to: 'back', filter: ['ask'], deadLetter: 'answers' },
    'back-calls': { kind: 'call', from: 'back', to: 'desk', during: { subscriptions: ['back-reads'] } },
    'back-answers': {
      kind: 'publish',
      from: 'back',
      to: 'answers',
      message: 'answer',
      after: { subscriptions: ['back-reads'], messages: ['ask'] },
    },
  },
  objectives: { fast: { from: 'desk-asks', to: 'back-reads', p99Ms: 10 } },
  scenarios: { storm: { faults: [{ kind: 'node-down', target: 'back', atSeconds: 1, forSeconds: 2 }] } },
  notes: { hint: { text: 'Look here' } },
  layout: { nodes: { desk: { x: 0, y: 0 } }, notes: { hint: { x: 0, y: 0 } } },
};

const edited = (path: readonly (string | number)[], value: unknown): string => {
  const copy = JSON.parse(textWith(full));
  const around = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  around[path.at(-1) as string] = value;
  return JSON.stringify(copy);
};

describe('the references of a design', () => {
  const design = parsed(textWith(full));
  const inValues = references(design).filter(({ inKey }) => !inKey);

  it('stand where the list says', () => {
    for (const { path, id } of inValues)
      expect([id, `#/schemas/${id}`], path.join('/')).toContain(valueAt(design, path));
  });

  it.each(inValues.map(({ path }) => [path.join('/'), path] as const))(
    'are refused when they dangle: %s',
    (_, path) => {
      const inSchema = path.at(-1) === '$ref';
      const [problem] = problemsOf(edited(path, inSchema ? '#/schemas/nobody' : 'nobody'));
      expect(problem?.pointer).toBe(`/${path.join('/')}`);
      expect(problem?.what.en).toContain('“nobody”');
    },
  );

  it('name the nearest id when they are misspelt', () => {
    expect(problemsOf(edited(['links', 'desk-asks', 'to'], 'aks'))[0]?.howToFix.en).toContain('“asks”');
  });

  it.each([
    ['from', 'asks'],
    ['to', 'desk'],
  ])('have to lead to the right kind of node: %s %s', (end, id) => {
    expect(problemsOf(edited(['links', 'desk-asks', end], id))[0]?.pointer).toBe(`/links/desk-asks/${end}`);
  });

  it('of a trigger end at the node that publishes', () => {
    const [problem] = problemsOf(edited(['links', 'back-answers', 'from'], 'desk'));
    expect(problem).toMatchObject({ pointer: '/links/back-answers/after/subscriptions/0' });
  });

  it('of the layout are keys', () => {
    expect(problemsOf(edited(['layout', 'nodes', 'nobody'], { x: 0, y: 0 }))[0]?.pointer).toBe('/layout/nodes/nobody');
  });

  it('have one meaning: no id is that of a node and of a link', () => {
    const twice = { ...full.links, asks: full.links['back-reads'] };
    expect(problemsOf(edited(['links'], twice))[0]).toMatchObject({ pointer: '/links/asks', atKey: true });
  });

  it('of the cart are all there', () => {
    expect(references(parsed(cartText))).toHaveLength(9);
  });
});
