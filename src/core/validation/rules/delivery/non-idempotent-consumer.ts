/** Work with side effects on messages that may be delivered twice, where doing it twice is not the same as once. */
import { groupedBy } from '../../../lib/grouped.ts';
import { figure, type Text } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import type { Fix } from '../../../model/findings/finding.ts';
import { brokerOfTopic } from '../../../model/graph/broker-of.ts';
import { acknowledgesFirst } from '../../../model/graph/deliveries.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Facts } from '../../facts.ts';
import { onReader } from '../../fixes/one-record.ts';
import { stationFacts } from '../../load/reader.ts';
import { meanTries, triesOf } from '../../load/retries.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, nodeNames, say, unique } from '../../words.ts';

/**
 * Side effects are what the document assumes where nothing is written, and every broker may deliver twice, so that a warning at each
 * plain link would say nothing. Link by link it is told where the design itself speaks: as an error of side effects or of messages that
 * do come again, as a warning of retries or timeouts that make them come again. Of links that say nothing there is one hint for each
 * node; and none where messages stay in memory, since nothing there delivers a second time.
 */
export const nonIdempotentConsumer: Rule = {
  id: 'non-idempotent-consumer',
  severity: 'error',
  title: { en: 'Duplicates do harm', zh: '重复消息有害' },
  summary: {
    en: 'Messages are delivered at least once to work that has side effects and is not idempotent.',
    zh: '至少一次投递的消息交给有副作用且不幂等的处理。',
  },
  source:
    'Hohpe and Woolf, Enterprise Integration Patterns, 2003: Idempotent Receiver; RabbitMQ: consumer acknowledgements',
  silentInDraft: true,
  check: (design, facts) => {
    const all = graphOf(design).subscriptions.filter(([, link]) => isHarmed(design, link));
    return [...groupedBy(all, ([, { to }]) => to)].flatMap(([node, harmed]) => {
      const silent = harmed.filter(([, link]) => isSilent(design, link));
      return [
        ...harmed.filter(([, link]) => speaks(design, link)).map((entry) => found(design, facts, entry)),
        ...(silent.length > 0 ? [unsaid(design, node, silent)] : []),
      ];
    });
  },
};

const isHarmed = (design: Design, link: Subscribe): boolean =>
  link.idempotent !== true && link.sideEffects !== false && mayComeAgain(design, link);

/** At least once is also what a reader gets whose connection breaks before it acknowledges. */
const mayComeAgain = (design: Design, link: Subscribe): boolean =>
  !acknowledgesFirst(design, link) && !(brokerOfTopic(design, link.from) === 'mqtt' && link.mqtt?.qos === 0);

/** How often a message is worked on beyond the first time, on average. */
const againOf = (design: Design, link: Subscribe): number => meanTries(triesOf(design, link), link) - 1;

const comesAgain = (design: Design, link: Subscribe): boolean =>
  againOf(design, link) > 0 || (link.failure?.crashProbability ?? 0) > 0;

/** Does the design speak of side effects, or of what makes messages come again? */
const speaks = (design: Design, link: Subscribe): boolean =>
  link.sideEffects === true ||
  comesAgain(design, link) ||
  triesOf(design, link) > 1 ||
  (link.ackTimeoutMs ?? link.nats?.backoffMs ?? link.redis?.claimIdleMs) !== undefined;

const isSilent = (design: Design, link: Subscribe): boolean =>
  !speaks(design, link) && brokerOfTopic(design, link.from) !== 'in-memory';

const found = (design: Design, facts: Facts, [id, link]: Entry<Subscribe>): Found => {
  const rate = stationFacts(facts, id)?.arrivalRatePerSecond ?? 0;
  return {
    message: messageOf(design, link, againOf(design, link), rate),
    why: {
      en: 'What the work does to the world is done twice: charged, mailed or counted.',
      zh: '处理对外界的影响会发生两次：重复扣款、发邮件或计数。',
    },
    howToFix: {
      en: 'Recognise duplicates by the id of the message, or write in a way that a second time changes nothing, and say that it is idempotent; or say that it has no side effects.',
      zh: '按消息 id 识别重复，或让第二次写入不改变结果，并标明幂等；若没有副作用，请写明。',
    },
    ...(link.sideEffects !== true && !comesAgain(design, link) && { severity: 'warning' }),
    nodes: [link.to, link.from],
    links: [id],
    pointer: linkAt(id, 'idempotent'),
    fix: {
      title: say('Recognise duplicates at “{node}”', '在“{node}”识别重复消息', { node: nodeName(design, link.to) }),
      apply: recognising(id),
    },
  };
};

const recognising = (id: string): Fix['apply'] =>
  onReader(id, (reader) => (reader.idempotent ? undefined : { ...reader, idempotent: true }));

const unsaid = (design: Design, node: string, entries: readonly Entry<Subscribe>[]): Found => {
  const links = entries.map(([id]) => id);
  const topics = unique(entries.map(([, { from }]) => from));
  const values = { node: nodeName(design, node), topics: nodeNames(design, topics) };
  return {
    message: say(
      '“{node}” may get messages of {topics} twice, and nobody has said whether its work bears that.',
      '“{node}”可能收到{topics}的同一消息两次，而没有说明其处理能否承受。',
      values,
    ),
    why: {
      en: 'Brokers deliver at least once: after a crash or a lost acknowledgement a message comes again.',
      zh: '消息代理至少投递一次：崩溃或确认丢失后，消息会再次到来。',
    },
    howToFix: {
      en: 'Say of each link that its work is idempotent or has no side effects; or draw how it fails, to see how often that happens.',
      zh: '为每条连线写明其处理幂等或没有副作用；或画出失败方式，以查看发生频率。',
    },
    severity: 'info',
    nodes: [node, ...topics],
    links,
    pointer: linkAt(links[0] as string, 'idempotent'),
    fix: {
      title: say('Recognise duplicates at “{node}”', '在“{node}”识别重复消息', values),
      apply: (before) => links.reduce((now, id) => recognising(id)(now), before),
    },
  };
};

const secondsOfDay = 86_400;

const messageOf = (design: Design, link: Subscribe, again: number, rate: number): Text => {
  const names = { node: nodeName(design, link.to), topic: nodeName(design, link.from) };
  const perDay = again * rate * secondsOfDay;
  if (!(perDay > 0 && perDay < Infinity))
    return say(
      '“{node}” may get a message of “{topic}” twice, and its work is not idempotent.',
      '“{node}”可能收到“{topic}”的同一消息两次，而其处理并不幂等。',
      names,
    );
  return say(
    'About {count} times a day “{node}” works again on a message of “{topic}”, and its work is not idempotent.',
    '“{node}”每天约有 {count} 次重复处理“{topic}”的消息，而其处理并不幂等。',
    { ...names, count: figure(perDay) },
  );
};
