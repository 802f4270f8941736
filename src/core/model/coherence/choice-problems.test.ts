import { describe, expect, it } from 'vitest';
import { problemsOf, textWith } from '../testing/cart.ts';
import { parseDesign } from '../text/parse.ts';

const branch = (probability: number, after: object = {}) => ({
  kind: 'publish',
  from: 's',
  to: 't',
  message: 'm',
  after: { probability, choice: 'stock', ...after },
});

const withBranches = (...branches: object[]) =>
  textWith({
    messages: { m: { name: 'm' } },
    nodes: { s: { kind: 'service', name: 'S' }, t: { kind: 'topic', name: 'T' } },
    links: {
      reads: { kind: 'subscribe', from: 't', to: 's' },
      'reads-too': { kind: 'subscribe', from: 't', to: 's', group: 'other' },
      ...Object.fromEntries(branches.map((each, number) => [`b${number}`, each])),
    },
  });

describe('a choice', () => {
  it('may leave a rest that publishes nothing, and sums of decimals may round', () => {
    expect(parseDesign(withBranches(branch(0.7), branch(0.2))).ok).toBe(true);
    expect(parseDesign(withBranches(branch(0.7), branch(0.2), branch(0.1))).ok).toBe(true);
  });

  it('is refused when its chances exceed 1 after one subscription', () => {
    expect(problemsOf(withBranches(branch(0.7), branch(0.4)))[0]).toMatchObject({
      pointer: '/links/b1',
      what: { en: expect.stringContaining('sum to 1.1') },
    });
  });

  it('is made once per subscription', () => {
    const since = (name: string) => ({ subscriptions: [name] });
    expect(parseDesign(withBranches(branch(0.7, since('reads')), branch(0.7, since('reads-too')))).ok).toBe(true);
    expect(parseDesign(withBranches(branch(0.7, since('reads')), branch(0.7))).ok).toBe(false);
  });
});
