import { expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import type { Link } from '../../model/link.ts';
import type { Node } from '../../model/node.ts';
import { generateProject } from '../generate.ts';
import { planProject } from '../plan.ts';
import { answeredIn } from './answered.ts';

const topic = (name: string, messages: string[]): Node => ({ kind: 'topic', name, messages });
const service = (name: string, external = false): Node => ({ kind: 'service', name, external });
const says = (from: string, to: string, message: string, more: object): Link => ({
  kind: 'publish',
  from,
  to,
  message,
  ...more,
});
const arrivals = { process: 'constant', ratePerSecond: 1 } as const;
const calls = (from: string, to: string, more: object = { during: {} }): Link => ({ kind: 'call', from, to, ...more });

/** The desk asks the sage on each order; the rest is drawn by each test. */
const asking = (links: Readonly<Record<string, Link>>, question: object = {}): Design => ({
  eventwright: 1,
  name: 'Asking',
  messages: Object.fromEntries(['order', 'asked', 'told', 'kept'].map((name) => [name, { name, example: {} }])),
  nodes: {
    web: { kind: 'publisher', name: 'Web' },
    orders: topic('Orders', ['order', 'kept']),
    questions: topic('Questions', ['asked']),
    replies: topic('Replies', ['told', 'kept']),
    desk: service('Desk'),
    sage: service('Sage'),
    bank: service('Bank'),
    elsewhere: service('Elsewhere', true),
  },
  links: {
    orders: says('web', 'orders', 'order', { arrivals }),
    reads: { kind: 'subscribe', from: 'orders', to: 'desk' },
    asks: says('desk', 'questions', 'asked', {
      after: {},
      request: { replyTo: 'replies', timeoutMs: 1_000 },
      ...question,
    }),
    hears: { kind: 'subscribe', from: 'questions', to: 'sage' },
    ...links,
  },
});

const answeredOf = (design: Design): string[] =>
  [...answeredIn(planProject(design, 'in-memory'))]
    .map((each) => ('links' in each ? each.links.join() : each.id))
    .sort();

const flowsOf = (design: Design): string =>
  generateProject(design, { broker: 'in-memory' }).files.find(({ path }) => path === 'e2e/test/flows.test.ts')?.text ??
  '';

const tells = (after: object, message = 'told'): Link => says('sage', 'replies', message, { after });

it('a question is answered where a reply follows on it, whatever chance decides', () => {
  const answered = ['asks'];
  expect(answeredOf(asking({}))).toEqual([]);
  expect(answeredOf(asking({ tells: tells({}) }))).toEqual(answered);
  expect(answeredOf(asking({ tells: tells({ probability: 0.9 }) }))).toEqual([]);
  expect(answeredOf(asking({ tells: tells({ every: 2 }) }))).toEqual([]);
  const either = (probability: number) => ({
    tells: tells({ choice: 'either', probability: 0.4 }),
    keeps: tells({ choice: 'either', probability }, 'kept'),
  });
  expect(answeredOf(asking(either(0.6)))).toEqual(answered);
  expect(answeredOf(asking(either(0.5)))).toEqual([]);
});

it('a reply to another question is none, and neither is one of which nobody knows what it replies to', () => {
  const rest: Readonly<Record<string, Link>> = {
    banks: { kind: 'subscribe', from: 'orders', to: 'bank', filter: ['kept'] },
    tells: says('bank', 'replies', 'told', { after: {} }),
  };
  const request = { replyTo: 'replies', timeoutMs: 1_000 };
  expect(answeredOf(asking({ ...rest, asksOn: says('sage', 'orders', 'kept', { after: {}, request }) }))).toEqual([
    'asksOn',
  ]);
  expect(answeredOf(asking({ ...rest, passesOn: says('sage', 'orders', 'kept', { after: {} }) }))).toEqual(['asks']);
  const bare = asking({ tells: tells({}) });
  const replies: Node = { ...topic('Replies', ['told']), envelope: 'none' } as Node;
  expect(answeredOf({ ...bare, nodes: { ...bare.nodes, replies } })).toEqual([]);
});

it('a call is answered by a service of the project that waits for nobody who is not there', () => {
  const deskCalls = { deskCalls: calls('desk', 'bank') };
  expect(answeredOf(asking(deskCalls))).toEqual(['deskCalls']);
  expect(answeredOf(asking({ deskCalls: calls('desk', 'elsewhere') }))).toEqual([]);
  expect(answeredOf(asking({ ...deskCalls, on: calls('bank', 'elsewhere') }))).toEqual([]);
  const rarely = { during: { probability: 0.1 } };
  expect(answeredOf(asking({ ...deskCalls, on: calls('bank', 'elsewhere', rarely) }))).toEqual([]);
  expect(answeredOf(asking({ ...deskCalls, on: calls('bank', 'sage') }))).toEqual(['deskCalls', 'on']);
  expect(answeredOf(asking({ ...deskCalls, back: calls('bank', 'desk') }))).toEqual([]);
});

it('no test of a flow waits for a service that waits for somebody who is not there', () => {
  const reaches = 'order of web reaches desk';
  const callTest = 'bank answers enters';
  const enters = calls('desk', 'bank', { arrivals });
  expect(flowsOf(asking({ tells: tells({}), enters }))).toContain(reaches);
  expect(flowsOf(asking({ tells: tells({}), enters }))).toContain(callTest);
  expect(flowsOf(asking({ enters }))).not.toContain(reaches);
  expect(flowsOf(asking({}, { after: { delay: { distribution: 'constant', meanMs: 1 } } }))).toContain(reaches);
  const outside = { tells: tells({}), enters, on: calls('bank', 'elsewhere') };
  expect(flowsOf(asking(outside))).not.toContain(callTest);
  expect(flowsOf(asking({ tells: tells({}), deskCalls: calls('desk', 'elsewhere') }))).not.toContain(reaches);
});
