/** A design with everything that can be drawn, and with names that have broken other generators. */
import type { Design } from '../../src/core/model/design.ts';

/** Quotes, comment ends, template holes, markup, line separators, direction marks, prototypes, device names. */
export const hostile = [
  `it's "quoted" \`here\``,
  '*/ process.exit(1); /*',
  '${process.exit(1)}',
  '</script><script>alert(1)</script>',
  'two\nlines\r\nand\u2028more\u2029',
  '\u202egnol\u202c \u200b\ufeff',
  '__proto__',
  'constructor',
  '\\u0022; throw 1; //',
  '{{mustache}} <%= erb %> #{ruby}',
  '订单已下 🛒',
] as const;

const [quoted, comment, hole, markup, separators, direction, prototype, constructor, escape, tags, words] = hostile;

const order = {
  type: 'object',
  required: ['id', 'state', quoted, prototype],
  description: comment,
  properties: JSON.parse(
    JSON.stringify({
      id: { type: 'string' },
      state: { enum: [...hostile] },
      [quoted]: { const: hole },
      [comment]: { type: 'string', description: markup },
      lines: { type: 'array', items: { $ref: '#/schemas/line' } },
      tree: { $ref: '#/$defs/tree' },
      pair: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }], items: false, minItems: 2 },
      atLeastOne: { type: 'array', minItems: 1, items: { oneOf: [{ type: 'string' }, { type: 'object', properties: { a: { type: 'null' } } }] } },
      prices: { type: 'object', additionalProperties: { type: 'number' } },
      named: { type: 'object', patternProperties: { '^x-': { type: 'string' } }, additionalProperties: false },
      mixed: { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: { type: 'number' } },
      maybe: { type: ['string', 'null'] },
      address: { anyOf: [{ type: 'object', required: ['street'], properties: { street: { type: 'string' } } }, { type: 'null' }] },
      both: { allOf: [{ type: 'object', properties: { left: { type: 'string' } } }, { type: 'object', properties: { right: { type: 'string' } } }] },
      nullable: { type: 'integer', nullable: true },
      anything: true,
    }).replace('"id":', '"__proto__": { "type": "boolean" }, "id":'),
  ) as Record<string, unknown>,
  $defs: { tree: { type: 'object', properties: { children: { type: 'array', items: { $ref: '#/$defs/tree' } } } } },
};

const example = JSON.parse(
  JSON.stringify({ id: quoted, state: separators, [quoted]: hole }).replace('"id":', '"__proto__": true, "id":'),
) as unknown;

const stage = { distribution: 'erlang', meanMs: 2, shape: 2 } as const;

