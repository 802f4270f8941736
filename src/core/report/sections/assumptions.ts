/** What the figures rest on: the inputs of the design, the closed forms that are only near, and what the model takes for granted. */
import { formOf } from '../../kinds/form/form.ts';
import { recordSchemas } from '../../kinds/form/record-schemas.ts';
import { valueWords } from '../../kinds/form/value-words.ts';
import { sortedEntries } from '../../lib/sort.ts';
import { elementName } from '../../model/graph/element-name.ts';
import { call, publish } from '../../model/link.ts';
import { subscribe } from '../../model/subscribe.ts';
import { approximationText } from '../../queueing/approximation-text.ts';
import { literal, words } from '../cells.ts';
import type { Block, Cell, Section } from '../report.ts';
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

const inputsOf = (subject: Subject): Block[] => {
  const { changed, say } = subject;
  const rows = [
    ...sortedEntries(changed.nodes).flatMap(([id, node]) =>
      inputRow(subject, id, formOf(recordSchemas[node.kind]), node),
    ),
    ...sortedEntries(changed.links).flatMap(([id, link]) =>
      inputRow(subject, id, formOf(linkSchemas[link.kind]), link),
    ),
  ];
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say(texts.inputsOf),
      columns: [say(texts.element), say(texts.inputs)],
      rows,
      notes: [],
    },
  ];
};

/** Everything that is said of one element. */
const inputRow = (
  { changed, language, say }: Subject,
  id: string,
  form: ReturnType<typeof formOf>,
  record: object,
): Cell[][] => {
  const values = record as Readonly<Record<string, unknown>>;
  const said = form.flatMap((field) => {
    const value = read.has(field.key) ? valueWords(field, values[field.key]) : null;
    return value === null ? [] : [say(texts.said, { title: field.title, value })];
  });
  return said.length === 0
    ? []
    : [[words(elementName(changed, id)), words(said.join(language === 'zh' ? '；' : '; '))]];
};

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
