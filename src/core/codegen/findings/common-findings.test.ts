import { describe, expect, it } from 'vitest';
import type { Arrivals } from '../../model/arrivals.ts';
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

  it('says what a clock does otherwise than the drawing, and of which copies nothing takes the second message away', () => {
    const ticking = (nodes: Design['nodes'], arrivals = { process: 'poisson', ratePerSecond: 1 } as const): Design =>
      shouting({ ticks: { kind: 'publish', from: 'ear', to: 'air', message: 'loud', arrivals } }, nodes);
    const ear = { kind: 'service', name: 'Ear', source: 'schedule' } as const;
    expect(said(ticking({ ear }))).toEqual(['export-schedule-even /links/ticks/arrivals']);
    const rulesOn = (broker: 'kafka' | 'nats', replicas: number) =>
      commonFindings(planProject(ticking({ ear: { ...ear, replicas } }), broker)).map(({ rule }) => rule);
    expect(rulesOn('kafka', 2)).toEqual(['export-schedule-even', 'export-schedule-copies']);
    expect(rulesOn('kafka', 1)).toEqual(['export-schedule-even']);
    expect(rulesOn('nats', 2)).toEqual(['export-schedule-even']);
  });

  it('has no clock for recorded times', () => {
    const speaker = { kind: 'publisher', name: 'Speaker', source: 'schedule' } as const;
    const says = (arrivals: Arrivals): Design =>
      shouting({ says: { kind: 'publish', from: 'speaker', to: 'air', message: 'loud', arrivals } }, { speaker });
    expect(said(says({ process: 'trace', atSeconds: [1] }))).toEqual(['export-source /nodes/speaker/source']);
    expect(said(says({ process: 'constant', ratePerSecond: 1 }))).toEqual([]);
  });

  it('warns of a public entrance that asks nobody, and tells what one that does looks at', () => {
    const speaker = { kind: 'publisher', name: 'Speaker', source: 'http', exposure: 'public' } as const;
    expect(said(shouting({}, { speaker }))).toEqual(['export-no-authentication /nodes/speaker/exposure']);
    expect(said(shouting({}, { speaker: { ...speaker, exposure: 'internal' } }))).toEqual([]);
    expect(said(shouting({}, { speaker: { ...speaker, authenticated: true } }))).toEqual([
      'export-authentication-by-token /nodes/speaker/authenticated',
    ]);
  });

  it('says that answers to other services are not behind the token', () => {
    const speaker = { kind: 'service', name: 'Speaker', authenticated: true } as const;
    const says = { kind: 'publish', from: 'speaker', to: 'air', message: 'loud' } as const;
    const links: Design['links'] = { says: { ...says, arrivals: { process: 'constant', ratePerSecond: 1 } } };
    const asks = { kind: 'call', from: 'ear', to: 'speaker' } as const;
    const ear = { kind: 'service', name: 'Ear' } as const;
    expect(said(shouting(links, { speaker, ear }))).toEqual([
      'export-authentication-by-token /nodes/speaker/authenticated',
    ]);
    expect(said(shouting({ ...links, asks }, { speaker, ear }))).toEqual([
      'export-authentication-by-token /nodes/speaker/authenticated',
      'export-answers-unchecked /nodes/speaker',
    ]);
  });

  it('says that drawn keys serve the simulation only', () => {
    const keyDistribution = { distribution: 'zipf', keys: 10, exponent: 1 } as const;
    const air = { kind: 'topic' as const, name: 'Air', messages: ['loud'], keyDistribution };
    expect(said(shouting({ hears: reads() }, { air }))).toEqual(['export-key-distribution /nodes/air/keyDistribution']);
  });

  it('names expectations that no example meets, since they would stop everything', () => {
    const payload = { type: 'object', required: ['volume'], properties: { volume: { type: 'integer' } } } as const;
    const hearing = (expects: object) => ({
      ...shouting({ hears: { ...reads(['loud']), expects: { type: 'object', ...expects } } }),
      messages: { loud: { name: 'loud', payload }, quiet: { name: 'quiet' }, silent: { name: 'silent' } },
    });
    expect(said(hearing({ required: ['volume'] }))).toEqual([]);
    expect(said(hearing({ required: ['pitch'] }))).toEqual(['export-expects /links/hears/expects']);
  });

  it('asks for an upgrade where no mode promises that data of then is valid today', () => {
    const previous = [{ version: '1.0.0', payload: { type: 'object' as const } }];
    const loudly = (loud: object) => ({
      ...shouting({ hears: reads(['loud']) }),
      messages: {
        loud: { name: 'loud', payload: { type: 'object' as const }, version: '2.0.0', previous, ...loud },
        quiet: { name: 'quiet' },
        silent: { name: 'silent' },
      },
    });
    expect(said(loudly({ compatibility: 'backward' }))).toEqual([]);
    expect(said(loudly({ compatibility: 'forward' }))).toEqual(['export-upgrade /messages/loud/previous']);
    const stricter = { type: 'object', required: ['volume'], properties: { volume: { type: 'integer' } } };
    expect(said(loudly({ compatibility: 'backward', payload: stricter }))).toEqual([
      'export-upgrade /messages/loud/previous',
    ]);
  });

  it('names who gets personal data without being cleared, and commands that several groups do', () => {
    const payload = { type: 'object', properties: { name: { type: 'string' } } };
    const told = (kind: 'event' | 'command') => ({
      ...shouting({ a: { ...reads(['loud'], 'a'), seesPii: true }, b: reads(['loud'], 'b') }),
      messages: {
        loud: { name: 'loud', kind, payload, pii: ['/name'] },
        quiet: { name: 'quiet' },
        silent: { name: 'silent' },
      },
    });
    expect(said(told('event'))).toEqual(['export-personal-data /links/b']);
    expect(said(told('command'))).toEqual(['export-personal-data /links/b', 'export-several-do-it /messages/loud']);
  });

  it('says what a topic without an envelope and an attribute with a forbidden name cost', () => {
    const air = { kind: 'topic' as const, name: 'Air', messages: ['loud'], envelope: 'none' as const };
    const design = shouting({ hears: reads() }, { air });
    expect(said(design)).toEqual(['export-no-envelope /nodes/air/envelope']);
    const loud = (name: string) => ({ loud: { name: 'loud', attributes: { [name]: 'Whose it is.' } } });
    const named = (name: string) => said({ ...shouting(), messages: { ...shouting().messages, ...loud(name) } });
    expect(named('tenant')).toEqual([]);
    for (const name of ['Tenant-Id', 'correlationid', 'subject'])
      expect(named(name)).toEqual(['export-attribute-name /messages/loud/attributes']);
  });

  it('comes in one order however the design is written', () => {
    const links = { a: reads(['loud', 'quiet']), b: reads(['quiet']), c: reads() };
    const turned = Object.fromEntries(Object.entries(links).reverse());
    expect(findings(shouting(turned))).toEqual(findings(shouting(links)));
  });
});
