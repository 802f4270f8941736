/** The links of a large design, domain by domain: who sends what to whom, how often, and how long the work takes. */
import type { Arrivals } from '../arrivals.ts';
import type { Context } from '../design.ts';
import type { Distribution } from '../distribution.ts';
import type { Link, Subscribe } from '../link.ts';
import type { Message } from '../message.ts';
import type { Node } from '../node.ts';

/** What there is of a design while it grows. */
export interface Growing {
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

const reading = { idempotent: true };

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

export const linkDomain = (growing: Growing, domain: number, id: (name: string) => string): void => {
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
    links[id(`${service}-reads`)] = subscription(random, id(topic), id(service), id('dead'));
    publishAfter(growing, id(`${service}-writes`), id(service), id(next), id(`${next}-changed`), { probability: 0.9 });
  }
  readAlso(growing, id);
  if (domain % 3 === 0) callStock(growing, id);
  if (domain % 4 === 1)
    publishAfter(growing, id('again'), id('shipping'), id('parcels'), id('parcels-changed'), { probability: 0.1 });
  linkAbroad(growing, domain, id);
};

/** Who reads without publishing anything. */
const readAlso = ({ links, random }: Growing, id: (name: string) => string): void => {
  for (const topic of ['orders', 'prices', 'parcels', 'bills', 'letters', 'views', 'facts'])
    links[id(`lake-${topic}`)] = {
      kind: 'subscribe',
      from: id(topic),
      to: id('lake'),
      work: workOf(random()),
      ...reading,
    };
  links[id('alarm-reads')] = { kind: 'subscribe', from: id('dead'), to: id('alarm'), ...reading };
  links[id('billing-also')] = subscription(random, id('views'), id('billing'), id('dead'));
  links[id('search-also')] = subscription(random, id('bills'), id('search'), id('dead'));
};

/** A popular topic of an earlier domain is read, and a later one is told now and then. */
const linkAbroad = (growing: Growing, domain: number, id: (name: string) => string): void => {
  const { links, random } = growing;
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

const subscription = (random: () => number, from: string, to: string, deadLetter: string): Subscribe => ({
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
