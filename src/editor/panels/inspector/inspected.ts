/** What the inspector shows: the one selected record with its form, or the system itself. */
import { context as contextKind } from '../../../core/kinds/context.ts';
import { type FieldGroup, fieldGroups, type Grouped } from '../../../core/kinds/form/field-groups.ts';
import { formOf } from '../../../core/kinds/form/form.ts';
import type { FormField } from '../../../core/kinds/form/form-field.ts';
import { recordSchemas } from '../../../core/kinds/form/record-schemas.ts';
import { nodeKinds } from '../../../core/kinds/kind/node-kinds.ts';
import { note as noteKind } from '../../../core/kinds/note.ts';
import type { Text } from '../../../core/lib/text.ts';
import { brokerNames } from '../../../core/model/broker.ts';
import { type Design, design as designSchema } from '../../../core/model/design.ts';
import { type Broker, brokerOf, brokerOfTopic } from '../../../core/model/graph/broker-of.ts';
import { call, type Link, type LinkKind, publish } from '../../../core/model/link.ts';
import { message as messageSchema } from '../../../core/model/message.ts';
import type { Node } from '../../../core/model/node.ts';
import { subscribe } from '../../../core/model/subscribe.ts';
import type { Place } from '../../session/place.ts';
import type { Selection } from '../../session/selection.ts';

export interface Inspected {
  readonly place: Place;
  readonly title: Text;
  readonly record: Readonly<Record<string, unknown>>;
  readonly fields: readonly FormField[];
  readonly groups: readonly FieldGroup[];
}

const forms: Readonly<Record<Grouped, readonly FormField[]>> = {
  publisher: formOf(recordSchemas.publisher),
  topic: formOf(recordSchemas.topic),
  service: formOf(recordSchemas.service),
  subscriber: formOf(recordSchemas.subscriber),
  publish: formOf(publish),
  subscribe: formOf(subscribe),
  call: formOf(call),
  context: formOf(recordSchemas.context),
  note: formOf(recordSchemas.note),
  message: formOf(messageSchema),
  design: formOf(designSchema),
};

const linkTitles: Readonly<Record<LinkKind, Text>> = {
  publish: { en: 'Publication', zh: '发布' },
  subscribe: { en: 'Subscription', zh: '订阅' },
  call: { en: 'Call', zh: '调用' },
};
const messageTitle: Text = { en: 'Message', zh: '消息' };
const systemTitle: Text = { en: 'The system', zh: '系统' };

/** Null where several elements are selected. */
export const inspectedOf = (design: Design, selection: Selection): Inspected | null => {
  const { nodes, links, contexts, notes, message } = selection;
  const count = nodes.length + links.length + contexts.length + notes.length;
  if (count > 1) return null;
  const node = design.nodes?.[nodes[0] ?? ''];
  if (node)
    return ofBroker(made('nodes', nodes[0], nodeKinds[node.kind].title, node, node.kind), brokerNear(design, node));
  const link = design.links?.[links[0] ?? ''];
  if (link) return ofBroker(made('links', links[0], linkTitles[link.kind], link, link.kind), brokerNear(design, link));
  const context = design.contexts?.[contexts[0] ?? ''];
  if (context) return made('contexts', contexts[0], contextKind.title, context, 'context');
  const note = design.notes?.[notes[0] ?? ''];
  if (note) return made('notes', notes[0], noteKind.title, note, 'note');
  const record = design.messages?.[message ?? ''];
  if (record) return made('messages', message ?? '', messageTitle, record, 'message');
  return made('design', '', systemTitle, design, 'design');
};

/** The broker that a topic, or the topic of a link, lives on. */
const brokerNear = (design: Design, record: Node | Link): Broker | undefined => {
  if (record.kind === 'topic') return brokerOf(design, record);
  if (record.kind === 'publish') return brokerOfTopic(design, record.to);
  return record.kind === 'subscribe' ? brokerOfTopic(design, record.from) : undefined;
};

const brokers: ReadonlySet<string> = new Set(brokerNames);

/** What only another broker would read is left out, unless something stands there. */
const ofBroker = (inspected: Inspected, broker: Broker | undefined): Inspected => {
  const { fields, groups, record } = inspected;
  const wanted = fields.filter(({ key }) => !brokers.has(key) || key === broker || record[key] !== undefined);
  const keys = new Set(wanted.map(({ key }) => key));
  return { ...inspected, fields: wanted, groups: groups.filter((group) => group.keys.some((key) => keys.has(key))) };
};

const made = (
  section: Place['section'],
  id: string | undefined,
  title: Text,
  record: object,
  kind: Grouped,
): Inspected => ({
  place: { section, id: id ?? '' },
  title,
  record: record as Inspected['record'],
  fields: forms[kind],
  groups: fieldGroups[kind],
});
