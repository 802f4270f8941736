/** Adds a message (an event type), on a topic where one is given. */
import type { Message } from '../model/message.ts';
import type { Edit } from './edit.ts';
import { newIdIn } from './steps/new-id.ts';
import { recordAt, withRecord } from './steps/records.ts';
import { notThere, refusal } from './steps/refusal.ts';
import { judgedAround } from './steps/verdict.ts';

export interface PlaceMessage {
  readonly name: string;
  /** Ask `newIdIn` for one to know beforehand what to open; without it, made from the name. */
  readonly id?: string;
  /** Kind, payload and the other fields. */
  readonly fields?: Omit<Message, 'name'>;
  /** The topic that carries it. */
  readonly topic?: string;
}

export const placeMessage: Edit<PlaceMessage> = {
  id: 'place-message',
  title: { en: 'Add a message', zh: '添加消息' },
  summary: { en: 'A new event type, allowed on a topic where one is named.', zh: '新的事件类型，可同时加入某个主题。' },
  apply: (design, { name, id, fields, topic }) => {
    const words = name.trim();
    if (words === '') return refusal('A name is needed.', '名称不能为空。');
    const key = id ?? newIdIn(design, 'messages', words, 'message');
    if (recordAt(design, 'messages', key)) return refusal('There is a “{id}” already.', '已存在“{id}”。', { id: key });
    const made = withRecord(design, 'messages', key, { name: words, ...fields });
    if (topic === undefined) return judgedAround(made, [{ section: 'messages', id: key }]);
    const node = recordAt(design, 'nodes', topic);
    if (!node) return notThere(topic);
    if (node.kind !== 'topic')
      return refusal('“{name}” is no topic: only topics carry messages.', '“{name}”不是主题：只有主题承载消息。', {
        name: node.name,
      });
    const carried = withRecord(made, 'nodes', topic, { ...node, messages: [...(node.messages ?? []), key] });
    return judgedAround(carried, [
      { section: 'messages', id: key },
      { section: 'nodes', id: topic },
    ]);
  },
};
