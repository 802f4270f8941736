/** Wrong values of every parameter that traces settle: a trace that no wrong value disturbs would prove nothing. */
import type { Design } from '../../model/design.ts';
import type { Subscribe } from '../../model/link.ts';
import type { Topic } from '../../model/node.ts';

type Wrong = (design: Design) => Design[];

const withReaders = (design: Design, change: (link: Subscribe) => Partial<Subscribe>): Design => ({
  ...design,
  links: Object.fromEntries(
    Object.entries(design.links ?? {}).map(([id, link]) => [
      id,
      link.kind === 'subscribe' ? without({ ...link, ...change(link) }) : link,
    ]),
  ),
});

const topicOf = (design: Design, id: string): Topic => design.nodes?.[id] as Topic;

const withTopic = (design: Design, id: string, change: (topic: Topic) => Partial<Topic>): Design => {
  const topic = topicOf(design, id);
  return { ...design, nodes: { ...design.nodes, [id]: without({ ...topic, ...change(topic) }) } };
};

const without = <Holder extends object>(holder: Holder): Holder =>
  Object.fromEntries(Object.entries(holder).filter(([, value]) => value !== undefined)) as Holder;

/** Undefined takes the field away. */
const cleared = { value: undefined } as const;

const ofReaders = <Field extends keyof Subscribe>(
  field: Field,
  wrong: (value: Subscribe[Field]) => readonly (Subscribe[Field] | typeof cleared)[],
): Wrong =>
  valuesOf(
    (design) => firstReader(design)[field],
    wrong,
    (design, value) => withReaders(design, () => ({ [field]: value })),
  );

const ofTopic = <Field extends keyof Topic>(
  id: string,
  field: Field,
  wrong: (value: Topic[Field]) => readonly (Topic[Field] | typeof cleared)[],
): Wrong =>
  valuesOf(
    (design) => topicOf(design, id)[field],
    wrong,
    (design, value) => withTopic(design, id, () => ({ [field]: value })),
  );

const valuesOf =
  <Value>(
    read: (design: Design) => Value,
    wrong: (value: Value) => readonly (Value | typeof cleared)[],
    write: (design: Design, value: Value | undefined) => Design,
  ): Wrong =>
  (design) =>
    wrong(read(design)).map((value) => write(design, value === cleared ? undefined : (value as Value)));

const firstReader = (design: Design): Subscribe =>
  Object.values(design.links ?? {}).find((link) => link.kind === 'subscribe') as Subscribe;

const policies = ['drop-new', 'drop-old', 'reject', 'block'] as const;

export const wrongValues: Readonly<Record<string, Wrong>> = {
  ackTimeoutMs: ofReaders('ackTimeoutMs', (ms) => (ms === undefined ? [60] : [ms * 1.4, ms * 0.7, cleared])),
  acknowledge: ofReaders('acknowledge', (when) => [when === 'before-work' ? 'after-work' : 'before-work']),
  capacity: ofTopic('topic', 'capacity', (most) => (most === undefined ? [1] : [most - 1, most + 1, cleared])),
  concurrency: ofReaders('concurrency', (workers = 1) => (workers === 1 ? [2] : [workers - 1])),
  deadLetter: ofReaders('deadLetter', () => [cleared]),
  dedupWindowSeconds: ofTopic('out', 'dedupWindowSeconds', (window = 0) =>
    window === 0 ? [120] : window > 10 ? [0] : [0, window / 2, window * 2],
  ),
  delays: ofReaders('retry', (retry) => {
    const delays = retry?.delaysMs;
    const wrong = delays === undefined ? [[100]] : [delays.map((ms) => ms * 1.5), delays.map((ms) => ms / 2), [0]];
    return wrong.map((delaysMs) => ({ ...retry, delaysMs }));
  }),
  group: ofReaders('group', (name) => [name === undefined ? 'together' : cleared]),
  maxDeliveries: ofReaders('retry', (retry) => {
    const most = retry?.maxDeliveries ?? (retry === undefined ? 1 : 5);
    return [most - 1, most + 1]
      .filter((wrong) => most > 0 && wrong > 0)
      .concat(most === 0 ? [2] : [0])
      .map((maxDeliveries) => ({ backoff: 'none', ...retry, maxDeliveries }));
  }),
  onExhausted: ofReaders('onExhausted', (what) => [what === 'keep' ? 'drop' : 'keep']),
  onFull: ofTopic('topic', 'onFull', (policy = 'drop-new') => policies.filter((other) => other !== policy)),
  ordered: ofTopic('topic', 'ordered', (ordered) => [!ordered]),
  prefetch: ofReaders('prefetch', (most = 1) => (most === 1 ? [3] : [1])),
  retentionSeconds: ofTopic('topic', 'retentionSeconds', (time) =>
    time === undefined ? [0.1] : [time * 1.4, time * 0.6, cleared],
  ),
};
