import { describe, expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { splitService } from './split-service.ts';
import { bundlesAt } from './steps/kept-together.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

/** A till that sells and refunds, each in its own way. */
const till: Design = {
  eventwright: 1,
  name: 'Till',
  messages: { sold: { name: 'item.sold' }, back: { name: 'item.back' }, paid: { name: 'paid' } },
  nodes: {
    sales: { kind: 'topic', name: 'Sales' },
    returns: { kind: 'topic', name: 'Returns' },
    money: { kind: 'topic', name: 'Money' },
    till: {
      kind: 'service',
      name: 'Till',
      description: 'Takes and gives.',
      replicas: 3,
      modules: ['prices', 'refunds', 'sums'],
    },
  },
  links: {
    sells: { kind: 'subscribe', from: 'sales', to: 'till' },
    refunds: { kind: 'subscribe', from: 'returns', to: 'till' },
    takes: { kind: 'publish', from: 'till', to: 'money', message: 'paid', after: { subscriptions: ['sells'] } },
    gives: { kind: 'publish', from: 'till', to: 'money', message: 'back', after: { subscriptions: ['refunds'] } },
  },
  scenarios: {
    rush: {
      overrides: { '/nodes/till/replicas': 5, '/links/gives/after/probability': 0.5 },
      faults: [{ kind: 'node-down', target: 'till', atSeconds: 1, forSeconds: 2 }],
    },
  },
  rules: {
    suppressions: {
      known: { rule: 'overload', elements: ['till'], reason: 'Known.' },
      slow: { rule: 'high-utilisation', elements: ['till', 'refunds'], reason: 'Rare.' },
    },
  },
  layout: { nodes: { till: { x: 100, y: 50 } } },
};
const refunds = { service: 'till', name: 'Refunds', links: ['refunds', 'gives'], modules: ['refunds'] };

describe('a service that is split', () => {
  it('hands links and modules to a new one that is otherwise like it, below itself', () => {
    const after = applied(splitService, refunds, till);
    expect(after.nodes?.['refunds-2']).toEqual({ kind: 'service', name: 'Refunds', replicas: 3, modules: ['refunds'] });
    expect(after.nodes?.till).toMatchObject({ description: 'Takes and gives.', modules: ['prices', 'sums'] });
    expect([after.links?.refunds?.to, after.links?.gives?.from]).toEqual(['refunds-2', 'refunds-2']);
    expect([after.links?.sells, after.links?.takes]).toEqual([till.links?.sells, till.links?.takes]);
    expect(after.layout?.nodes?.['refunds-2']?.y).toBeGreaterThan(146);
  });

  it('takes faults, overrides and accepted findings along', () => {
    const after = applied(splitService, refunds, till);
    expect(after.scenarios?.rush?.faults?.map(({ target }) => target)).toEqual(['till', 'refunds-2']);
    expect(after.scenarios?.rush?.overrides).toEqual({
      ...till.scenarios?.rush?.overrides,
      '/nodes/refunds-2/replicas': 5,
    });
    const accepted = Object.values(after.rules?.suppressions ?? {}).map(({ elements }) => elements);
    expect(accepted).toEqual([['till'], ['refunds-2'], ['refunds-2', 'refunds']]);
  });

  it('keeps together what works only together, and says why', () => {
    expect(bundlesAt(till, 'till')).toEqual([
      ['gives', 'refunds'],
      ['sells', 'takes'],
    ]);
    expect(refusedBecause(splitService, { ...refunds, links: ['gives'] }, till)).toBe(
      'What triggers the publication of “item.back” is reading “Returns”. They go or stay together.',
    );
    const links = { ...till.links };
    links.takes = { kind: 'publish', from: 'till', to: 'money', message: 'paid', after: {} };
    expect(bundlesAt({ ...till, links }, 'till')).toEqual([['gives', 'refunds', 'sells', 'takes']]);
  });

  it('is refused where nothing would go or stay, without a name, and for anything but a service', () => {
    expect(refusedBecause(splitService, { ...refunds, links: [], modules: [] }, till)).toContain('Choose what goes');
    const all = { links: Object.keys(till.links ?? {}), modules: ['prices', 'refunds', 'sums'] };
    expect(refusedBecause(splitService, { ...refunds, ...all }, till)).toContain('Leave something with “Till”');
    expect(refusedBecause(splitService, { ...refunds, name: ' ' }, till)).toContain('needs a name');
    expect(refusedBecause(splitService, { ...refunds, links: ['gone'] }, till)).toContain('no “gone” any more');
    expect(refusedBecause(splitService, { service: 'web', name: 'W', links: [] })).toContain('Only services');
    expect(refusedBecause(splitService, { service: 'nobody', name: 'W', links: [] }, shop)).toContain('no “nobody”');
  });

  it('is refused where a reading would leave a group that others name', () => {
    const rival = { kind: 'subscribe', from: 'returns', to: 'clerk', group: 'till' } as const;
    const clerk = { kind: 'subscriber', name: 'Clerk' } as const;
    const design = { ...till, nodes: { ...till.nodes, clerk }, links: { ...till.links, rival } };
    expect(refusedBecause(splitService, refunds, design)).toContain('in the group “till”');
  });
});