export const awkwardDesign: Design = {
  eventwright: 1,
  name: `${markup} ${words}`,
  description: `${comment} ${hole} ${tags}`,
  broker: 'nats',
  schemas: { line: { type: 'object', required: ['count'], properties: { count: { type: 'integer' }, next: { $ref: '#/schemas/line' } } } },
  messages: {
    class: { name: quoted, payload: order, examples: [example], key: '/id', summary: comment, deadlineMs: 60_000 },
    'a-1': { name: comment, payload: order, examples: [example] },
    a1: { name: comment, payload: { type: 'string', format: 'uuid' } },
    promise: { name: separators },
    'to-string': { name: prototype, payload: { type: 'object', required: ['at'], properties: { at: { type: 'string', format: 'date-time' } } } },
    question: { name: 'product.query', kind: 'query', payload: { type: 'object', required: ['n'], properties: { n: { type: 'integer' } } }, key: '/n' },
    answer: { name: 'product.found', kind: 'reply', payload: { type: 'object', required: ['n', 'price'], properties: { n: { type: 'integer' }, price: { type: 'number', exclusiveMinimum: 0 } } } },
    sorry: { name: 'product.missing', kind: 'reply', payload: { type: 'object', required: ['n'], properties: { n: { type: 'integer' } } } },
  },
  nodes: {
    con: { kind: 'publisher', name: hole, source: 'http', instances: 2 },
    default: { kind: 'service', name: escape, replicas: 2, concurrency: 3, sharedWorkers: true, modules: [markup, '../../etc', 'con'], configuration: { SECRET: '${VAULT}', [quoted]: 'x', NAME: '"$(rm)"\n' } },
    worker: { kind: 'service', name: direction, health: { path: '/alive' }, concurrency: 2 },
    reader: { kind: 'subscriber', name: constructor },
    gateway: { kind: 'service', name: tags },
    outside: { kind: 'service', name: 'Run by others', external: true },
    'in-1': { kind: 'topic', name: 'In', address: '../{region}/\u202e*.>', messages: ['class', 'a-1', 'a1'], ordered: true, partitions: 3, capacity: 100, onFull: 'block' },
    in1: { kind: 'topic', name: 'Any', address: '../{region}/\u202e*.>', retentionSeconds: 3600, dedupWindowSeconds: 10 },
    out: { kind: 'topic', name: 'Out', messages: ['to-string', 'promise'] },
    dead: { kind: 'topic', name: 'Dead' },
    questions: { kind: 'topic', name: 'Questions', messages: ['question'] },
    answers: { kind: 'topic', name: 'Answers', messages: ['answer', 'sorry'] },
  },
  links: {
    'con-class': { kind: 'publish', from: 'con', to: 'in-1', message: 'class', arrivals: { process: 'on-off', ratePerSecond: 5, onMeanSeconds: 1, offMeanSeconds: 1, batch: 2 }, rateLimit: { perSecond: 100, burst: 5, onLimit: 'reject' } },
    'con-a-1': { kind: 'publish', from: 'con', to: 'in-1', message: 'a-1', arrivals: { process: 'profile', points: [{ atSeconds: 0, ratePerSecond: 3 }, { atSeconds: 2, ratePerSecond: 1 }], repeat: true }, hopLimit: 3, bufferMessages: 10, bufferTimeoutMs: 500 },
    'con-a1': { kind: 'publish', from: 'con', to: 'in1', message: 'a1', arrivals: { process: 'trace', atSeconds: [0.1, 0.2] }, confirmed: false },
    'default-in': { kind: 'subscribe', from: 'in-1', to: 'default', group: `${comment}`, filter: ['class'], work: stage, failure: { probability: 0.1, poisonProbability: 0.01 }, retry: { maxDeliveries: 2, backoff: 'fixed', firstMs: 10 }, deadLetter: 'dead', dropExpired: true },
    'default-in-2': { kind: 'subscribe', from: 'in-1', to: 'default', group: `${comment}`, filter: ['a-1', 'a1'], retry: { delaysMs: [10, 20], jitter: 0.5 }, deadLetter: 'discard' },
    'default-any': { kind: 'subscribe', from: 'in1', to: 'default', acknowledge: 'before-work', ackTimeoutMs: 5_000, delay: { distribution: 'uniform', minMs: 1, maxMs: 5 } },
    'default-out': { kind: 'publish', from: 'default', to: 'out', message: 'to-string', after: { subscriptions: ['default-in'], probability: 0.5, choice: 'which', copies: 2 } },
    'default-out-2': { kind: 'publish', from: 'default', to: 'out', message: 'promise', after: { subscriptions: ['default-in'], probability: 0.25, choice: 'which', delay: stage } },
    'default-out-3': { kind: 'publish', from: 'default', to: 'out', message: 'promise', after: { subscriptions: ['default-in-2'], every: 3 }, hopLimit: 5 },
    'default-failed': { kind: 'publish', from: 'default', to: 'in1', message: 'promise', after: { subscriptions: ['default-in'], outcome: 'failed' } },
    'default-exhausted': { kind: 'publish', from: 'default', to: 'in1', message: 'to-string', after: { subscriptions: ['default-in'], outcome: 'exhausted' } },
    'worker-out': { kind: 'subscribe', from: 'out', to: 'worker', work: { distribution: 'lognormal', meanMs: 2, scv: 1 } },
    'worker-calls': { kind: 'call', from: 'worker', to: 'gateway', during: { subscriptions: ['worker-out'], probability: 0.5 }, timeoutMs: 500, retry: { maxDeliveries: 2 }, pool: 3, breaker: { windowCalls: 10, minimumCalls: 5 }, rateLimit: { perSecond: 50 }, dropExpired: true, work: stage },
    'reader-dead': { kind: 'subscribe', from: 'dead', to: 'reader' },
    'gateway-asks': { kind: 'publish', from: 'gateway', to: 'questions', message: 'question', arrivals: { process: 'constant', ratePerSecond: 4 }, request: { replyTo: 'answers', timeoutMs: 2_000 } },
    'gateway-hears': { kind: 'subscribe', from: 'answers', to: 'gateway' },
    'worker-questions': { kind: 'subscribe', from: 'questions', to: 'worker' },
    'worker-answers': { kind: 'publish', from: 'worker', to: 'answers', message: 'answer', after: { subscriptions: ['worker-questions'], choice: 'found', probability: 0.9 } },
    'worker-sorry': { kind: 'publish', from: 'worker', to: 'answers', message: 'sorry', after: { subscriptions: ['worker-questions'], choice: 'found', probability: 0.1 } },
    'con-calls': { kind: 'call', from: 'con', to: 'gateway', arrivals: { process: 'poisson', ratePerSecond: 2 } },
  },
  objectives: { answered: { from: 'con-class', to: 'reader-dead', p99Ms: 1_000 } },
};
