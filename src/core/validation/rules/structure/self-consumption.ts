/**
 * A service that gets back what it has published itself. Where each of its messages makes it publish at least one more, it is
 * an endless loop, of which cycle-undamped speaks as an error.
 */
import { gathered } from '../../../lib/gathered.ts';
import { remembered } from '../../../lib/remembered.ts';
import type { Design } from '../../../model/design.ts';
import type { Fix } from '../../../model/findings/finding.ts';
import { accepts, type Entry, type Graph, graphOf, isTriggeredBy } from '../../../model/graph/graph.ts';
import { outlineOf } from '../../../model/graph/outline.ts';
import type { Publish, Subscribe } from '../../../model/link.ts';
import { withLink } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { isDamped, weightOf } from '../../ways/loops.ts';
import { linkAt, messageNames, nodeName, say, unique } from '../../words.ts';

export const selfConsumption: Rule = {
  id: 'self-consumption',
  severity: 'warning',
  title: { en: 'Reads its own messages', zh: '读取自己的消息' },
  summary: {
    en: 'A service subscribes to a topic to which it publishes, and its filter lets its own messages through.',
    zh: '服务订阅了自己发布的主题，且过滤条件放行了自己的消息。',
  },
  source: 'Eclipse Mosquitto and MQTT 5.0, section 3.8.3.1: No Local option; NATS: no echo option',
  check: (design) => {
    const graph = graphOf(design);
    return echoing(outlineOf(design)).flatMap((id) => {
      const reader = [id, design.links?.[id] as Subscribe] as const;
      const own = echoes(graph, reader);
      return own.some((each) => isEndless(design, reader, each)) ? [] : [found(design, reader, own)];
    });
  },
};

/** Readers that get back what they publish. */
const echoing = remembered((outline: Design): string[] => {
  const graph = graphOf(outline);
  return gathered(graph.subscriptions, (reader) => (echoes(graph, reader).length > 0 ? [reader[0]] : []));
});

/** Publications of the reader itself that it accepts. */
const echoes = (graph: Graph, [, reader]: Entry<Subscribe>): Entry<Publish>[] =>
  (graph.outgoing.get(reader.to) ?? []).flatMap(([id, link]) =>
    link.kind === 'publish' && link.to === reader.from && accepts(reader, link.message) ? [[id, link] as const] : [],
  );

const isEndless = (design: Design, reader: Entry<Subscribe>, [, link]: Entry<Publish>): boolean =>
  isTriggeredBy(link, reader) && !isDamped(design, link) && weightOf(design, reader[1], link) >= 1;

const found = (design: Design, [id, link]: Entry<Subscribe>, own: readonly Entry<Publish>[]): Found => {
  const messages = unique(own.map(([, { message }]) => message));
  const values = {
    node: nodeName(design, link.to),
    topic: nodeName(design, link.from),
    messages: messageNames(design, messages),
  };
  return {
    message: say(
      '“{node}” receives its own {messages} from “{topic}”.',
      '“{node}”从“{topic}”收到自己发布的 {messages}。',
      values,
    ),
    why: {
      en: 'It works again on what it has just done, or has to recognise its own messages and throw them away.',
      zh: '它会再次处理自己刚完成的事，或不得不识别并丢弃自己的消息。',
    },
    howToFix: say(
      'Leave {messages} out of its filter, or publish them to another topic.',
      '在过滤条件中排除 {messages}，或将其发布到另一个主题。',
      values,
    ),
    nodes: [link.to, link.from],
    links: [id, ...own.map(([each]) => each)],
    messages,
    pointer: linkAt(id, 'filter'),
    fix: leaveOut(design, id, messages),
  };
};

/** None where the filter would take messages of others away as well, or leave nothing to read. */
const leaveOut = (design: Design, id: string, own: readonly string[]): Fix | undefined => {
  if (keptBy(design, id, own).length === 0) return undefined;
  return {
    title: say('Filter {messages} out', '过滤掉 {messages}', { messages: messageNames(design, own) }),
    apply: (before) => {
      const link = before.links?.[id];
      const filter = keptBy(before, id, own);
      return link?.kind !== 'subscribe' || filter.length === 0 || !own.some((message) => accepts(link, message))
        ? before
        : withLink(before, id, { ...link, filter });
    },
  };
};

const keptBy = (design: Design, id: string, own: readonly string[]): string[] => {
  const link = design.links?.[id];
  const topic = link?.kind === 'subscribe' ? design.nodes?.[link.from] : undefined;
  if (link?.kind !== 'subscribe' || topic?.kind !== 'topic' || topic.external) return [];
  const { publishing, deadLetters } = graphOf(design);
  const others = (publishing.get(link.from) ?? []).filter(([, each]) => each.from !== link.to);
  if (deadLetters.has(link.from) || others.some(([, { message }]) => own.includes(message))) return [];
  const all = link.filter ?? topic.messages ?? unique(others.map(([, { message }]) => message)).sort();
  return all.filter((message) => !own.includes(message));
};
