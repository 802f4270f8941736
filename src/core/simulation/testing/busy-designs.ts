/** Random designs in which messages flow, with faults: what a run must keep its books of. */
import fc from 'fast-check';
import type { Arrivals } from '../../model/arrivals.ts';
import type { Design } from '../../model/design.ts';
import type { Distribution } from '../../model/distribution.ts';
import type { Link, Subscribe } from '../../model/link.ts';
import type { Node, Topic } from '../../model/node.ts';
import type { Fault } from '../../model/scenario.ts';
import { randomDesign } from '../../model/testing/random-design.ts';
import { maybe, record } from '../../model/testing/random-records.ts';
import { checkDesign } from '../../model/text/check.ts';
import { canHit } from '../faults.ts';

const duration: fc.Arbitrary<Distribution> = fc.constantFrom<Distribution>(
  { distribution: 'constant', meanMs: 5 },
  { distribution: 'lognormal', meanMs: 8, scv: 3 },
  { distribution: 'pareto', meanMs: 6, shape: 2.2 },
);

const ofTopic = record<Topic>({
  onFull: maybe(fc.constantFrom('drop-new', 'drop-old', 'reject', 'block'), 2),
  retentionSeconds: maybe(fc.constantFrom(0.2, 60), 1),
  dedupWindowSeconds: maybe(fc.constantFrom(0.1, 2), 1),
  publishLatency: maybe(duration, 1),
  deliveryLatency: maybe(duration, 1),
} as never);

const ofReader = record<Subscribe>({
  retry: maybe(
    fc.record({
      maxDeliveries: fc.constantFrom(0, 2, 4),
      backoff: fc.constantFrom('none' as const, 'fixed' as const, 'exponential' as const),
      firstMs: fc.constantFrom(1, 40),
      jitter: fc.constantFrom(0, 1),
    }),
    3,
  ),
  failure: maybe(fc.record({ probability: fc.constantFrom(0.1, 0.5) }), 2),
  ackTimeoutMs: maybe(fc.constantFrom(15, 400), 1),
  pollWaitMs: maybe(fc.constant(20), 1),
  rebalanceSeconds: maybe(fc.constantFrom(0.3, 2), 1),
  delay: maybe(duration, 1),
} as never);

const arrivals: fc.Arbitrary<Arrivals> = fc.constantFrom<Arrivals>(
  { process: 'poisson', ratePerSecond: 60 },
  { process: 'poisson', ratePerSecond: 200, batch: 5 },
  { process: 'constant', ratePerSecond: 25 },
  { process: 'on-off', ratePerSecond: 80, onMeanSeconds: 0.2, offMeanSeconds: 0.4 },
);

const kinds = [
  'node-down',
  'replica-down',
  'broker-down',
  'stall',
  'slow',
  'failure',
  'duplicates',
  'poison',
  'link-cut',
];

const fault = (targets: readonly string[]): fc.Arbitrary<Fault> =>
  record<Fault>({
    kind: fc.constantFrom(...([...kinds, 'rate'] as Fault['kind'][])),
    target: fc.constantFrom(...targets),
    atSeconds: fc.constantFrom(0, 0.3, 1, 2),
    forSeconds: fc.constantFrom(0.2, 1, 3),
    value: fc.constantFrom(0.4, 1),
  }) as fc.Arbitrary<Fault>;

const enriched = (
  design: Design,
  topics: readonly object[],
  readers: readonly object[],
  rates: readonly Arrivals[],
): Design => {
  const nodes = Object.entries(design.nodes ?? {}).map(([id, node], at): [string, Node] => [
    id,
    node.kind === 'topic' ? ({ ...node, ...topics[at % topics.length] } as Node) : node,
  ]);
  const links = Object.entries(design.links ?? {}).map(([id, link], at): [string, Link] => {
    if (link.kind === 'subscribe') return [id, { ...link, ...readers[at % readers.length] } as Link];
    const flows = link.kind === 'publish' && link.arrivals !== undefined;
    return [id, flows ? ({ ...link, arrivals: rates[at % rates.length] } as Link) : link];
  });
  return { ...design, nodes: Object.fromEntries(nodes), links: Object.fromEntries(links) };
};

/** Something comes by itself, and somebody reads it. */
const flows = ({ links = {} }: Design): boolean => {
  const all = Object.values(links);
  const read = new Set(all.filter(({ kind }) => kind === 'subscribe').map(({ from }) => from));
  return all.some((link) => link.kind === 'publish' && link.arrivals !== undefined && read.has(link.to));
};

/** A valid design with one scenario, `trouble`, of up to three faults. */
export const busyDesign: fc.Arbitrary<Design> = randomDesign
  .filter(flows)
  .chain((design) => {
    const targets = [...Object.keys(design.nodes ?? {}), ...Object.keys(design.links ?? {})];
    return fc
      .record({
        topics: fc.array(ofTopic, { minLength: 3, maxLength: 3 }),
        readers: fc.array(ofReader, { minLength: 4, maxLength: 4 }),
        rates: fc.array(arrivals, { minLength: 2, maxLength: 2 }),
        faults: fc.array(fault(targets), { maxLength: 8 }),
      })
      .map(({ topics, readers, rates, faults }) => {
        const full = enriched(design, topics, readers, rates);
        const felt = faults.filter(({ kind, target }) => canHit(full, kind, target)).slice(0, 3);
        return { ...full, scenarios: { trouble: { faults: felt } } };
      });
  })
  .filter((design) => checkDesign(design).length === 0);
