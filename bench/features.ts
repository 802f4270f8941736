/**
 * What features cost: the second network of the benchmarks plainly, with each feature on everywhere, and with all of them on. Speeds
 * are events per second of processor time, best of the rounds, each round running every case in turn; an event may be a timer, a
 * retry or a call as well as an arrival or the end of some work. Beside them stands what is allocated per event.
 */
import type { Plan, PlanPublication, PlanSubscription, PlanTopic } from '../src/core/network/plan.ts';
import { allocatedBy } from '../src/core/simulation/testing/allocated.ts';
import { call, exponential, fault, node } from '../src/core/simulation/testing/plans.ts';
import { asPlan, runPlan } from './engine.ts';
import { eventsPerArrival, secondNetwork } from './networks.ts';

const rounds = Number(process.argv[2] ?? 3);
const events = 2_000_000;
const [source] = secondNetwork.sources;
const seconds = events / ((source?.ratePerSecond ?? 1) * eventsPerArrival(secondNetwork));

type Feature = (plan: Plan) => Plan;
type Fields<Item> = Partial<Item> | ((item: Item) => Partial<Item>);

const each = <Item>(items: readonly Item[], fields: Fields<Item>): Item[] =>
  items.map((item) => ({ ...item, ...(typeof fields === 'function' ? fields(item) : fields) }));
const readers =
  (fields: Fields<PlanSubscription>): Feature =>
  (plan) => ({ ...plan, subscriptions: each(plan.subscriptions, fields) });
const topics =
  (fields: Fields<PlanTopic>): Feature =>
  (plan) => ({ ...plan, topics: each(plan.topics, fields) });
const publications =
  (fields: Fields<PlanPublication>): Feature =>
  (plan) => ({ ...plan, publications: each(plan.publications, fields) });

/** Every service calls one more node, which nobody else works for. */
const calls: Feature = (plan) => ({
  ...plan,
  nodes: [...plan.nodes, node('called', { replicas: 8 })],
  calls: secondNetwork.services.map((_, at) =>
    call(`call-${at}`, {
      from: at + 1,
      node: plan.nodes.length,
      work: exponential(1),
      servers: 8,
      timeoutMs: 50,
      pool: 8,
      failure: 0.02,
      retry: { maxDeliveries: 3, delaysMs: [5, 10], jitter: 0.5 },
      during: { subscriptions: null, probability: 1, choice: null },
      breaker: { windowCalls: 20, minimumCalls: 10, failureRate: 0.5, openSeconds: 1, halfOpenCalls: 2 },
    }),
  ),
});

/** Every kind of fault hits every service, or the topic that it reads, for two seconds each. */
const faults: Feature = (plan) => {
  const kinds = ['node-down', 'replica-down', 'stall', 'slow', 'failure', 'duplicates', 'poison'] as const;
  const ofReaders = plan.subscriptions.flatMap(({ id, node: at }) => [
    ...kinds.map((kind) => ({ kind, target: plan.nodes[at]!.id })),
    { kind: 'link-cut' as const, target: id },
  ]);
  const all = [
    ...ofReaders,
    ...plan.topics.map(({ id }) => ({ kind: 'broker-down' as const, target: id })),
    { kind: 'rate' as const, target: null },
  ];
  const apart = seconds / (all.length + 1);
  return {
    ...plan,
    faults: all.map(({ kind, target }, at) =>
      fault(kind, target, {
        atSeconds: (at + 1) * apart,
        forSeconds: 2,
        value: kind === 'slow' || kind === 'rate' ? 2 : kind === 'duplicates' ? 0.5 : 1,
      }),
    ),
  };
};

const features: Readonly<Record<string, Feature>> = {
  'retries with backoff': readers({
    failure: 0.05,
    retry: { maxDeliveries: 4, delaysMs: [20, 40, 80], jitter: 0.5 },
  }),
  'calls: timeout, retry, pool, breaker': calls,
  'ordered partitions': topics({ partitions: 12, ordered: true }),
  'capacity, oldest dropped': topics({ capacity: 10_000, onFull: 'drop-old' }),
  'retention by time': topics({ retentionSeconds: 30 }),
  'dedup window': topics({ dedupWindowSeconds: 1 }),
  'publish and delivery latency': topics({ publishLatency: exponential(2), deliveryLatency: exponential(2) }),
  'prefetch, acknowledge timeout': readers({ prefetch: 4, ackTimeoutMs: 5000 }),
  'deadlines, expired work dropped': (plan) =>
    readers({ dropExpired: true })({ ...plan, messages: each(plan.messages, { deadlineMs: 2000 }) }),
  'rate limits': publications(({ trigger }) => ({
    rateLimit: trigger === null ? null : { perSecond: 150, burst: 20, refuses: false },
  })),
  'consumers that poll': readers({ pollWaitMs: 5 }),
  objectives: (plan) => ({
    ...plan,
    objectives: [3, 5].map((at) => ({
      id: `to-${at}`,
      objective: { from: 'source-0', to: plan.subscriptions[at]!.id },
    })),
  }),
  'faults of all ten kinds': faults,
};

const plain = asPlan(secondNetwork);
const ownPools: Plan = { ...plain, nodes: each(plain.nodes, { sharedWorkers: false }) };
const all: Feature = (plan) => Object.values(features).reduce((result, feature) => feature(result), plan);
const cases = Object.entries({ plain: (plan: Plan) => plan, ...features, 'all of them': all }).map(
  ([name, feature]) => ({ name, plan: feature(ownPools), speeds: [] as number[] }),
);

for (let round = 0; round <= rounds; round++)
  for (const { plan, speeds } of cases) {
    const measured = runPlan(plan, seconds, round);
    // The first round warms up the compiler.
    if (round > 0) speeds.push(measured.events / measured.seconds / 1e6);
  }

/** Between a whole run and half of one, so that what every run makes does not count. */
const bytesPerEvent = (plan: Plan): number => {
  const measured = [1, 0.5].map((share) => {
    let events = 0;
    const bytes = allocatedBy(() => {
      events = runPlan(plan, seconds * share, 1).events;
    });
    return { bytes, events };
  });
  const [whole, half] = [measured[0]!, measured[1]!];
  return (whole.bytes - half.bytes) / (whole.events - half.events);
};

const fastest = Math.max(...cases[0]!.speeds);
for (const { name, plan, speeds } of cases) {
  const speed = Math.max(...speeds);
  const share = `${((100 * speed) / fastest).toFixed(0)} % of plain`;
  const bytes = Math.max(0, bytesPerEvent(plan)).toFixed(1).padStart(6);
  console.log(
    `${name.padEnd(38)}${speed.toFixed(2).padStart(7)} M events/s  ${share.padStart(14)} ${bytes} bytes/event`,
  );
}
