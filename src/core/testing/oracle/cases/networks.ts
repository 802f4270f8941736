/** Networks of queues: in a row, in circles, with choices. */
import type { Design } from '../../../model/design.ts';
import type { Link, Publish } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import {
  arrivals,
  design,
  exponential,
  publish,
  publisher,
  service,
  subscribe,
  topic,
} from '../../../queueing/testing/designs.ts';
import { known, type OracleCases } from '../oracle-case.ts';

interface Stage {
  readonly meanMs: number;
  readonly workers?: number;
  /** Topics of further stages, counted from 1, with what makes it publish there. */
  readonly next?: Readonly<Record<number, NonNullable<Publish['after']>>>;
  /** Messages per second from outside. */
  readonly rate?: number;
}

/** Stage k reads topic `t{k}` by the link `read-{k}`. */
const network = (stages: readonly Stage[], more: Partial<Design> = {}, every: Partial<Topic> = {}): Design => {
  const nodes: NonNullable<Design['nodes']> = { source: publisher };
  const links: Record<string, Link> = {};
  stages.forEach(({ meanMs, workers = 1, next = {}, rate }, at) => {
    const k = at + 1;
    nodes[`t${k}`] = topic(every);
    nodes[`s${k}`] = service({ replicas: workers });
    links[`read-${k}`] = subscribe(`t${k}`, `s${k}`, { work: exponential(meanMs) });
    if (rate !== undefined) links[`begin-${k}`] = publish('source', `t${k}`, arrivals(rate));
    for (const [to, after] of Object.entries(next)) links[`on-${k}-${to}`] = publish(`s${k}`, `t${to}`, { after });
  });
  return design(nodes, links, more);
};

const toEnd = (last: string) => ({
  objectives: { flow: { from: 'begin-1', to: last, p99Ms: 1000, minThroughputPerSecond: 1 } },
});
const chance = (probability: number) => ({ choice: 'way', probability });

const loopTwo = design(
  { source: publisher, a: topic(), one: service(), b: topic(), two: service({ replicas: 2 }) },
  {
    begin: publish('source', 'a', arrivals(30)),
    'read-a': subscribe('a', 'one', { work: exponential(10) }),
    'one-to-b': publish('one', 'b', { after: {} }),
    'read-b': subscribe('b', 'two', { work: exponential(25) }),
    'b-again': publish('two', 'a', { after: { probability: 0.4 } }),
  },
);

const loopOne = design(
  { source: publisher, t: topic(), echo: service() },
  {
    begin: publish('source', 't', arrivals(20)),
    read: subscribe('t', 'echo', { work: exponential(20) }),
    again: publish('echo', 't', { after: { probability: 0.5 } }),
  },
);

const always = {};

export const networkCases: OracleCases = {
  'tandem-3': known(
    network(
      [{ meanMs: 10, rate: 50, next: { 2: always } }, { meanMs: 12.5, next: { 3: always } }, { meanMs: 1000 / 60 }],
      toEnd('read-3'),
    ),
  ),
  'tandem-4-alike': known(
    network(
      [
        { meanMs: 10, rate: 60, next: { 2: always } },
        { meanMs: 10, next: { 3: always } },
        { meanMs: 10, next: { 4: always } },
        { meanMs: 10 },
      ],
      toEnd('read-4'),
    ),
  ),
  'tandem-workers': known(
    network([
      { meanMs: 10, rate: 60, next: { 2: always } },
      { meanMs: 25, workers: 2, next: { 3: always } },
      { meanMs: 60, workers: 4 },
    ]),
  ),
  'delays-between': known(
    network(
      [{ meanMs: 10, rate: 70, next: { 2: { delay: { distribution: 'constant', meanMs: 100 } } } }, { meanMs: 10 }],
      {},
      { publishLatency: exponential(15) },
    ),
  ),
  'loop-one': known(loopOne),
  'loop-two': known(loopTwo),
  'loop-three': known(
    network([
      { meanMs: 12, rate: 40, next: { 2: always } },
      { meanMs: 8, next: { 3: always } },
      { meanMs: 14, next: { 1: { probability: 0.3 } } },
    ]),
  ),
  mesh: known(
    network([
      { meanMs: 11, rate: 30, next: { 2: chance(0.5), 3: chance(0.3) } },
      { meanMs: 26, workers: 2, next: { 1: chance(0.2), 3: chance(0.6) } },
      { meanMs: 16, rate: 10, next: { 1: { probability: 0.25 } } },
    ]),
  ),
  choice: known(
    network([
      { meanMs: 10, rate: 60, next: { 2: chance(0.3), 3: chance(0.7) } },
      { meanMs: 40, next: { 4: always } },
      { meanMs: 15, next: { 4: always } },
      { meanMs: 12 },
    ]),
  ),
  'choice-leaves': known(
    network([
      { meanMs: 10, rate: 80, next: { 2: chance(0.2), 3: chance(0.3), 4: chance(0.1) } },
      { meanMs: 40 },
      { meanMs: 30 },
      { meanMs: 100 },
    ]),
  ),
  thinned: known(network([{ meanMs: 10, rate: 75, next: { 2: { probability: 1 / 3 } } }, { meanMs: 30 }])),
  merged: known(
    network([
      { meanMs: 20, rate: 30, next: { 3: always } },
      { meanMs: 15, rate: 40, next: { 3: always } },
      { meanMs: 11 },
    ]),
  ),
};
