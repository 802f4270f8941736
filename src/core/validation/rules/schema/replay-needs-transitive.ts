/**
 * Old messages may be read again, and no check has ever held them against the schema of now. Reading what is old is the backward
 * direction, so that modes which only look forward are found here, too, transitive or not.
 */
import { gathered } from '../../../lib/gathered.ts';
import { sortedEntries } from '../../../lib/sort.ts';
import { listed } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Message } from '../../../model/message.ts';
import { carriedMessages } from '../../contracts/carried.ts';
import { type Mode, setCompatibility } from '../../fixes/set-compatibility.ts';
import { isCompacted } from '../../protection/protection.ts';
import type { Found, Rule } from '../../rule.ts';
import { messageAt, nodeNames, say } from '../../words.ts';

export const replayNeedsTransitive: Rule = {
  id: 'replay-needs-transitive',
  severity: 'warning',
  title: { en: 'Replay of unchecked versions', zh: '重放未检查的版本' },
  summary: {
    en: 'A topic whose old messages may be read again carries a message with earlier versions that its compatibility mode does not check.',
    zh: '可重读旧消息的主题承载的消息有其兼容模式未检查的历史版本。',
  },
  source: 'Confluent Schema Registry: transitive compatibility',
  silentInDraft: true,
  check: (design) => {
    const replayed = topicsByMessage(design);
    return gathered(sortedEntries(design.messages), (entry) => {
      const [topics, versions] = [replayed.get(entry[0]), unchecked(entry[1])];
      return topics && versions.length > 0 ? [found(design, entry, topics, versions)] : [];
    });
  },
};

/** Topics whose old messages may be read again, by message. */
const topicsByMessage = (design: Design): Map<string, string[]> => {
  const topics = new Map<string, string[]>();
  for (const [id, topic] of graphOf(design).topics) {
    if (!topic.replayable && !isCompacted(design, topic)) continue;
    for (const message of carriedMessages(design).get(id) ?? [])
      topics.set(message, [...(topics.get(message) ?? []), id]);
  }
  return topics;
};

/** Versions that a reader of now may meet in a replay and that nothing has held against its schema. */
const unchecked = ({ compatibility = 'none', previous = [] }: Message): readonly string[] => {
  const versions = previous.map(({ version }) => version);
  if (compatibility === 'backward' || compatibility === 'full') return versions.slice(0, -1);
  return compatibility === 'backward-transitive' || compatibility === 'full-transitive' ? [] : versions;
};

const modeFor = (message: Message): Mode | undefined => {
  if (unchecked(message).length === 0) return undefined;
  const { compatibility = 'none' } = message;
  return compatibility === 'none' || compatibility === 'backward' ? 'backward-transitive' : 'full-transitive';
};

const found = (
  design: Design,
  [id, message]: Entry<Message>,
  topics: readonly string[],
  versions: readonly string[],
): Found => ({
  message: say(
    'A replay of {topics} meets “{name}” of version {versions}, which its mode {mode} never checks.',
    '重放{topics}会遇到“{name}”的版本 {versions}，其模式 {mode} 从不检查它。',
    {
      topics: nodeNames(design, topics),
      name: message.name,
      versions: listed(versions),
      mode: message.compatibility ?? 'none',
    },
  ),
  why: {
    en: 'A replay that fails half-way is noticed on the day when it is needed most.',
    zh: '重放中途失败，往往在最需要它的那天才发现。',
  },
  howToFix: {
    en: 'Choose a mode that checks all earlier versions, backward-transitive or full-transitive.',
    zh: '选择检查所有历史版本的模式：backward-transitive 或 full-transitive。',
  },
  nodes: topics,
  messages: [id],
  pointer: messageAt(id, 'compatibility'),
  fix: setCompatibility(design, id, (_design, now) => modeFor(now)),
});
