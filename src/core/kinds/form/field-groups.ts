/** How the fields of each kind of record are grouped: what most designs set first, the rest by what it is about. */
import type { Text } from '../../lib/text.ts';

export interface FieldGroup {
  readonly id: string;
  /** Absent for the first group, which is always open. */
  readonly title?: Text;
  readonly keys: readonly string[];
}

export type Grouped =
  | 'publisher'
  | 'topic'
  | 'service'
  | 'subscriber'
  | 'publish'
  | 'subscribe'
  | 'call'
  | 'message'
  | 'context'
  | 'note'
  | 'design';

const titles = {
  room: { en: 'Room and time', zh: '容量与时间' },
  delivery: { en: 'Delivery', zh: '投递' },
  onBroker: { en: 'On the broker', zh: '消息代理' },
  scaling: { en: 'Scaling', zh: '伸缩' },
  inCode: { en: 'In the code', zh: '代码' },
  entrance: { en: 'Entrance', zh: '入口' },
  failures: { en: 'Failures', zh: '失败处理' },
  taking: { en: 'Taking messages', zh: '取消息' },
  promises: { en: 'Promises of the reader', zh: '读者的约定' },
  timing: { en: 'Timing and alerts', zh: '时序与告警' },
  limits: { en: 'Limits', zh: '限制' },
  versions: { en: 'Versions', zh: '版本' },
  size: { en: 'Size and age', zh: '大小与时效' },
  about: { en: 'About', zh: '说明' },
} as const satisfies Readonly<Record<string, Text>>;

/** Takes the names of fields in one line: `name source`. */
const first = (keys: string): FieldGroup => ({ id: 'first', keys: keys.split(' ') });
const group = (id: keyof typeof titles, keys: string): FieldGroup => ({
  id,
  title: titles[id],
  keys: keys.split(' '),
});

const worker: readonly FieldGroup[] = [
  first('name replicas concurrency sharedWorkers'),
  group('scaling', 'standby autoscale'),
  group('inCode', 'modules configuration health stores'),
  group('entrance', 'source exposure authenticated access'),
  group('about', 'description owner context external'),
];

const aboutLink = group('about', 'name description from to');

/** In the order in which they are shown; a test holds that every field of a record is in exactly one group. */
export const fieldGroups: Readonly<Record<Grouped, readonly FieldGroup[]>> = {
  publisher: [
    first('name source instances'),
    group('entrance', 'exposure authenticated access'),
    group('about', 'description owner context'),
  ],
  topic: [
    first('name messages partitions ordered'),
    group('room', 'capacity onFull retentionSeconds replayable erasable dedupWindowSeconds'),
    group('delivery', 'guarantee publishLatency deliveryLatency keyDistribution'),
    group(
      'onBroker',
      'address parameters broker replication encrypted envelope carriesTrace nats kafka rabbitmq redis mqtt',
    ),
    group('about', 'description owner context alerts external'),
  ],
  service: worker,
  subscriber: worker,
  publish: [
    first('message arrivals after request'),
    group('limits', 'rateLimit confirmed hopLimit bufferMessages bufferTimeoutMs outbox'),
    group('onBroker', 'kafka redis mqtt'),
    aboutLink,
  ],
  subscribe: [
    first('work group filter'),
    group('failures', 'failure retry deadLetter onExhausted'),
    group('taking', 'concurrency prefetch acknowledge ackTimeoutMs'),
    group('timing', 'delay dropExpired pollWaitMs rebalanceSeconds alerts'),
    group('promises', 'idempotent sideEffects skipsReplays seesPii expects'),
    group('onBroker', 'nats kafka rabbitmq redis mqtt'),
    aboutLink,
  ],
  call: [
    first('arrivals during work timeoutMs'),
    group('failures', 'failure retry breaker'),
    group('limits', 'rateLimit pool dropExpired'),
    aboutLink,
  ],
  message: [
    first('name kind key payload examples'),
    group('versions', 'version compatibility upgradeFirst previous'),
    group('size', 'sizeBytes deadlineMs'),
    group('about', 'summary attributes pii'),
  ],
  context: [first('name color parent'), group('about', 'description owner')],
  note: [first('text')],
  design: [first('name broker version description securitySchemes')],
};
