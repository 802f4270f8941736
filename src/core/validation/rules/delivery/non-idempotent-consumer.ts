/** Work with side effects on messages that may be delivered twice, where doing it twice is not the same as once. */
import { figure, type Text } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { brokerOfTopic } from '../../../model/graph/broker-of.ts';
import { acknowledgesFirst } from '../../../model/graph/deliveries.ts';
import { type Entry, graphOf, isSubscribe } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Facts } from '../../facts.ts';
import { onReader } from '../../fixes/one-record.ts';
import { stationFacts } from '../../load/reader.ts';
import { meanTries, triesOf } from '../../load/retries.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, say } from '../../words.ts';

/**
 * Side effects are what the document assumes where nothing is written, so a plain link is only a warning; it is an error
 * where the design says that there are some, or that messages do come again.
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
  check: (design, facts) =>
    graphOf(design)
      .links.filter(isSubscribe)
      .filter(([, link]) => isHarmed(design, link))
      .map((entry) => found(design, facts, entry)),
};

const isHarmed = (design: Design, link: Subscribe): boolean =>
  link.idempotent !== true && link.sideEffects !== false && mayComeAgain(design, link);

/** At least once is also what a reader gets whose connection breaks before it acknowledges. */
const mayComeAgain = (design: Design, link: Subscribe): boolean =>
  !acknowledgesFirst(design, link) && !(brokerOfTopic(design, link.from) === 'mqtt' && link.mqtt?.qos === 0);

const found = (design: Design, facts: Facts, [id, link]: Entry<Subscribe>): Found => {
  const again = meanTries(triesOf(design, link), link) - 1;
  const comesAgain = again > 0 || (link.failure?.crashProbability ?? 0) > 0;
  return {
    message: messageOf(design, link, again, stationFacts(facts, id)?.arrivalRatePerSecond ?? 0),
    why: {
      en: 'What the work does to the world is done twice: charged, mailed or counted.',
      zh: '处理对外界的影响会发生两次：重复扣款、发邮件或计数。',
    },
    howToFix: {
      en: 'Recognise duplicates by the id of the message, or write in a way that a second time changes nothing, and say that it is idempotent; or say that it has no side effects.',
      zh: '按消息 id 识别重复，或让第二次写入不改变结果，并标明幂等；若没有副作用，请写明。',
    },
    ...(link.sideEffects !== true && !comesAgain && { severity: 'warning' }),
    nodes: [link.to, link.from],
    links: [id],
    pointer: linkAt(id, 'idempotent'),
    fix: {
      title: say('Recognise duplicates at “{node}”', '在“{node}”识别重复消息', { node: nodeName(design, link.to) }),
      apply: onReader(id, (reader) => (reader.idempotent ? undefined : { ...reader, idempotent: true })),
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
