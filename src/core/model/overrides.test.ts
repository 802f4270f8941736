import { describe, expect, it } from 'vitest';
import { overridden } from './overrides.ts';
import { cartText, parsed, problemsOf } from './testing/cart.ts';

const cart = parsed(cartText);
const withOverrides = (overrides: object) => {
  const design = JSON.parse(cartText);
  design.scenarios.steady.overrides = overrides;
  return JSON.stringify(design, null, 2);
};

describe('a scenario’s overrides', () => {
  it('change fields for one run and leave the design alone', () => {
    const result = overridden(cart, { '/nodes/recommender/replicas': 4, '/links/recommender-reads/retry/factor': 3 });
    expect(result).toMatchObject({
      ok: true,
      value: { nodes: { recommender: { replicas: 4 } }, links: { 'recommender-reads': { retry: { factor: 3 } } } },
    });
    expect(cart).toEqual(JSON.parse(cartText));
  });

  it('set fields that are absent', () => {
    expect(overridden(cart, { '/nodes/cart-events/partitions': 8 })).toMatchObject({
      value: { nodes: { 'cart-events': { partitions: 8 } } },
    });
  });

  it('may be valid only together', () => {
    const link = '/links/recommender-reads';
    expect(
      overridden(cart, {
        [`${link}/work`]: { distribution: 'uniform', minMs: 30, maxMs: 40 },
        [`${link}/work/minMs`]: 10,
      }).ok,
    ).toBe(true);
  });

  it.each([
    ['/nodes/recomender/replicas', 2],
    ['/nodes/recommender/replica', 2],
    ['/nodes/recommender/replicas', 0],
    ['/nodes/cart-events/messages/7', 'product-added'],
    ['/links/recommender-reads/to', 'nobody'],
    ['no-slash', 2],
    ['', {}],
  ])('are refused where they stand: %j', (pointer, value) => {
    const text = withOverrides({ '/nodes/cart/instances': 1, [pointer]: value });
    const line = text.split('\n').findIndex((each) => each.trim().startsWith(`${JSON.stringify(pointer)}:`));
    const [problem] = problemsOf(text);
    expect(problem?.pointer.startsWith('/scenarios/steady/overrides/')).toBe(true);
    expect(problem?.at?.line).toBe(line + 1);
  });

  it('make no element by setting one of its fields', () => {
    const [problem] = problemsOf(withOverrides({ '/nodes/recomender/replicas': 2 }));
    expect(problem?.what.en).toBe('The override “/nodes/recomender/replicas” points at nothing in the design.');
    const made = { kind: 'subscriber', name: 'Auditor' };
    expect(overridden(cart, { '/nodes/auditor': made, '/nodes/constructor/name': 'x' }).ok).toBe(false);
    expect(overridden(cart, { '/nodes/auditor': made, '/nodes/auditor/replicas': 3 })).toMatchObject({
      value: { nodes: { auditor: { ...made, replicas: 3 } } },
    });
  });
});
