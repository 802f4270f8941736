/**
 * The benchmark networks: one queue (W1), a topic with three groups two of which republish to two groups each (W2), a hundred
 * services with 165 topics (W3), and a thousand services with a hundred thousand messages in work at any time (W4). All times are
 * exponential; every service has one pool of workers and one queue.
 */

export interface BenchService {
  readonly meanMs: number;
  readonly servers: number;
  /** (topic, probability) of what is published after each message. */
  readonly publishes: readonly (readonly [topic: number, probability: number])[];
}

export interface BenchNetwork {
  readonly name: string;
  readonly services: readonly BenchService[];
  /** Subscribed services of each topic. */
  readonly topics: readonly (readonly number[])[];
  readonly sources: readonly { readonly topic: number; readonly ratePerSecond: number }[];
  /** A run that ends before so many simulated seconds would show how the network fills, not how it works. */
  readonly shortestSeconds: number;
}

const oneQueue: BenchNetwork = {
  name: 'W1',
  services: [{ meanMs: 10, servers: 1, publishes: [] }],
  topics: [[0]],
  sources: [{ topic: 0, ratePerSecond: 80 }],
  shortestSeconds: 0,
};

const fanOut: BenchNetwork = {
  name: 'W2',
  services: Array.from({ length: 7 }, (_, at) => ({
    meanMs: 14,
    servers: 2,
    publishes: at === 0 ? [[1, 1] as const] : at === 1 ? [[2, 1] as const] : [],
  })),
  topics: [
    [0, 1, 2],
    [3, 4],
    [5, 6],
  ],
  sources: [{ topic: 0, ratePerSecond: 100 }],
  shortestSeconds: 0,
};

/** A small generator of its own, so that the network is the same wherever it is built. */
const dice = (seed: number) => {
  let state = seed;
  return (sides: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return Math.floor(((state >>> 8) / 2 ** 24) * sides);
  };
};

const manyServices = (): BenchNetwork => {
  const roll = dice(20);
  const services = 100;
  const topics: number[][] = Array.from({ length: 165 }, () => []);
  const publishes: [number, number][][] = Array.from({ length: services }, () => []);
  for (let topic = 10; topic < topics.length; topic++) {
    publishes[(topic - 10) % services]!.push([topic, 0.25 + roll(30) / 100]);
  }
  topics.forEach((subscribers, topic) => {
    const publisher = topic < 10 ? -1 : (topic - 10) % services;
    for (let copies = 1 + roll(2); copies > 0; copies--) {
      // Mostly later services; now and then an earlier one, which makes loops.
      const later = publisher + 1 + roll(services - publisher - 1);
      const reader = roll(20) === 0 || publisher === services - 1 ? roll(services) : later;
      if (!subscribers.includes(reader)) subscribers.push(reader);
    }
  });
  const sources = Array.from({ length: 10 }, (_, topic) => ({ topic, ratePerSecond: 20 + roll(80) }));
  const rates = serviceRates(topics, publishes, sources);
  return {
    name: 'W3',
    topics,
    sources,
    shortestSeconds: 0,
    services: rates.map((rate, at) => {
      const servers = [1, 2, 4][at % 3]!;
      const utilisation = 0.4 + (at % 4) / 10;
      return { servers, meanMs: rate > 0 ? (1000 * utilisation * servers) / rate : 1, publishes: publishes[at]! };
    }),
  };
};

/** Fifty sources with ten services each, of which everyone hands on to one more; a hundred of the workers of each are busy. */
const manyPending = (): BenchNetwork => {
  const sources = Array.from({ length: 50 }, (_, topic) => ({ topic, ratePerSecond: 100 }));
  const first = Array.from({ length: 500 }, (_, at) => at);
  return {
    name: 'W4',
    sources,
    shortestSeconds: 10,
    topics: [
      ...sources.map((_, topic) => first.slice(topic * 10, topic * 10 + 10)),
      ...first.map((at) => [first.length + at]),
    ],
    services: Array.from({ length: 2 * first.length }, (_, at) => ({
      meanMs: 1000,
      servers: 150,
      publishes: at < first.length ? [[sources.length + at, 1] as const] : [],
    })),
  };
};

/** The traffic equations by iteration: messages per second at every service. */
const serviceRates = (
  topics: readonly (readonly number[])[],
  publishes: readonly (readonly (readonly [number, number])[])[],
  sources: BenchNetwork['sources'],
): number[] => {
  let rates = publishes.map(() => 0);
  for (let round = 0; round < 500; round++) {
    const next = publishes.map(() => 0);
    const spread = (topic: number, rate: number) => {
      for (const reader of topics[topic]!) next[reader]! += rate;
    };
    for (const { topic, ratePerSecond } of sources) spread(topic, ratePerSecond);
    publishes.forEach((links, at) => {
      for (const [topic, probability] of links) spread(topic, probability * rates[at]!);
    });
    rates = next;
  }
  return rates;
};

/** Arrivals and ends of work that one arrival at a source leads to, itself included. */
export const eventsPerArrival = ({ topics, services, sources }: BenchNetwork): number => {
  const rates = serviceRates(
    topics,
    services.map(({ publishes }) => publishes),
    sources,
  );
  const arrivals = sources.reduce((sum, { ratePerSecond }) => sum + ratePerSecond, 0);
  return 1 + rates.reduce((sum, rate) => sum + rate, 0) / arrivals;
};

/** A topic with three groups, on which features are tried too. */
export const secondNetwork = fanOut;

export const networks: readonly BenchNetwork[] = [oneQueue, fanOut, manyServices(), manyPending()];

/** The form the peers read: numbers separated by spaces. */
export const asNumbers = ({ services, topics, sources }: BenchNetwork): string => {
  const lines = [`${services.length} ${topics.length} ${sources.length}`];
  for (const { meanMs, servers, publishes } of services) {
    lines.push([meanMs, servers, publishes.length, ...publishes.flat()].join(' '));
  }
  for (const readers of topics) lines.push([readers.length, ...readers].join(' '));
  for (const { topic, ratePerSecond } of sources) lines.push(`${topic} ${ratePerSecond}`);
  return `${lines.join('\n')}\n`;
};
