/** Random valid designs that use much of the document: what rules, edits and formats must survive. */
import fc from 'fast-check';
import type { Design } from '../design.ts';
import type { Link, Publish, Subscribe } from '../link.ts';
import type { Message } from '../message.ts';
import type { Node } from '../node.ts';
import { checkDesign } from '../text/check.ts';

/** Present `weight` times for every two times that it is absent: both meet everything else. */
const maybe = <Value>(value: fc.Arbitrary<Value>, weight = 6): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight, arbitrary: value }, { weight: 2, arbitrary: fc.constant(undefined) });

const record = <Fields extends object>(fields: { [Key in keyof Fields]?: fc.Arbitrary<Fields[Key] | undefined> }) =>
  fc
    .record(fields as Record<string, fc.Arbitrary<unknown>>)
    .map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)));

const names = fc.constantFrom(
  'Order',
  'Order service',
  'Stock',
  '库存服务',
  'Payment',
  'Mail',
  'Recommendation',
  'con',
  '<b>',
);
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
const work = fc.record({
  distribution: fc.constantFrom('exponential' as const, 'constant' as const),
  meanMs: fc.constantFrom(0, 1, 5, 20, 200),
});

const message = record<Message>({
  name: names,
  key: maybe(fc.constantFrom('/id', '/none'), 2),
  payload: maybe(
    fc.constantFrom(
      true,
      { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
      { $ref: '#/schemas/shared' },
      { type: 'object' },
    ),
  ),
  examples: maybe(fc.array(fc.constantFrom({ id: 'a' }, { id: 1 }, 7, null), { maxLength: 3 }), 2),
});

const worker = (kind: 'service' | 'subscriber') =>
  record<Node>({
    kind: fc.constant(kind),
    name: names,
    replicas: maybe(fc.integer({ min: 1, max: 5 }), 2),
    concurrency: maybe(fc.integer({ min: 1, max: 3 }), 1),
    sharedWorkers: maybe(fc.boolean(), 1),
    modules: maybe(fc.array(fc.constantFrom('Cart', 'cart', 'aux', '..'), { maxLength: 3 }), 1),
  } as never);

const topic = (messages: readonly string[]) =>
  record<Node>({
    kind: fc.constant('topic'),
    name: names,
    messages: maybe(fc.subarray([...messages]), 1),
    broker: maybe(fc.constantFrom('kafka', 'nats'), 1),
    partitions: maybe(fc.integer({ min: 1, max: 5 }), 1),
    ordered: maybe(fc.boolean(), 1),
    capacity: maybe(fc.integer({ min: 0, max: 5 }), 1),
    dedupWindowSeconds: maybe(fc.constantFrom(0, 10), 1),
    external: maybe(fc.boolean(), 1),
  } as never);

const publisher = record<Node>({ kind: fc.constant('publisher'), name: names } as never);

interface Ends {
  readonly messages: readonly string[];
  readonly publishers: readonly string[];
  readonly topics: readonly string[];
  readonly services: readonly string[];
  readonly subscribers: readonly string[];
}

const arrivals = fc.record({
  process: fc.constant('poisson' as const),
  ratePerSecond: fc.constantFrom(0, 1, 20, 90, 300),
});

const sourced = (ends: Ends) =>
  record<Publish>({
    kind: fc.constant('publish'),
    from: fc.constantFrom(...ends.publishers, ...ends.services),
    to: fc.constantFrom(...ends.topics),
    message: fc.constantFrom(...ends.messages),
    arrivals: maybe(arrivals, 5),
  });

const triggered = (ends: Ends) =>
  record<Publish>({
    kind: fc.constant('publish'),
    from: fc.constantFrom(...ends.services),
    to: fc.constantFrom(...ends.topics),
    message: fc.constantFrom(...ends.messages),
    after: record({
      messages: maybe(fc.subarray([...ends.messages], { minLength: 1 }), 1),
      probability: maybe(fc.constantFrom(0.1, 0.5, 1), 3),
      copies: maybe(fc.constantFrom(1, 2), 1),
    }),
    hopLimit: maybe(fc.constantFrom(1, 4), 1),
  } as never);

const subscribe = (ends: Ends) =>
  record<Subscribe>({
    kind: fc.constant('subscribe'),
    from: fc.constantFrom(...ends.topics),
    to: fc.constantFrom(...ends.services, ...ends.subscribers),
    group: maybe(fc.constantFrom('group-a', 'group-b'), 1),
    filter: maybe(fc.subarray([...ends.messages], { minLength: 1 }), 1),
    work: maybe(work),
    failure: maybe(
      record({ probability: maybe(fc.constantFrom(0, 0.2)), poisonProbability: maybe(fc.constantFrom(0, 0.01)) }),
      1,
    ),
    retry: maybe(record({ maxDeliveries: maybe(fc.constantFrom(0, 1, 3)) }), 1),
    deadLetter: maybe(fc.constantFrom('discard', ...ends.topics), 1),
  } as never);

const linksOf = (ends: Ends) =>
  fc.array(fc.oneof(sourced(ends), triggered(ends), subscribe(ends), subscribe(ends)), { maxLength: 12 });

const mapOf = <Value>(keys: readonly string[], value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> =>
  fc
    .tuple(...keys.map(() => value))
    .map((values) => Object.fromEntries(keys.map((key, at) => [key, values[at] as Value])));

const endsOf = fc.integer({ min: 1, max: 3 }).map(
  (count): Ends => ({
    messages: ['placed', 'delete', 'paid'],
    publishers: ids('publisher', count),
    topics: ids('topic', count + 1),
    services: [...ids('service', count), 'con'],
    subscribers: ids('subscriber', count),
  }),
);

/** A design that `checkDesign` accepts; every id, reference and choice in it holds. */
export const randomDesign: fc.Arbitrary<Design> = endsOf
  .chain((ends) =>
    fc.record({
      eventwright: fc.constant(1 as const),
      name: names,
      schemas: fc.constant({ shared: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } } }),
      messages: mapOf(ends.messages, message),
      nodes: fc
        .tuple(
          mapOf(ends.publishers, publisher),
          mapOf(ends.topics, topic(ends.messages)),
          mapOf(ends.services, worker('service')),
          mapOf(ends.subscribers, worker('subscriber')),
        )
        .map((parts) => Object.assign({}, ...parts) as Record<string, Node>),
      links: linksOf(ends).map((links) => Object.fromEntries(links.map((link, at) => [`link${at}`, link as Link]))),
    }),
  )
  .map((design) => design as unknown as Design)
  .filter((design) => checkDesign(design).length === 0);

/** The same design with the keys of its maps in another order. */
export const shuffled = (design: Design, seed: number): Design => {
  let state = seed;
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state;
  };
  const shuffle = (value: object | undefined) =>
    value &&
    Object.fromEntries(
      Object.entries(value)
        .map((entry) => [next(), entry] as const)
        .sort(([a], [b]) => a - b)
        .map(([, entry]) => entry),
    );
  const { nodes, links, messages, schemas } = design;
  return shuffle({
    ...design,
    nodes: shuffle(nodes),
    links: shuffle(links),
    messages: shuffle(messages),
    schemas: shuffle(schemas),
  }) as Design;
};
