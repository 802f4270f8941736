/**
 * Large designs as companies grow them: domains of twenty nodes that pass messages on among themselves and now and then to a later
 * domain, with retries, dead letters, choices, calls, shared pools, ordered topics and a few loops. A few old topics have many
 * readers all over the company and most have one or two, as links grow where there are links already (Barabási and Albert 1999).
 * The same for the same arguments.
 */
import type { Arrivals } from '../arrivals.ts';
import type { Context, Design } from '../design.ts';
import type { Distribution } from '../distribution.ts';
import type { Link, Subscribe } from '../link.ts';
import type { Message } from '../message.ts';
import type { Node } from '../node.ts';

/** Nodes of one domain. */
const domainSize = 20;
const services = ['intake', 'pricing', 'stock', 'billing', 'shipping', 'mail', 'search', 'audit'];

interface Growing {
  readonly domains: number;
  /** Domains side by side. */
  readonly across: number;
  readonly random: () => number;
  readonly nodes: Record<string, Node>;
  readonly links: Record<string, Link>;
  readonly messages: Record<string, Message>;
  readonly placed: string[];
  readonly contexts: Record<string, Context>;
  readonly positions: Record<string, { x: number; y: number }>;
}

/** A valid design with about `nodes` nodes (a multiple of 20) and 1.5 times as many links. */
export const largeDesign = (nodes: number, seed = 1): Design => {
  const domains = Math.max(1, Math.round(nodes / domainSize));
  const growing: Growing = {
    domains,
    across: Math.ceil(Math.sqrt(domains)),
    random: lehmer(seed),
    nodes: {},
    links: {},
    messages: {},
    placed: [],
    contexts: {},
    positions: {},
  };
  for (let domain = 0; domain < growing.domains; domain++) growDomain(growing, domain);
  const objectives = Object.fromEntries(
    Array.from({ length: Math.ceil(growing.domains / 5) }, (_, at) => [
      `fast-${at}`,
      { name: `Fast ${at}`, from: `d${at * 5}-orders-in`, to: `d${at * 5}-intake-reads`, p99Ms: 500 },
    ]),
  );
  return {
    eventwright: 1,
    name: `Company of ${growing.domains} domains`,
    contexts: growing.contexts,
    schemas: {
      money: {
        type: 'object',
        required: ['amount', 'currency'],
        properties: { amount: { type: 'number' }, currency: { type: 'string', minLength: 3, maxLength: 3 } },
      },
    },
    messages: growing.messages,
    nodes: growing.nodes,
    links: growing.links,
    objectives,
    scenarios: { busy: { durationSeconds: 60, rateFactor: 1.5 } },
    layout: { nodes: growing.positions },
  };
};

/** Lehmer's generator modulo 2^31 - 1 with multiplier 48271: exact in doubles, the same everywhere. */
const lehmer = (seed: number): (() => number) => {
  let state = (seed * 16807 + 1) % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
};

/** A word of its own for every number. */
const word = (number: number): string =>
  [...number.toString(36)]
    .map((digit) => `${digit}o`)
    .join('')
    .replace(/\d/g, (digit) => 'bcdfghjklm'[Number(digit)] as string);

const colours = ['slate', 'blue', 'cyan', 'green', 'amber', 'orange', 'violet'] as const;

/** What grown companies have written down. */
const health = { path: '/health' };
const reading = { idempotent: true };

const growDomain = (growing: Growing, domain: number): void => {
  const id = (name: string) => `d${domain}-${name}`;
  growing.contexts[`domain-${domain}`] = {
    name: `Domain ${domain}`,
    owner: `team-${domain % 12}`,
    color: colours[domain % colours.length] ?? 'slate',
  };
  const place = (name: string, node: Node) => {
    const number = growing.placed.length % domainSize;
    growing.placed.push(id(name));
    growing.nodes[id(name)] = { ...node, context: `domain-${domain}` };
    growing.positions[id(name)] = {
      x: (domain % growing.across) * 1600 + (number % 5) * 300,
      y: Math.floor(domain / growing.across) * 900 + Math.floor(number / 5) * 200,
    };
  };
  place('shop', { kind: 'publisher', name: `Shop ${domain}`, source: 'http' });
  place('clock', { kind: 'publisher', name: `Clock ${domain}`, source: 'schedule', instances: 2 });
  for (const name of ['orders', 'prices', 'parcels', 'bills', 'letters', 'views', 'facts'])
    placeTopic(growing, id, place, name);
  place('dead', { kind: 'topic', name: `Dead letters ${domain}` });
  services.forEach((name, at) => {
    const pool =
      at % 4 === 3 ? { sharedWorkers: true, replicas: 6 } : { replicas: 1 + Math.floor(growing.random() * 3) };
    place(name, { kind: 'service', name: `${name} of ${word(domain * 8 + at)}`, ...pool, health });
  });
  place('lake', { kind: 'subscriber', name: `Lake ${domain}`, concurrency: 4, health });
  place('alarm', { kind: 'subscriber', name: `Alarm ${domain}`, health });
  linkDomain(growing, domain, id);
};

