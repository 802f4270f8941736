/** An event whose name does not say that something has happened, or a command whose name does. */
import { inEach } from '../../../lib/in-each.ts';
import { remembered } from '../../../lib/remembered.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Message } from '../../../model/message.ts';
import { isParticiple, lastWords } from '../../naming/english-words.ts';
import type { Found, Rule } from '../../rule.ts';
import { messageAt, say } from '../../words.ts';

/** Only English names are judged, by their last part: other languages mark the past otherwise, and nobody should be told wrong. */
export const nameEventPastTense: Rule = {
  id: 'name-event-past-tense',
  severity: 'info',
  title: { en: 'Name says something else', zh: '名称与类型不符' },
  summary: {
    en: 'The name of an event has no past participle in its last part, or that of a command ends with one.',
    zh: '事件名称的最后一段没有过去分词，或命令名称以过去分词结尾。',
  },
  source: 'Verraes, Messaging Flavours, 2014; CloudEvents primer: naming of event types',
  silentInDraft: true,
  noFix: { en: 'What happened is for people to say.', zh: '发生了什么应由人来说。' },
  check: (design) => foundIn(design.messages, undefined),
};

const foundIn = inEach(([id, message]: Entry<Message>) => (isMisnamed(message) ? [found(id, message)] : []));

const isMisnamed = remembered(({ name, kind = 'event' }: Message): boolean => {
  const words = lastWords(name);
  if (words.length === 0) return false;
  if (kind === 'event') return !words.some(isParticiple);
  return kind === 'command' && isParticiple(words.at(-1) as string);
});

const found = (id: string, { name, kind = 'event' }: Message): Found => ({
  ...(kind === 'event' ? ofEvent(name) : ofCommand(name)),
  messages: [id],
  pointer: messageAt(id, 'name'),
});

const ofEvent = (name: string) => ({
  message: say(
    '“{name}” is an event, and its name does not say what happened.',
    '“{name}”是事件，但名称未说明发生了什么。',
    {
      name,
    },
  ),
  why: {
    en: 'Readers take it for an order or a thing, and nobody knows when it is sent.',
    zh: '读者会误以为是命令或事物，不知道何时发送。',
  },
  howToFix: {
    en: 'Say it in the past, as in order.placed; or make it a command.',
    zh: '用过去式，例如 order.placed；或改为命令。',
  },
});

const ofCommand = (name: string) => ({
  message: say(
    '“{name}” is a command, and its name says that it has been done.',
    '“{name}”是命令，但名称表示已经完成。',
    {
      name,
    },
  ),
  why: {
    en: 'Readers take it for news and do nothing, or do it again.',
    zh: '读者会当作消息而不执行，或重复执行。',
  },
  howToFix: {
    en: 'Say what is to be done, as in order.place; or make it an event.',
    zh: '说明要做什么，例如 order.place；或改为事件。',
  },
});
