/** A trace ends at a topic that a promise hangs on. */
import type { Design } from '../../../model/design.ts';
import { criticalOf } from '../../../model/graph/critical.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Topic } from '../../../model/node.ts';
import { withNode } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, say } from '../../words.ts';

export const traceMissing: Rule = {
  id: 'trace-missing',
  severity: 'warning',
  title: { en: 'The trace stops', zh: '追踪中断' },
  summary: {
    en: 'Messages of a topic on the path of an objective do not carry the trace context.',
    zh: '目标路径上某主题的消息不携带追踪上下文。',
  },
  source: 'W3C Trace Context, 2021; OpenTelemetry: semantic conventions for messaging spans',
  check: (design) => {
    const { nodes } = criticalOf(design);
    return graphOf(design)
      .topics.filter(([id, topic]) => nodes.has(id) && topic.carriesTrace === false)
      .map(found);
  },
};

const found = ([id, { name }]: Entry<Topic>): Found => ({
  message: say('A trace stops at “{name}”.', '追踪在“{name}”处中断。', { name }),
  why: {
    en: 'When the promise is missed, nobody can follow one message to where it was slow.',
    zh: '承诺未达到时，无法跟踪单条消息找到慢在何处。',
  },
  howToFix: {
    en: 'Let its messages carry the header “traceparent” from publisher to reader.',
    zh: '让消息从发布者到读者都携带 traceparent 头。',
  },
  nodes: [id],
  pointer: nodeAt(id, 'carriesTrace'),
  fix: {
    title: say('Carry the trace through “{name}”', '让追踪穿过“{name}”', { name }),
    apply: (before: Design) => {
      const node = before.nodes?.[id];
      if (node?.kind !== 'topic' || node.carriesTrace !== false) return before;
      const { carriesTrace: _stopped, ...rest } = node;
      return withNode(before, id, rest);
    },
  },
});
