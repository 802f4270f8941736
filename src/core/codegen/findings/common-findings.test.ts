import { describe, expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import { planProject } from '../plan.ts';
import { commonFindings } from './common-findings.ts';

const shouting = (links: Design['links'] = {}, nodes: Design['nodes'] = {}): Design => ({
  eventwright: 1,
  name: 'Shouting',
  messages: { loud: { name: 'loud' }, quiet: { name: 'quiet' }, silent: { name: 'silent' } },
  nodes: {
    speaker: { kind: 'publisher', name: 'Speaker' },
    air: { kind: 'topic', name: 'Air', messages: ['loud', 'quiet', 'silent'] },
    ear: { kind: 'subscriber', name: 'Ear' },
    ...nodes,
  },
  links: { says: { kind: 'publish', from: 'speaker', to: 'air', message: 'loud' }, ...links },
});

const findings = (design: Design) => commonFindings(planProject(design, 'in-memory'));
const said = (design: Design) => findings(design).map(({ rule, pointer }) => `${rule} ${pointer}`);
const reads = (filter?: string[], group = 'ears') =>
  ({ kind: 'subscribe', from: 'air', to: 'ear', group, ...(filter && { filter }) }) as const;

describe('what no exported project keeps', () => {
  it('is nothing for a design that asks for nothing special', () => {
    expect(said(shouting({ hears: reads() }))).toEqual([]);
  });

  it('names members of one group whose filters share some messages, and no others', () => {
    const overlapping = shouting({
      a: reads(['loud', 'quiet']),
      b: reads(['quiet', 'silent']),
      c: reads(['loud'], 'other'),
    });
    expect(findings(overlapping)).toMatchObject([
      { rule: 'export-overlapping-filters', severity: 'warning', links: ['a', 'b'], pointer: '/links/a/filter' },
    ]);
    expect(said(shouting({ a: reads(['loud']), b: reads() }))).toEqual(['export-overlapping-filters /links/a/filter']);
    expect(said(shouting({ a: reads(['loud']), b: reads(['quiet', 'silent']) }))).toEqual([]);
    expect(said(shouting({ a: reads(['loud', 'quiet']), b: reads(['quiet', 'loud']) }))).toEqual([]);
    expect(said(shouting({ a: reads(), b: reads() }))).toEqual([]);
  });

  it('says what is left to the place where the services run', () => {
    const nodes: Design['nodes'] = {
      ear: {
        kind: 'subscriber',
        name: 'Ear',
        standby: 1,
        autoscale: { min: 1, max: 3, targetBacklog: 100, reactionSeconds: 30 },
      },
    };
    expect(said(shouting({ hears: { ...reads(), alerts: { backlog: 10 } } }, nodes))).toEqual([
      'export-autoscale /nodes/ear/autoscale',
      'export-standby /nodes/ear/standby',
      'export-alerts /links/hears/alerts',
    ]);
  });

  it('warns of a public entrance, since the design cannot say who may enter', () => {
    const speaker = { kind: 'publisher', name: 'Speaker', source: 'http', exposure: 'public' } as const;
    expect(said(shouting({}, { speaker }))).toEqual(['export-no-authentication /nodes/speaker/exposure']);
    expect(said(shouting({}, { speaker: { ...speaker, exposure: 'internal' } }))).toEqual([]);
  });

  it('says that expectations of readers and drawn keys serve the checks and the simulation only', () => {
    const air = {
      kind: 'topic',
      name: 'Air',
      messages: ['loud'],
      keyDistribution: { distribution: 'zipf', keys: 10, exponent: 1 },
    } as const;
    const design = shouting(
      { hears: { ...reads(), expects: { type: 'object' } } },
      { air: { ...air, messages: ['loud'] } },
    );
    expect(said(design)).toEqual([
      'export-expects /links/hears/expects',
      'export-key-distribution /nodes/air/keyDistribution',
    ]);
  });

  it('comes in one order however the design is written', () => {
    const links = { a: reads(['loud', 'quiet']), b: reads(['quiet']), c: reads() };
    const turned = Object.fromEntries(Object.entries(links).reverse());
    expect(findings(shouting(turned))).toEqual(findings(shouting(links)));
  });
});