const placeTopic = (
  growing: Growing,
  id: (name: string) => string,
  place: (name: string, node: Node) => void,
  name: string,
): void => {
  const message = id(`${name}-changed`);
  growing.messages[message] = {
    name: message.replaceAll('-', '.'),
    key: '/id',
    summary: `What is known of ${name}.`,
    compatibility: 'backward',
    sizeBytes: 500,
    payload: {
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'string' }, total: { $ref: '#/schemas/money' } },
    },
    examples: [{ id: 'a-1', total: { amount: 3, currency: 'EUR' } }],
  };
  const ordered = growing.random() < 0.2;
  const bounded = growing.random() < 0.05;
  place(name, {
    kind: 'topic',
    name: `${name} of ${id('all')}`,
    description: `All ${name} of the domain.`,
    messages: [message],
    partitions: ordered ? 6 : 3,
    ...(ordered && { ordered }),
    ...(bounded && { capacity: 1000 }),
  });
};

const arrivalsOf = (random: number): Arrivals =>
  random < 0.7
    ? { process: 'poisson', ratePerSecond: 1 + Math.round(random * 20) }
    : { process: 'on-off', ratePerSecond: 5, onMeanSeconds: 2, offMeanSeconds: 8 };

const workOf = (random: number): Distribution =>
  random < 0.6
    ? { distribution: 'exponential', meanMs: 2 + Math.round(random * 20) }
    : random < 0.8
      ? { distribution: 'constant', meanMs: 5 }
      : { distribution: 'lognormal', meanMs: 8, scv: 2 };

/** Who reads what and publishes what after it; `views` and `facts` end at the readers of the domain. */
const flows = [
  ['intake', 'orders', 'prices'],
  ['pricing', 'prices', 'parcels'],
  ['stock', 'parcels', 'bills'],
  ['billing', 'bills', 'letters'],
  ['shipping', 'parcels', 'letters'],
  ['mail', 'letters', 'views'],
  ['search', 'views', 'facts'],
  ['audit', 'prices', 'facts'],
] as const;

const linkDomain = (growing: Growing, domain: number, id: (name: string) => string): void => {
  const { links, random } = growing;
  links[id('orders-in')] = {
    kind: 'publish',
    from: id('shop'),
    to: id('orders'),
    message: id('orders-changed'),
    arrivals: arrivalsOf(random() * 0.69),
  };
  links[id('views-in')] = {
    kind: 'publish',
    from: id('clock'),
    to: id('views'),
    message: id('views-changed'),
    arrivals: arrivalsOf(random()),
  };
  for (const [service, topic, next] of flows) {
    links[id(`${service}-reads`)] = subscription(growing, id(topic), id(service), id('dead'));
    publishAfter(growing, id(`${service}-writes`), id(service), id(next), id(`${next}-changed`), { probability: 0.9 });
  }
  for (const topic of ['orders', 'prices', 'parcels', 'bills', 'letters', 'views', 'facts'])
    links[id(`lake-${topic}`)] = {
      kind: 'subscribe',
      from: id(topic),
      to: id('lake'),
      work: workOf(random()),
      ...reading,
    };
  links[id('alarm-reads')] = { kind: 'subscribe', from: id('dead'), to: id('alarm'), ...reading };
  links[id('billing-also')] = subscription(growing, id('views'), id('billing'), id('dead'));
  links[id('search-also')] = subscription(growing, id('bills'), id('search'), id('dead'));
  if (domain % 3 === 0) callStock(growing, id);
  if (domain % 4 === 1)
    publishAfter(growing, id('again'), id('shipping'), id('parcels'), id('parcels-changed'), { probability: 0.1 });
  if (domain > 0 && random() < 0.6) {
    const popular = `d${Math.floor(random() ** 3 * domain)}-facts`;
    links[id('hears')] = { kind: 'subscribe', from: popular, to: id('lake'), work: workOf(random()), ...reading };
  }
  const later = domain + 1 + Math.floor(random() * 12);
  if (later < growing.domains)
    publishAfter(growing, id('abroad'), id('mail'), `d${later}-prices`, `d${later}-prices-changed`, {
      probability: 0.05,
      choice: 'abroad',
    });
};

const publishAfter = (
  { links }: Growing,
  id: string,
  from: string,
  to: string,
  message: string,
  after: { probability: number; choice?: string },
): void => {
  links[id] = { kind: 'publish', from, to, message, after };
};

const subscription = ({ random }: Growing, from: string, to: string, deadLetter: string): Subscribe => ({
  kind: 'subscribe',
  from,
  to,
  work: workOf(random()),
  ...(random() < 0.3 && { failure: { probability: 0.02 } }),
  ...(random() < 0.5 && { retry: { maxDeliveries: 3, firstMs: 50, jitter: 0.5 } }),
  deadLetter,
  ...reading,
});

/** Some domains ask for the stock synchronously while they price. */
const callStock = ({ links, random }: Growing, id: (name: string) => string): void => {
  links[id('asks')] = {
    kind: 'call',
    from: id('pricing'),
    to: id('stock'),
    during: { subscriptions: [id('pricing-reads')], probability: 0.5 },
    timeoutMs: 1000,
    work: workOf(random() * 0.6),
  };
};
