/** A link of MQTT with quality of service 0 on the path of an objective: what is sent is not sent again. */
import { sortedEntries } from '../../../lib/sort.ts';
import type { Design } from '../../../model/design.ts';
import { brokerOf } from '../../../model/graph/broker-of.ts';
import { pathsOf } from '../../../model/graph/critical.ts';
import { linkName } from '../../../model/graph/link-name.ts';
import type { Link, Publish, Subscribe } from '../../../model/link.ts';
import { onBroker } from '../../fixes/on-broker.ts';
import { withLink } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, say } from '../../words.ts';

/** Where loss is allowed, by the topic or by the objective, it is what was chosen. */
export const mqttQos0Critical: Rule = {
  id: 'mqtt-qos0-critical',
  severity: 'warning',
  title: { en: 'Quality of service 0 on a promise', zh: '承诺路径上的 QoS 0' },
  summary: {
    en: 'A publisher or reader on the path of an objective uses QoS 0 of MQTT, so that the lower one holds for both.',
    zh: '目标路径上的发布者或读者使用 MQTT QoS 0，双方以较低者为准。',
  },
  source: 'OASIS MQTT 5.0, section 4.3: quality of service levels and protocol flows',
  check: (design) =>
    [...promisesByLink(design)].flatMap(([id, objective]) => {
      const link = design.links?.[id];
      return link && isFireAndForget(design, link) ? [found(design, id, link, objective)] : [];
    }),
};

type Linked = Publish | Subscribe;

const isFireAndForget = (design: Design, link: Link): link is Linked => {
  if (link.kind === 'call' || link.mqtt?.qos !== 0) return false;
  const topic = design.nodes?.[topicBehind(link)];
  return topic?.kind === 'topic' && brokerOf(design, topic) === 'mqtt' && topic.guarantee !== 'at-most-once';
};

const topicBehind = (link: Linked): string => (link.kind === 'publish' ? link.to : link.from);

/** The links on the path of an objective that allows no loss, with the name of the first such objective. */
const promisesByLink = (design: Design): ReadonlyMap<string, string> => {
  const promises = new Map<string, string>();
  for (const [id, { name = id, guarantee }] of sortedEntries(design.objectives))
    if (guarantee !== 'at-most-once')
      for (const link of pathsOf(design).get(id)?.links ?? []) promises.set(link, promises.get(link) ?? name);
  return promises;
};

const found = (design: Design, id: string, link: Linked, objective: string): Found => ({
  message: say(
    '“{link}” uses QoS 0 on the path of “{objective}”: a message that is lost on the way to or from “{topic}” is not sent again.',
    '“{objective}”的路径上，“{link}”使用 QoS 0：往返“{topic}”途中丢失的消息不会重发。',
    { link: linkName(design, id), objective, topic: nodeName(design, topicBehind(link)) },
  ),
  why: {
    en: 'The lower quality of publisher and reader holds, so the other side cannot make up for it.',
    zh: '服务质量以发布者与读者中较低者为准，另一方无法弥补。',
  },
  howToFix: {
    en: 'Use QoS 1 with readers that bear duplicates, or say that the topic is at most once.',
    zh: '改用 QoS 1 并让读者能承受重复，或将主题设为至多一次。',
  },
  nodes: link.kind === 'publish' ? [link.from, link.to] : [link.to, link.from],
  links: [id],
  pointer: linkAt(id, 'mqtt', 'qos'),
  fix: bearsDuplicates(link)
    ? {
        title: { en: 'Use QoS 1', zh: '改用 QoS 1' },
        apply: (before) => {
          const link = before.links?.[id];
          return link && isFireAndForget(before, link)
            ? withLink(before, id, onBroker(link, 'mqtt', { qos: 1 }))
            : before;
        },
      }
    : undefined,
});

/** With QoS 1 a reader gets messages twice; whether its work bears that is for people to say. */
const bearsDuplicates = (link: Linked): boolean =>
  link.kind === 'publish' || link.idempotent === true || link.sideEffects === false;
