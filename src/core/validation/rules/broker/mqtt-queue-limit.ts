/** A session of MQTT that overflows while its reader is away: its limit < rate x time away. */
import { figure } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { absenceOf, keptFor, secondsInWords, usualAbsence, wantsAll } from '../../brokers/mqtt-session.ts';
import { recordAt, topicsOn } from '../../brokers/on-broker.ts';
import type { Facts } from '../../facts.ts';
import { generous } from '../../fixes/generous.ts';
import { onBroker } from '../../fixes/on-broker.ts';
import { onTopic } from '../../fixes/one-record.ts';
import { stationFacts } from '../../load/reader.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, say } from '../../words.ts';

/** `max_queued_messages` of Mosquitto, and the queue of HiveMQ and EMQX. */
const usualLimit = 1000;

/** More than this in the memory of an MQTT broker for one reader that is away belongs into a log. */
const largestLimit = 1_000_000;

/** What is not kept at all is `mqtt-session`. */
export const mqttQueueLimit: Rule<{ offlineSeconds: number }> = {
  id: 'mqtt-queue-limit',
  severity: 'warning',
  title: { en: 'Session overflows', zh: '会话队列溢出' },
  summary: {
    en: 'More messages arrive while a reader on MQTT is away than its session holds (1000 unless written).',
    zh: 'MQTT 读者离线期间到达的消息多于其会话的容量（未写明时为 1000）。',
  },
  source: 'Eclipse Mosquitto: mosquitto.conf, max_queued_messages; EMQX: message queue; HiveMQ: queued messages',
  settings: usualAbsence,
  check: (design, facts, { offlineSeconds }) =>
    topicsOn(design, 'mqtt').flatMap((entry) => {
      const most = mostQueued(design, facts, entry[0], offlineSeconds);
      return most && most.messages > limitOf(entry[1]) ? [found(design, entry, most)] : [];
    }),
};

const limitOf = ({ mqtt }: Topic): number => mqtt?.queueLimit ?? usualLimit;

interface Queued {
  readonly link: string;
  readonly reader: string;
  readonly messages: number;
  readonly rate: number;
  readonly seconds: number;
}

const mostQueued = (design: Design, facts: Facts, topic: string, offlineSeconds: number): Queued | undefined =>
  (graphOf(design).reading.get(topic) ?? [])
    .filter(([, link]) => wantsAll(design, link))
    .map((entry) => queuedFor(design, facts, entry, offlineSeconds))
    .reduce<Queued | undefined>((most, each) => (most && most.messages >= each.messages ? most : each), undefined);

const queuedFor = (design: Design, facts: Facts, entry: Entry<Subscribe>, offlineSeconds: number): Queued => {
  const [link, { to: reader }] = entry;
  const rate = stationFacts(facts, link)?.arrivalRatePerSecond ?? 0;
  const seconds = Math.min(absenceOf(design, entry, offlineSeconds), keptFor(entry[1]));
  return { link, reader, messages: rate * seconds, rate, seconds };
};

const found = (design: Design, [id, topic]: Entry<Topic>, most: Queued): Found => {
  const queueLimit = generous(most.messages);
  return {
    message: say(
      'While “{node}” is away for {away}, {messages} messages of “{topic}” arrive ({rate}/s), and its session holds {limit}.',
      '“{node}”离线 {away} 期间，“{topic}”到达 {messages} 条消息（每秒 {rate} 条），而其会话只能容纳 {limit} 条。',
      {
        node: nodeName(design, most.reader),
        away: secondsInWords(most.seconds),
        messages: String(Math.ceil(most.messages)),
        topic: nodeName(design, id),
        rate: figure(most.rate),
        limit: String(limitOf(topic)),
      },
    ),
    why: {
      en: 'The broker drops the rest without a word: Mosquitto and HiveMQ the newest messages, EMQX the oldest.',
      zh: '消息代理会悄然丢弃其余消息：Mosquitto 与 HiveMQ 丢弃最新的，EMQX 丢弃最旧的。',
    },
    howToFix: {
      en: 'Raise the limit, or bridge the topic to a broker that keeps a log.',
      zh: '提高上限，或把主题桥接到保存日志的消息代理。',
    },
    nodes: [id, most.reader],
    links: [most.link],
    pointer: recordAt(nodeAt(id), topic, 'mqtt', 'queueLimit'),
    fix:
      queueLimit > largestLimit
        ? undefined
        : {
            title: say('Let sessions hold {limit} messages', '将会话容量设为 {limit} 条消息', {
              limit: String(queueLimit),
            }),
            apply: onTopic(id, (topic) =>
              limitOf(topic) < queueLimit ? onBroker(topic, 'mqtt', { queueLimit }) : undefined,
            ),
          },
  };
};
