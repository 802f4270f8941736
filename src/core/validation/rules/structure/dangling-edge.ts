/** A publication or a filter names a message that its topic does not carry. */
import type { Design } from '../../../model/design.ts';
import { graphOf } from '../../../model/graph/graph.ts';
import type { Link } from '../../../model/link.ts';
import { withNode } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, messageName, nodeName, say } from '../../words.ts';

export const danglingEdge: Rule = {
  id: 'dangling-edge',
  severity: 'error',
  title: { en: 'Message not on the topic', zh: '消息不在主题上' },
  summary: {
    en: 'A link publishes or filters a message that is not among the messages of its topic.',
    zh: '连线发布或过滤的消息不在其主题的消息列表中。',
  },
  source: 'AsyncAPI parser ruleset: operation messages must come from the referred channel',
  check: (design) =>
    graphOf(design).links.flatMap(([id, link]) =>
      strangers(design, link).map(({ message, topic, field }) => found(design, { id, link, message, topic, field })),
    ),
};

interface Stranger {
  readonly message: string;
  readonly topic: string;
  readonly field: readonly string[];
}

const strangers = (design: Design, link: Link): Stranger[] => {
  if (link.kind === 'call') return [];
  const topic = link.kind === 'publish' ? link.to : link.from;
  if (link.kind === 'publish')
    return carries(design, topic, link.message) ? [] : [{ message: link.message, topic, field: ['message'] }];
  return [...new Set(link.filter)].flatMap((message) =>
    carries(design, topic, message)
      ? []
      : [{ message, topic, field: ['filter', String(link.filter?.indexOf(message))] }],
  );
};

const carries = (design: Design, topic: string, message: string): boolean => {
  const node = design.nodes?.[topic];
  return node?.kind !== 'topic' || (node.messages?.includes(message) ?? true);
};

const found = (design: Design, at: Stranger & { id: string; link: Link }): Found => {
  const values = { message: messageName(design, at.message), topic: nodeName(design, at.topic) };
  return {
    message:
      at.link.kind === 'publish'
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
    nodes: [at.topic, at.link.kind === 'publish' ? at.link.from : at.link.to],
    links: [at.id],
    messages: [at.message],
    pointer: linkAt(at.id, ...at.field),
    fix: {
      title: say('Add “{message}” to “{topic}”', '将“{message}”加入“{topic}”', values),
      apply: (before) => {
        const node = before.nodes?.[at.topic];
        if (node?.kind !== 'topic' || !before.messages?.[at.message] || carries(before, at.topic, at.message))
          return before;
        return withNode(before, at.topic, { ...node, messages: [...(node.messages ?? []), at.message] });
      },
    },
  };
};
