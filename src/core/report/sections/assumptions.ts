/** What the figures rest on: the inputs of the design, the closed forms that are only near, and what the model takes for granted. */
import { formOf } from '../../kinds/form/form.ts';
import { recordSchemas } from '../../kinds/form/record-schemas.ts';
import { valueWords } from '../../kinds/form/value-words.ts';
import { groupedBy } from '../../lib/grouped.ts';
import { sortedEntries } from '../../lib/sort.ts';
import { elementName } from '../../model/graph/element-name.ts';
import { call, publish } from '../../model/link.ts';
import { subscribe } from '../../model/subscribe.ts';
import { approximationText } from '../../queueing/approximation-text.ts';
import { literal, words } from '../cells.ts';
import type { Block, Section } from '../report.ts';
import type { Subject } from '../subject.ts';
import { assumptionWords as texts } from '../words/assumptions.ts';

export const assumptionSection = (subject: Subject): Section => {
  const { say } = subject;
  return {
    id: 'assumptions',
    title: say(texts.title),
    blocks: [
      { kind: 'words', text: say(texts.lead) },
      ...inputsOf(subject),
      ...approximationsOf(subject),
      { kind: 'heading', text: say(texts.modelling) },
      {
        kind: 'list',
        items: [texts.independent, texts.stationary, texts.hardware, texts.empty].map((text) => say(text)),
      },
    ],
  };
};

/** The fields that a simulation reads, of what people write as numbers and choices; the structure stands in the picture. */
const read: ReadonlySet<string> = new Set([
  ...['arrivals', 'work', 'concurrency', 'prefetch', 'acknowledge', 'ackTimeoutMs', 'failure', 'retry', 'onExhausted'],
  ...['dropExpired', 'delay', 'pollWaitMs', 'rebalanceSeconds', 'timeoutMs', 'pool', 'breaker', 'rateLimit', 'request'],
  ...[
    'bufferMessages',
    'bufferTimeoutMs',
    'hopLimit',
    'confirmed',
    'instances',
    'replicas',
    'sharedWorkers',
    'standby',
  ],
  ...[
    'autoscale',
    'partitions',
    'ordered',
    'capacity',
    'onFull',
    'retentionSeconds',
    'publishLatency',
    'deliveryLatency',
  ],
  ...['dedupWindowSeconds', 'keyDistribution', 'guarantee', 'after', 'during'],
]);

const linkSchemas = { publish, subscribe, call };

/** A row for all elements of which the same is said: many have the same retries. */
const inputsOf = (subject: Subject): Block[] => {
  const { changed, say } = subject;
  const said = [
    ...sortedEntries(changed.nodes).map(([id, node]) => inputOf(subject, id, formOf(recordSchemas[node.kind]), node)),
    ...sortedEntries(changed.links).map(([id, link]) => inputOf(subject, id, formOf(linkSchemas[link.kind]), link)),
  ].filter(({ inputs }) => inputs !== '');
  if (said.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say(texts.inputsOf),
      columns: [say(texts.element), say(texts.inputs)],
      rows: Array.from(
        groupedBy(said, ({ inputs }) => inputs),
        ([inputs, of]) => [words(of.map(({ name }) => name).join(between(subject, ', ', '、'))), words(inputs)],
      ),
      notes: [],
    },
  ];
};

const between = ({ language }: Subject, en: string, zh: string): string => (language === 'zh' ? zh : en);

/** Everything that is said of one element. */
const inputOf = (subject: Subject, id: string, form: ReturnType<typeof formOf>, record: object) => {
  const { changed, say } = subject;
  const values = record as Readonly<Record<string, unknown>>;
  const inputs = form.flatMap((field) => {
    const value = read.has(field.key) ? valueWords(field, withoutIds(values[field.key])) : null;
    return value === null || say(value) === '' ? [] : [say(texts.said, { title: field.title, value })];
  });
  return { name: elementName(changed, id), inputs: inputs.join(between(subject, '; ', '；')) };
};

/** Which subscriptions and messages set something off stands in the picture. */
const withoutIds = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? { ...value, subscriptions: undefined, messages: undefined }
    : value;

const approximationsOf = ({ analysis, changed, say, steady }: Subject): Block[] => {
  if (!steady) return [{ kind: 'words', text: say(texts.noTheory) }];
  const near = Object.entries(analysis.subscriptions).flatMap(([id, { approximation, model }]) =>
    approximation === null
      ? []
      : [[words(elementName(changed, id)), literal(model), words(say(approximationText(approximation)))]],
  );
  if (near.length === 0) return [{ kind: 'words', text: say(texts.allExact), tone: 'good' }];
  return [
    {
      kind: 'table',
      caption: say(texts.approximations),
      columns: [say(texts.element), say(texts.model), say(texts.reason)],
      rows: near,
      notes: [],
    },
  ];
};
