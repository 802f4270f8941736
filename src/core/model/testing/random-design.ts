/** Random valid designs that use much of the document: what rules, edits and formats must survive. */
import fc from 'fast-check';
import type { Design } from '../design.ts';
import type { Call, Link, Publish, Subscribe } from '../link.ts';
import type { Node } from '../node.ts';
import { checkDesign } from '../text/check.ts';
import { ids, maybe, message, names, onBrokers, publisher, record, topic, work, worker } from './random-records.ts';

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
    confirmed: maybe(fc.boolean(), 1),
    rateLimit: maybe(fc.constantFrom({ perSecond: 10 }, { perSecond: 500, burst: 10 }), 1),
    ...onBrokers.publications,
  } as never);

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
    outbox: maybe(fc.boolean(), 1),
    ...onBrokers.publications,
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
    idempotent: maybe(fc.boolean(), 1),
    sideEffects: maybe(fc.boolean(), 1),
    seesPii: maybe(fc.boolean(), 1),
    dropExpired: maybe(fc.boolean(), 1),
    skipsReplays: maybe(fc.boolean(), 1),
    acknowledge: maybe(fc.constantFrom('after-work', 'before-work'), 1),
    ackTimeoutMs: maybe(fc.constantFrom(5, 30_000), 1),
    prefetch: maybe(fc.constantFrom(1, 5000), 1),
    expects: maybe(fc.constant({ type: 'object', required: ['id', 'total'] }), 1),
    alerts: maybe(fc.constant({ backlog: 10 }), 1),
    ...onBrokers.subscriptions,
  } as never);

const call = (ends: Ends) =>
  record<Call>({
    kind: fc.constant('call'),
    from: fc.constantFrom(...ends.services),
    to: fc.constantFrom(...ends.services),
    during: maybe(record({ probability: maybe(fc.constantFrom(0.2, 1)) } as never), 4),
    timeoutMs: maybe(fc.constantFrom(10, 1000), 3),
    work: maybe(work),
    retry: maybe(record({ maxDeliveries: maybe(fc.constantFrom(0, 2, 4)) }), 1),
    failure: maybe(record({ probability: maybe(fc.constantFrom(0, 0.2)) }), 1),
    breaker: maybe(fc.constantFrom({}, { windowCalls: 10, minimumCalls: 5 }), 1),
    pool: maybe(fc.constantFrom(1, 10), 1),
    dropExpired: maybe(fc.boolean(), 1),
  } as never);

const linksOf = (ends: Ends) =>
  fc.array(fc.oneof(sourced(ends), triggered(ends), subscribe(ends), subscribe(ends), call(ends)), { maxLength: 12 });

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
      broker: fc.constantFrom('in-memory' as const, 'nats' as const, 'kafka' as const, 'mqtt' as const),
      contexts: fc.constant({ shop: { name: 'Shop', owner: 'Sales' }, bank: { name: 'Bank' } }),
      securitySchemes: fc.constant([{ name: 'login', kind: 'oauth2' as const, scopes: ['read'] }]),
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

/** One in which handlers may ask questions, and services may be run by others, too. */
export const randomAskingDesign: fc.Arbitrary<Design> = fc
  .tuple(randomDesign, fc.infiniteStream(fc.nat(11)))
  .map(([design, choices]) => {
    const chosen = (of: number): number => (choices.next().value as number) % of;
    const topics = Object.entries(design.nodes ?? {}).flatMap(([id, { kind }]) => (kind === 'topic' ? [id] : []));
    const run = (node: Node): Node => (node.kind === 'service' && chosen(4) === 0 ? { ...node, external: true } : node);
    const ask = (link: Link): Link =>
      link.kind === 'publish' && link.after && chosen(4) > 0
        ? { ...link, request: { replyTo: topics[chosen(topics.length)] as string, timeoutMs: 2_000 } }
        : link;
    return { ...design, nodes: mapped(design.nodes ?? {}, run), links: mapped(design.links ?? {}, ask) };
  })
  .filter((design) => checkDesign(design).length === 0);

const mapped = <Value>(values: Readonly<Record<string, Value>>, change: (value: Value) => Value) =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, change(value)]));

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
