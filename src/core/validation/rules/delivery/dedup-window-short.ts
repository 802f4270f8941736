/** A broker that recognises what was published before forgets it sooner than publishers stop sending it again. */
import { gathered } from '../../../lib/gathered.ts';
import { figure } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { brokerOf } from '../../../model/graph/broker-of.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Publish } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import type { FaultKind } from '../../../model/scenario.ts';
import { onTopic } from '../../fixes/one-record.ts';
import { rehearsedSeconds } from '../../load/outages.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, say } from '../../words.ts';

/**
 * How long a publisher sends again is its delivery or buffer timeout; an outage that a scenario plans comes on top. Where
 * every reader is idempotent or without side effects, a short window does no harm.
 */
export const dedupWindowShort: Rule = {
  id: 'dedup-window-short',
  severity: 'warning',
  title: { en: 'Short dedup window', zh: '去重窗口过短' },
  summary: {
    en: 'A publisher may send a message again after the dedup window of the topic has closed.',
    zh: '发布者可能在主题的去重窗口结束后才重发消息。',
  },
  source: 'NATS documentation: JetStream model deep dive (message deduplication); Apache Kafka: delivery.timeout.ms',
  check: (design) => {
    const outages = rehearsedSeconds(design, stopping);
    return gathered(graphOf(design).topics, (topic) => found(design, topic, outages));
  },
};

interface Resend {
  readonly link: Entry<Publish>;
  readonly seconds: number;
}

const found = (design: Design, [id, topic]: Entry<Topic>, outages: Outages): Found[] => {
  const window = topic.dedupWindowSeconds ?? 0;
  const longest = window > 0 && isHarmed(design, id) ? longestResend(design, [id, topic], outages) : undefined;
  if (longest === undefined || longest.seconds <= window) return [];
  const [link, { from }] = longest.link;
  const seconds = Math.ceil(longest.seconds);
  return [
    {
      message: say(
        '“{topic}” forgets after {window} s what it had, and “{publisher}” may send it again for {seconds} s.',
        '“{topic}”在 {window} 秒后忘记收到过的消息，而“{publisher}”可能在 {seconds} 秒内重发。',
        {
          topic: nodeName(design, id),
          window: figure(window),
          publisher: nodeName(design, from),
          seconds: figure(seconds),
        },
      ),
      why: {
        en: 'What is sent again after that counts as new, so it is worked on twice.',
        zh: '此后重发的消息被当作新消息，因而处理两次。',
      },
      howToFix: {
        en: 'Enlarge the window, or let the readers recognise duplicates themselves.',
        zh: '扩大窗口，或让读者自行识别重复消息。',
      },
      nodes: [id, from],
      links: [link],
      pointer: nodeAt(id, 'dedupWindowSeconds'),
      fix: {
        title: say('Remember messages for {seconds} s', '记住消息 {seconds} 秒', { seconds: String(seconds) }),
        apply: onTopic(id, (node) =>
          (node.dedupWindowSeconds ?? seconds) < seconds ? { ...node, dedupWindowSeconds: seconds } : undefined,
        ),
      },
    },
  ];
};

const isHarmed = (design: Design, topic: string): boolean =>
  (graphOf(design).reading.get(topic) ?? []).some(([, link]) => link.idempotent !== true && link.sideEffects !== false);

const longestResend = (design: Design, [id, topic]: Entry<Topic>, outages: Outages): Resend | undefined => {
  const resends = (graphOf(design).publishing.get(id) ?? []).flatMap((link): Resend[] => {
    const resending = resendSeconds(design, topic, link[1]);
    if (resending === undefined) return [];
    const outage = Math.max(...[id, link[0], link[1].from].map((target) => outages.get(target) ?? 0));
    return [{ link, seconds: resending + outage }];
  });
  return resends.toSorted((a, b) => b.seconds - a.seconds)[0];
};

/** Undefined where nothing is ever sent again: nobody waits for the broker’s word. */
const resendSeconds = (design: Design, topic: Topic, link: Publish): number | undefined => {
  if (link.confirmed === false) return undefined;
  if (brokerOf(design, topic) === 'kafka') return (link.kafka?.deliveryTimeoutMs ?? 120_000) / 1000;
  if (link.bufferTimeoutMs !== undefined) return link.bufferTimeoutMs / 1000;
  return link.outbox ? 0 : undefined;
};

type Outages = ReadonlyMap<string, number>;

/** What keeps a message from being published, or its confirmation from coming back. */
const stopping: ReadonlySet<FaultKind> = new Set(['node-down', 'broker-down', 'link-cut']);
