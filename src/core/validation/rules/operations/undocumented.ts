/** A topic or a message of which nobody has said what it is for. */
import { sortedEntries } from '../../../lib/sort.ts';
import { graphOf } from '../../../model/graph/graph.ts';
import type { Rule } from '../../rule.ts';
import { messageAt, nodeAt, say } from '../../words.ts';

/** Links are left alone: what they do follows from their ends, and a sentence on each would hide those that matter. */
export const undocumented: Rule = {
  id: 'undocumented',
  severity: 'info',
  title: { en: 'Not described', zh: '未描述' },
  summary: {
    en: 'A topic has no description, or a message no summary. Dead-letter topics are exempt: their name says it.',
    zh: '主题没有描述，或消息没有摘要。死信主题除外：名称已说明。',
  },
  source: 'Spectral AsyncAPI rules: operation-description, message descriptions',
  silentInDraft: true,
  noFix: { en: 'Only people know what it is for.', zh: '只有人知道它的用途。' },
  check: (design) => {
    const graph = graphOf(design);
    const topics = graph.topics
      .filter(([id, topic]) => !topic.description?.trim() && !graph.deadLetters.has(id))
      .map(([id, { name }]) => ({ ...words(name), nodes: [id], pointer: nodeAt(id, 'description') }));
    const messages = sortedEntries(design.messages)
      .filter(([, { summary }]) => !summary?.trim())
      .map(([id, { name }]) => ({ ...words(name), messages: [id], pointer: messageAt(id, 'summary') }));
    return [...topics, ...messages];
  },
};

const words = (name: string) => ({
  message: say('Nobody has said what “{name}” is for.', '未说明“{name}”的用途。', { name }),
  why: {
    en: 'Whoever wants to publish or read here has to ask, or guesses.',
    zh: '想在此发布或读取的人只能询问或猜测。',
  },
  howToFix: { en: 'Write one line that says when it happens and for whom.', zh: '写一句话说明何时发生、给谁使用。' },
});
