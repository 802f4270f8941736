/**
 * What points at something that is not there. The parser refuses ids and overrides that lead nowhere, and acceptances that match
 * nothing are told apart; so what is left is a message where it cannot be, and a promise between two ends without a way.
 */

import { pointerOf } from '../../../lib/pointer.ts';
import { remembered } from '../../../lib/remembered.ts';
import type { Design } from '../../../model/design.ts';
import type { Fix } from '../../../model/findings/finding.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import { outlineOf } from '../../../model/graph/outline.ts';
import type { Link, Publish } from '../../../model/link.ts';
import { withLink, withNode } from '../../fixes/records.ts';
import { isPersonal } from '../../protection/personal-data.ts';
import type { Found, Rule } from '../../rule.ts';
import { carries, deafTriggersOf, type Stranger, strangersOf, waylessObjectives } from '../../ways/dangling.ts';
import { linkAt, messageName, nodeName, say } from '../../words.ts';

export const danglingEdge: Rule = {
  id: 'dangling-edge',
  severity: 'error',
  title: { en: 'Points at what is not there', zh: '指向不存在之处' },
  summary: {
    en: 'A link publishes or filters a message that is not among the messages of its topic, waits for one that it cannot get, or an objective has ends without a way between them.',
    zh: '连线发布或过滤的消息不在其主题的消息列表中，或等待无法到达的消息，或目标的两端之间没有通路。',
  },
  source: 'AsyncAPI parser ruleset: operation messages must come from the referred channel',
  check: (design) => [
    ...astray(outlineOf(design)).flatMap(([id]) => {
      const link = design.links?.[id] as Link;
      return [
        ...strangersOf(design, link).map((stranger) => found(design, [id, link], stranger)),
        ...(link.kind === 'publish'
          ? deafTriggersOf(design, link).map((message) => foundDeaf(design, [id, link], message))
          : []),
      ];
    }),
    ...waylessObjectives(design).map((id) => foundWayless(design, id)),
  ],
};

/** Links that name what cannot be. */
const astray = remembered((outline: Design) =>
  graphOf(outline).links.filter(
    ([, link]) =>
      strangersOf(outline, link).length > 0 || (link.kind === 'publish' && deafTriggersOf(outline, link).length > 0),
  ),
);

const found = (design: Design, [id, link]: Entry<Link>, { message, topic, field }: Stranger): Found => {
  const values = { message: messageName(design, message), topic: nodeName(design, topic) };
  return {
    message:
      link.kind === 'publish'
        ? say(
            '“{message}” is published to “{topic}”, which does not carry it.',
            '“{message}”被发布到“{topic}”，但该主题不承载它。',
            values,
          )
        : say(
            'A reader of “{topic}” filters for “{message}”, which the topic does not carry.',
            '“{topic}”的读者过滤“{message}”，但该主题不承载它。',
            values,
          ),
    why: {
      en: 'The topic’s contract leaves it out: readers do not expect it, and generated code has no type for it there.',
      zh: '主题的约定不包含它：读者不会预期它，生成的代码在此也没有它的类型。',
    },
    howToFix: say(
      'Add “{message}” to the messages of “{topic}”, or name another message or topic.',
      '将“{message}”加入“{topic}”的消息列表，或改用其他消息或主题。',
      values,
    ),
    nodes: [topic, link.kind === 'publish' ? link.from : link.to],
    links: [id],
    messages: [message],
    pointer: linkAt(id, ...field),
    // Nobody sends it there yet: that personal data may lie there only people can say.
    fix: link.kind === 'subscribe' && isPersonal(design, message) ? undefined : carry(design, topic, message),
  };
};

const carry = (design: Design, topic: string, message: string): Fix => ({
  title: say('Add “{message}” to “{topic}”', '将“{message}”加入“{topic}”', {
    message: messageName(design, message),
    topic: nodeName(design, topic),
  }),
  apply: (before) => {
    const node = before.nodes?.[topic];
    if (node?.kind !== 'topic' || !before.messages?.[message] || carries(before, topic, message)) return before;
    return withNode(before, topic, { ...node, messages: [...(node.messages ?? []), message] });
  },
});

/** Nothing is broken by it yet: what should follow just never does. */
const foundDeaf = (design: Design, [id, link]: Entry<Publish>, message: string): Found => ({
  severity: 'warning',
  message: say(
    '“{node}” waits for “{message}” to publish “{next}”, but nothing that it reads can bring it.',
    '“{node}”要等“{message}”才发布“{next}”，但它读取的内容中不会有它。',
    {
      node: nodeName(design, link.from),
      message: messageName(design, message),
      next: messageName(design, link.message),
    },
  ),
  why: {
    en: 'What should follow from it never happens, and nobody notices.',
    zh: '本应随之发生的事永远不会发生，也无人察觉。',
  },
  howToFix: {
    en: 'Let its filter or the topic carry that message, or name one that arrives.',
    zh: '让其过滤条件或主题包含该消息，或改用会到达的消息。',
  },
  nodes: [link.from, link.to],
  links: [id],
  messages: [message],
  pointer: linkAt(id, 'after', 'messages', String(link.after?.messages?.indexOf(message))),
  fix: leaveOut(design, id, link, message),
});

/** None where nothing else would trigger it: without the condition anything would. */
const leaveOut = (design: Design, id: string, link: Publish, message: string): Fix | undefined => {
  if (deafTriggersOf(design, link).length === new Set(link.after?.messages).size) return undefined;
  return {
    title: say('Wait for the other messages only', '只等待其他消息'),
    apply: (before) => {
      const each = before.links?.[id];
      const messages = each?.kind === 'publish' ? (each.after?.messages ?? []).filter((name) => name !== message) : [];
      if (each?.kind !== 'publish' || messages.length === 0 || messages.length === each.after?.messages?.length)
        return before;
      return withLink(before, id, { ...each, after: { ...each.after, messages } });
    },
  };
};

const foundWayless = (design: Design, id: string): Found => {
  const { from = '', to = '', name = id } = design.objectives?.[id] ?? {};
  const [start, end] = [design.links?.[from]?.from ?? '', design.links?.[to]?.to ?? ''];
  return {
    severity: 'warning',
    message: say(
      'Nothing that “{start}” publishes there ever leads to “{end}”, so “{name}” promises nothing.',
      '“{start}”在那里发布的内容永远不会到达“{end}”，因此“{name}”没有任何意义。',
      { start: nodeName(design, start), end: nodeName(design, end), name },
    ),
    why: {
      en: 'No time can be predicted or measured for it, and it looks as if it were kept.',
      zh: '无法预测或测量其时间，看起来却像已兑现。',
    },
    howToFix: {
      en: 'Choose ends that follow from each other, or add the links that are missing between them.',
      zh: '选择有因果关系的两端，或补上两者之间缺少的连线。',
    },
    nodes: [end, start],
    links: [to, from],
    pointer: pointerOf(['objectives', id, 'to']),
  };
};
