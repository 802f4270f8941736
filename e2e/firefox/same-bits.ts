/** Three designs that between them draw from every law there is, each with one scenario, `steady`. */
const exponential = (meanMs: number) => ({ distribution: 'exponential', meanMs });
const scenarios = { steady: { name: 'Steady', durationSeconds: 60, warmupSeconds: 'auto', replications: 6, seed: 11 } };
const services = (...ids: string[]) =>
  Object.fromEntries(ids.map((id) => [id, { kind: 'service', name: id, replicas: 2 }]));
const publisher = (from: string, to: string, message: string, fields: object) => ({
  kind: 'publish',
  from,
  to,
  message,
  ...fields,
});
const reader = (from: string, to: string, fields: object) => ({ kind: 'subscribe', from, to, ...fields });
const messages = { placed: { name: 'Placed', deadlineMs: 400 }, paid: { name: 'Paid' } };

const laws = {
  pareto: { distribution: 'pareto', meanMs: 12, shape: 2.1 },
  lognormal: { distribution: 'lognormal', meanMs: 14, scv: 3 },
  erlang: { distribution: 'erlang', meanMs: 15, shape: 4 },
  hyperexponential: { distribution: 'hyperexponential', meanMs: 12, scv: 6 },
  uniform: { distribution: 'uniform', minMs: 1, maxMs: 25 },
  empirical: { distribution: 'empirical', valuesMs: [1.5, 3, 8, 40] },
  constant: { distribution: 'constant', meanMs: 9.7 },
  exponential: exponential(13),
};

/** Every law of work, behind bursts in batches and keys of which few are frequent. */
const everyLaw = {
  eventwright: 1,
  name: 'Every law of work',
  messages,
  nodes: {
    shop: { kind: 'publisher', name: 'Shop' },
    orders: {
      kind: 'topic',
      name: 'Orders',
      ordered: true,
      partitions: 6,
      keyDistribution: { distribution: 'zipf', keys: 300, exponent: 1.1 },
    },
    ...services(...Object.keys(laws)),
  },
  links: {
    publishes: publisher('shop', 'orders', 'placed', {
      arrivals: { process: 'on-off', ratePerSecond: 60, onMeanSeconds: 0.8, offMeanSeconds: 0.5, batch: 2 },
    }),
    ...Object.fromEntries(
      Object.entries(laws).map(([id, work]) => [`${id}-reads`, reader('orders', id, { work, prefetch: 3 })]),
    ),
  },
  scenarios,
};

/** Retries with jitter, choices, latencies, limits and dead letters behind a rate that changes over time. */
const everyChance = {
  eventwright: 1,
  name: 'Everything left to chance',
  messages,
  nodes: {
    shop: { kind: 'publisher', name: 'Shop' },
    orders: {
      kind: 'topic',
      name: 'Orders',
      publishLatency: { distribution: 'lognormal', meanMs: 4, scv: 1.5 },
      deliveryLatency: { distribution: 'pareto', meanMs: 3, shape: 2.5 },
    },
    payments: { kind: 'topic', name: 'Payments', capacity: 20, onFull: 'drop-old', dedupWindowSeconds: 5 },
    failed: { kind: 'topic', name: 'Failed' },
    ...services('stock', 'bank', 'mail', 'prices'),
  },
  links: {
    publishes: publisher('shop', 'orders', 'placed', {
      arrivals: {
        process: 'profile',
        repeat: true,
        points: [
          { atSeconds: 0, ratePerSecond: 30 },
          { atSeconds: 7, ratePerSecond: 120 },
          { atSeconds: 12, ratePerSecond: 10 },
        ],
      },
    }),
    'stock-reads': reader('orders', 'stock', {
      work: laws.lognormal,
      failure: { probability: 0.2, poisonProbability: 0.02 },
      retry: { maxDeliveries: 4, backoff: 'exponential', firstMs: 20, jitter: 1 },
      deadLetter: 'failed',
      dropExpired: true,
    }),
    'stock-publishes': publisher('stock', 'payments', 'paid', {
      after: { subscriptions: ['stock-reads'], probability: 0.7, copies: 2, delay: laws.erlang },
      rateLimit: { perSecond: 60, burst: 5 },
    }),
    'bank-reads': reader('payments', 'bank', { work: laws.hyperexponential, ackTimeoutMs: 60, prefetch: 2 }),
    'mail-reads': reader('failed', 'mail', { work: laws.pareto, delay: laws.uniform }),
    'stock-asks': {
      kind: 'call',
      from: 'stock',
      to: 'prices',
      during: { subscriptions: ['stock-reads'], probability: 0.5 },
      work: laws.empirical,
      timeoutMs: 150,
      retry: { maxDeliveries: 3, backoff: 'fixed', firstMs: 5, jitter: 0.5 },
      failure: { probability: 0.1 },
      breaker: { windowCalls: 10, minimumCalls: 5 },
      pool: 10,
    },
  },
  scenarios,
};

/** Two groups, one that competes, shares of keys, polls, and retention, behind constant arrivals. */
const everyQueue = {
  eventwright: 1,
  name: 'Queues of all kinds',
  messages,
  nodes: {
    meter: { kind: 'publisher', name: 'Meter' },
    readings: {
      kind: 'topic',
      name: 'Readings',
      ordered: true,
      partitions: 4,
      keyDistribution: { distribution: 'shares', shares: [5, 3, 1.5, 0.5] },
      retentionSeconds: 2,
    },
    alarms: { kind: 'topic', name: 'Alarms', capacity: 8, onFull: 'reject' },
    ...services('sum', 'archive', 'pager'),
    second: { kind: 'service', name: 'Second sum', concurrency: 3 },
  },
  links: {
    publishes: publisher('meter', 'readings', 'placed', {
      arrivals: { process: 'constant', ratePerSecond: 150 },
    }),
    'sum-reads': reader('readings', 'sum', { group: 'sums', work: exponential(11), pollWaitMs: 15 }),
    'second-reads': reader('readings', 'second', { group: 'sums', work: laws.lognormal, pollWaitMs: 15 }),
    'archive-reads': reader('readings', 'archive', { work: exponential(14), acknowledge: 'before-work' }),
    'sum-publishes': publisher('sum', 'alarms', 'paid', {
      after: { probability: 0.4, every: 2 },
    }),
    'pager-reads': reader('alarms', 'pager', {
      work: laws.pareto,
      retry: { maxDeliveries: 2 },
      failure: { probability: 0.3 },
    }),
  },
  scenarios,
};

export const designsOfAllDraws = [everyLaw, everyChance, everyQueue];
