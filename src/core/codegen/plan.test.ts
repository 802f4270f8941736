import { describe, expect, it } from 'vitest';
import { awkwardDesign } from '../../../e2e/generated/awkward-design.ts';
import type { Design } from '../model/design.ts';
import { nats } from './brokers/nats.ts';
import { answeredIn } from './plan/answered.ts';
import type { TopicPlan } from './plan/link-plan.ts';
import { isAwaited } from './plan/playable.ts';
import { bestChance } from './plan/reach.ts';
import { planProject } from './plan.ts';

const plan = planProject(awkwardDesign, 'nats');
const answered = answeredIn(plan);
const service = (id: string) => {
  const found = plan.services.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no service ${id}`);
  return found;
};
const subscription = (node: string, id: string) => {
  const found = service(node).subscriptions.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no subscription ${id}`);
  return found;
};

describe('the plan of a project', () => {
  it('has a service for each node that is not a topic and not run by others', () => {
    expect(plan.services.map(({ id }) => id)).toEqual(['con', 'default', 'gateway', 'reader', 'worker']);
    expect(service('con').slug).toBe('con-service');
  });

  it('knows what arrives on a topic without declared messages: publications and dead letters', () => {
    const arriving = (id: string) =>
      plan.topics.find((topic) => topic.id === id)?.messages.map((message) => message.id);
    expect(arriving('in1')).toEqual(['a1', 'promise', 'to-string']);
    expect(arriving('dead')).toEqual(['class']);
    expect(arriving('in-1')).toEqual(['a-1', 'a1', 'class']);
  });

  it('keeps subjects apart and within what a broker takes', () => {
    const subjects = plan.topics.map(({ subject }) => subject);
    expect(new Set(subjects.map((subject) => subject.replaceAll('.', '_'))).size).toBe(subjects.length);
    for (const subject of subjects) expect(subject).toMatch(/^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/);
  });

  it('gives links of one group that take different messages queues of their own', () => {
    expect(subscription('default', 'default-in').queue).not.toBe(subscription('default', 'default-in-2').queue);
  });

  it('reads the defaults of the document', () => {
    expect(subscription('reader', 'reader-dead')).toMatchObject({
      concurrency: 1,
      prefetch: 1,
      acknowledgeFirst: false,
      retry: { maxDeliveries: 1 },
      dropExpired: false,
    });
    expect(subscription('default', 'default-in-2').retry).toMatchObject({
      maxDeliveries: 5,
      jitter: 0.5,
      delaysMs: [10, 20],
    });
    expect(subscription('default', 'default-any')).toMatchObject({ acknowledgeFirst: true, ackTimeoutMs: 5_000 });
  });

  it('delivers once on a topic that promises at most once', () => {
    const topic = awkwardDesign.nodes?.['in-1'];
    if (topic?.kind !== 'topic') throw new Error('the design has changed');
    const careless = {
      ...awkwardDesign,
      nodes: { ...awkwardDesign.nodes, 'in-1': { ...topic, guarantee: 'at-most-once' as const } },
    };
    const [first] = planProject(careless, 'nats').services.find(({ id }) => id === 'default')?.subscriptions ?? [];
    expect(first?.topic.id === 'in1' || first?.acknowledgeFirst).toBe(true);
    const inside = planProject(careless, 'nats')
      .services.flatMap(({ subscriptions }) => subscriptions)
      .filter(({ topic: from }) => from.id === 'in-1');
    for (const { acknowledgeFirst, retry } of inside)
      expect([acknowledgeFirst, retry.maxDeliveries]).toEqual([true, 1]);
  });

  it('names handlers by message, and by topic or link where that is not enough', () => {
    const files = service('default').subscriptions.flatMap(({ handlers }) => handlers.map(({ file }) => file));
    expect(files).toContain('on-class');
    expect(files).toContain('on-class-failed');
    expect(files).toContain('on-class-exhausted');
    expect(files).toContain('on-a1-from-in-1');
    expect(files).toContain('on-a1-from-in1');
    expect(new Set(files).size).toBe(files.length);
  });

  it('gives no two things one name: a message and the failure of another, a group and the second queue of another', () => {
    const reads = (group: string, filter: string[]) =>
      ({ kind: 'subscribe', from: 'payments', to: 'till', group, filter }) as const;
    const clashing: Design = {
      eventwright: 1,
      name: 'Clashing',
      messages: {
        payment: { name: 'payment' },
        'payment-failed': { name: 'payment.failed' },
        'payment-to-books': { name: 'payment.to.books' },
        'call-rates': { name: 'call.rates' },
      },
      nodes: {
        payments: { kind: 'topic', name: 'Payments' },
        books: { kind: 'topic', name: 'Books' },
        shop: { kind: 'publisher', name: 'Shop' },
        till: { kind: 'service', name: 'Till' },
      },
      links: {
        pays: { kind: 'publish', from: 'shop', to: 'payments', message: 'payment' },
        'pays-books': { kind: 'publish', from: 'shop', to: 'books', message: 'payment' },
        'pays-for-books': { kind: 'publish', from: 'shop', to: 'payments', message: 'payment-to-books' },
        fails: { kind: 'publish', from: 'shop', to: 'payments', message: 'payment-failed' },
        'asks-rates': { kind: 'publish', from: 'shop', to: 'books', message: 'call-rates' },
        rates: { kind: 'call', from: 'shop', to: 'till', arrivals: { process: 'constant', ratePerSecond: 1 } },
        one: reads('readers', ['payment']),
        two: reads('readers', ['payment-failed']),
        three: reads('readers-2', ['payment-to-books']),
        complains: {
          kind: 'publish',
          from: 'till',
          to: 'books',
          message: 'payment',
          after: { subscriptions: ['one'], outcome: 'failed' },
        },
      },
    };
    const services = planProject(clashing, 'nats').services;
    const till = services.find(({ id }) => id === 'till');
    expect(
      till?.subscriptions.map(({ id, queue, handlers }) => [id, queue, ...handlers.map(({ file }) => file)]),
    ).toEqual([
      ['one', 'readers', 'on-payment', 'on-payment-failed-2'],
      ['three', 'readers-2', 'on-payment-to-books'],
      ['two', 'readers-3', 'on-payment-failed'],
    ]);
    expect(services.find(({ id }) => id === 'shop')?.publications.map(({ path }) => path)).toEqual([
      '/call-rates-2',
      '/payment-failed',
      '/payment-to-payments',
      '/payment-to-books-2',
      '/payment-to-books',
    ]);
  });

  it('takes no name of a package that it installs', () => {
    const slugs = ['Types', 'NATS io', 'TypeScript', 'Shop'].map((name) =>
      planProject({ ...awkwardDesign, name }, 'nats'),
    );
    expect(slugs.map(({ slug }) => slug)).toEqual(['types-2', 'nats-io-2', 'typescript-2', 'shop']);
    const roots = Object.keys({ ...nats.dependencies }).map((name) => name.split('/')[0]);
    expect(new Set(roots)).toEqual(new Set(['@nats-io']));
  });

  it('puts calls before publications and each trigger under its terms', () => {
    const [handler] = subscription('worker', 'worker-out').handlers;
    expect(handler?.triggers.map(({ link, probability }) => [link, probability])).toEqual([['worker-calls', 0.5]]);
    const asked = subscription('default', 'default-in').handlers.find(({ file }) => file === 'on-class');
    expect(asked?.triggers.map(({ link, copies, choice }) => [link, copies, choice])).toEqual([
      ['default-out', 2, 'which'],
      ['default-out-2', 1, 'which'],
    ]);
  });

  it('knows how likely one message leads to another', () => {
    const [question] = service('gateway').publications;
    if (!question) throw new Error('the design has changed');
    expect(bestChance(plan, question, 'worker-questions', answered)).toBe(1);
    expect(bestChance(plan, question, 'gateway-hears', answered)).toBeCloseTo(0.9, 12);
    expect(bestChance(plan, question, 'reader-dead', answered)).toBe(0);
  });
});

