/** What the inspector shows: the one selected record with its form, or the system itself. */
import { context as contextKind } from '../../../core/kinds/context.ts';
import { formOf } from '../../../core/kinds/form/form.ts';
import type { FormField } from '../../../core/kinds/form/form-field.ts';
import { nodeKinds } from '../../../core/kinds/kind/node-kinds.ts';
import { note as noteKind } from '../../../core/kinds/note.ts';
import type { Text } from '../../../core/lib/text.ts';
import { type Design, design as designSchema } from '../../../core/model/design.ts';
import { call, type LinkKind, publish } from '../../../core/model/link.ts';
import { message as messageSchema } from '../../../core/model/message.ts';
import { subscribe } from '../../../core/model/subscribe.ts';
import type { Selection } from '../../session/selection.ts';
import type { Place } from './place.ts';

export interface Inspected {
  readonly place: Place;
  readonly title: Text;
  readonly record: Readonly<Record<string, unknown>>;
  readonly fields: readonly FormField[];
}

const linkForms = { publish: formOf(publish), subscribe: formOf(subscribe), call: formOf(call) };
const nodeForms = {
  publisher: formOf(nodeKinds.publisher.schema),
  topic: formOf(nodeKinds.topic.schema),
  service: formOf(nodeKinds.service.schema),
  subscriber: formOf(nodeKinds.subscriber.schema),
};
const contextForm = formOf(contextKind.schema);
const noteForm = formOf(noteKind.schema);
const messageForm = formOf(messageSchema);
const systemForm = formOf(designSchema).filter(({ key }) => ['name', 'version', 'description', 'broker'].includes(key));

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
  if (node) return made('nodes', nodes[0], nodeKinds[node.kind].title, node, nodeForms[node.kind]);
  const link = design.links?.[links[0] ?? ''];
  if (link) return made('links', links[0], linkTitles[link.kind], link, linkForms[link.kind]);
  const context = design.contexts?.[contexts[0] ?? ''];
  if (context) return made('contexts', contexts[0], contextKind.title, context, contextForm);
  const note = design.notes?.[notes[0] ?? ''];
  if (note) return made('notes', notes[0], noteKind.title, note, noteForm);
  const record = design.messages?.[message ?? ''];
  if (record) return made('messages', message ?? '', messageTitle, record, messageForm);
  return made('design', '', systemTitle, design, systemForm);
};

const made = (
  section: Place['section'],
  id: string | undefined,
  title: Text,
  record: object,
  fields: readonly FormField[],
): Inspected => ({ place: { section, id: id ?? '' }, title, record: record as Inspected['record'], fields });
