import { describe, expect, it } from 'vitest';
import { cartText, parsed, problemsOf } from '../testing/cart.ts';

const withFields = (edit: (design: Record<string, Record<string, object>>) => void): string => {
  const design = JSON.parse(cartText);
  edit(design);
  return JSON.stringify(design);
};
const pointerAfter = (edit: Parameters<typeof withFields>[0]) => problemsOf(withFields(edit))[0]?.pointer;
const reads = (fields: object) =>
  pointerAfter(({ links }) => void Object.assign(links?.['recommender-reads'] ?? {}, fields));
const publishes = (fields: object) =>
  pointerAfter(({ links }) => void Object.assign(links?.['cart-publishes'] ?? {}, fields));
const fault = (fields: object) =>
  pointerAfter(
    ({ scenarios }) =>
      void Object.assign(scenarios?.steady ?? {}, { faults: [{ atSeconds: 1, forSeconds: 1, ...fields }] }),
  );

describe('fields that contradict each other are refused', () => {
  it('when contexts lie inside themselves', () => {
    const contexts = { a: { name: 'A', parent: 'b' }, b: { name: 'B', parent: 'a' }, c: { name: 'C', parent: 'a' } };
    expect(
      problemsOf(withFields((design) => void Object.assign(design, { contexts }))).map(({ pointer }) => pointer),
    ).toEqual(['/contexts/a/parent', '/contexts/b/parent']);
  });

  it('when the least is above the most', () => {
    expect(reads({ work: { distribution: 'uniform', minMs: 2, maxMs: 1 } })).toBe('/links/recommender-reads/work');
    const autoscale = { min: 3, max: 2, targetBacklog: 1, reactionSeconds: 1 };
    expect(pointerAfter(({ nodes }) => void Object.assign(nodes?.recommender ?? {}, { autoscale }))).toBe(
      '/nodes/recommender/autoscale',
    );
  });

  it('when times do not ascend', () => {
    expect(publishes({ arrivals: { process: 'trace', atSeconds: [1, 0] } })).toBe('/links/cart-publishes/arrivals');
    const points = [
      { atSeconds: 5, ratePerSecond: 1 },
      { atSeconds: 1, ratePerSecond: 1 },
    ];
    expect(publishes({ arrivals: { process: 'profile', points } })).toBe('/links/cart-publishes/arrivals');
  });

  it('when a publisher is triggered, for nothing reaches it', () => {
    expect(publishes({ after: {} })).toBe('/links/cart-publishes/after');
  });

  it('when exhausted messages have two destinations', () => {
    expect(reads({ onExhausted: 'keep' })).toBe('/links/recommender-reads/onExhausted');
  });

  it('when a subscription of shared workers claims its own', () => {
    expect(
      pointerAfter(({ nodes, links }) => {
        Object.assign(nodes?.recommender ?? {}, { sharedWorkers: true });
        Object.assign(links?.['recommender-reads'] ?? {}, { concurrency: 2 });
      }),
    ).toBe('/links/recommender-reads/concurrency');
  });

  it('when a fault has no target or lacks its number', () => {
    expect(fault({ kind: 'stall' })).toBe('/scenarios/steady/faults/0');
    expect(fault({ kind: 'slow', target: 'recommender' })).toBe('/scenarios/steady/faults/0');
    expect(fault({ kind: 'rate' })).toBe('/scenarios/steady/faults/0');
  });

  it('when a share of messages is above all of them', () => {
    for (const kind of ['failure', 'duplicates', 'poison'])
      expect(fault({ kind, target: 'recommender', value: 1.5 })).toBe('/scenarios/steady/faults/0/value');
    const bounds = [
      { kind: 'failure', value: 1 },
      { kind: 'slow', value: 1.5 },
    ].map((each) => ({ ...each, target: 'recommender', atSeconds: 1, forSeconds: 1 }));
    const text = withFields(({ scenarios }) => void Object.assign(scenarios?.steady ?? {}, { faults: bounds }));
    expect(parsed(text).scenarios?.steady?.faults).toEqual(bounds);
  });

  it('but a rate fault without a target means all', () => {
    const faults = [{ kind: 'rate', atSeconds: 1, forSeconds: 1, value: 2 }];
    const text = withFields(({ scenarios }) => void Object.assign(scenarios?.steady ?? {}, { faults }));
    expect(parsed(text).scenarios?.steady?.faults).toEqual(faults);
  });
});