it('the type of a message is a text that a CloudEvent may have, whatever the message is called', () => {
  const messages = { one: { name: 'two\nlines\u0000' }, other: { name: 'two lines' }, unseen: { name: '\u200b\n' } };
  const { messages: planned } = planProject({ eventwright: 1, name: 'Test', messages }, 'in-memory');
  expect(planned.map(({ type }) => type)).toEqual(['two lines', 'two lines#other', 'unseen']);
});

it('lets no test of a flow wait for what may be too old by then, is held back for long, or finds no room', () => {
  const reader = subscription('worker', 'worker-questions');
  const [handler] = reader.handlers;
  if (!handler) throw new Error('no handler');
  const within = (deadlineMs: number) => ({ ...handler, message: { ...handler.message, deadlineMs } });
  const after = (meanMs: number) => ({ ...reader, delay: { distribution: 'constant', meanMs } as const });
  expect(isAwaited(reader, handler, answered)).toBe(true);
  expect(isAwaited({ ...reader, dropExpired: true }, within(1), answered)).toBe(false);
  expect(isAwaited({ ...reader, dropExpired: true }, within(5_000), answered)).toBe(true);
  expect(isAwaited({ ...reader, dropExpired: false }, within(1), answered)).toBe(true);
  expect(isAwaited(after(1_000), handler, answered)).toBe(true);
  expect(isAwaited(after(60_000), handler, answered)).toBe(false);
  const holding = (capacity: number, onFull: TopicPlan['onFull'] = 'drop-new') => {
    return { ...reader, topic: { ...reader.topic, capacity, onFull } };
  };
  expect(isAwaited(holding(1), handler, answered)).toBe(true);
  expect(isAwaited(holding(0), handler, answered)).toBe(false);
  expect(isAwaited(holding(0, 'reject'), handler, answered)).toBe(false);
  expect(isAwaited(holding(0, 'block'), handler, answered)).toBe(true);
});
