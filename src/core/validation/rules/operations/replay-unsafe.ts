/** Old messages may be read again by work that repeats its side effects. */
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import { onReader } from '../../fixes/one-record.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, say } from '../../words.ts';

/** Work that is acknowledged first is not spared: a replay delivers everything anew. */
export const replayUnsafe: Rule = {
  id: 'replay-unsafe',
  severity: 'warning',
  title: { en: 'Unsafe replay', zh: '重放不安全' },
  summary: {
    en: 'A topic can be replayed, and a reader of it would repeat its side effects.',
    zh: '主题可以重放，而其读者会重复产生副作用。',
  },
  source:
    'Fowler, Event Sourcing, 2005: External Updates; Hohpe and Woolf, Enterprise Integration Patterns, 2003: Idempotent Receiver',
  check: (design) =>
    graphOf(design)
      .subscriptions.filter(([, link]) => isUnsafe(design, link))
      .map((entry) => found(design, entry)),
};

const isUnsafe = (design: Design, link: Subscribe): boolean => {
  if (link.sideEffects === false || link.idempotent === true || link.skipsReplays === true) return false;
  const topic = design.nodes?.[link.from];
  return topic?.kind === 'topic' && topic.replayable === true;
};

const found = (design: Design, [id, link]: Entry<Subscribe>): Found => ({
  message: say(
    'A replay of “{topic}” makes “{node}” do all its side effects again.',
    '重放“{topic}”会让“{node}”再次产生全部副作用。',
    { topic: nodeName(design, link.from), node: nodeName(design, link.to) },
  ),
  why: {
    en: 'All mails are sent and all payments made a second time, for everything that the topic still keeps.',
    zh: '主题仍保留的每条消息都会再次发邮件、再次付款。',
  },
  howToFix: {
    en: 'Leave side effects out while old messages are read again, or make the work idempotent.',
    zh: '重读旧消息时跳过副作用，或让处理幂等。',
  },
  nodes: [link.to, link.from],
  links: [id],
  pointer: linkAt(id, 'skipsReplays'),
  fix: {
    title: say('Skip replays at “{node}”', '“{node}”跳过重放', { node: nodeName(design, link.to) }),
    apply: onReader(id, (reader, before) => (isUnsafe(before, reader) ? { ...reader, skipsReplays: true } : undefined)),
  },
});
