/** Groups that each read a stream or a part of it, and services that call each other. */
import type { Design } from '../../../model/design.ts';
import type { Subscribe } from '../../../model/link.ts';
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
import { approached, known, type OracleCases } from '../oracle-case.ts';

/** Every group gets the whole stream of the one topic. */
const fanOut = (rate: number, readers: readonly Partial<Subscribe>[], workers: readonly number[]): Design =>
  design(
    {
      source: publisher,
      t1: topic(),
      ...Object.fromEntries(workers.map((replicas, at) => [`s${at + 1}`, service({ replicas })])),
    },
    {
      'begin-1': publish('source', 't1', arrivals(rate)),
      ...Object.fromEntries(readers.map((given, at) => [`read-${at + 1}`, subscribe('t1', `s${at + 1}`, given)])),
    },
  );

const tree = (): Design => {
  const base = fanOut(50, [{ work: exponential(12) }, { work: exponential(10) }], [1, 1]);
  return design(
    { ...base.nodes, t2: topic(), s3: service({ replicas: 2 }), s4: service() },
    {
      ...base.links,
      on: publish('s2', 't2', { after: {} }),
      'read-3': subscribe('t2', 's3', { work: exponential(30) }),
      'read-4': subscribe('t2', 's4', { work: exponential(15) }),
    },
  );
};

const filtered = (): Design => {
  const base = fanOut(
    30,
    [
      { work: exponential(20), filter: ['message'] },
      { work: exponential(15), filter: ['other'] },
    ],
    [1, 1],
  );
  const other = publish('source', 't1', { ...arrivals(50), message: 'other' });
  return design(base.nodes, { ...base.links, other }, { messages: { message: { name: 'a' }, other: { name: 'b' } } });
};

const called = design(
  { source: publisher, other: service({ replicas: 2 }) },
  { ask: { kind: 'call', from: 'source', to: 'other', ...arrivals(70), work: exponential(20) } },
);

/** Whoever reads asks another service while its worker waits. */
const calling = (rate: number, replicas: number) =>
  design(
    { source: publisher, t: topic(), reader: service({ replicas }), other: service() },
    {
      begin: publish('source', 't', arrivals(rate)),
      read: subscribe('t', 'reader', { work: exponential(5) }),
      ask: { kind: 'call', from: 'reader', to: 'other', during: {}, work: exponential(10) },
    },
  );

export const groupAndCallCases: OracleCases = {
  'fan-out': known(
    fanOut(60, [{ work: exponential(10) }, { work: exponential(25) }, { work: exponential(50) }], [1, 2, 4]),
  ),
  'fan-out-tree': known(tree()),
  filtered: known(filtered()),
  called: known(called),
  'calling-alone': approached(calling(30, 1)),
  'calling-many': approached(calling(50, 60)),
};
