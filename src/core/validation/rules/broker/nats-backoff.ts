/** A list of acknowledge timeouts for NATS that it refuses, that overrides another number, or that does not do what was meant. */
import { durationOf } from '../../../lib/figures.ts';
import type { Design } from '../../../model/design.ts';
import { deliveriesOf } from '../../../model/graph/deliveries.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import { readersOn } from '../../brokers/on-broker.ts';
import { onReader } from '../../fixes/one-record.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, say } from '../../words.ts';

export const natsBackoff: Rule = {
  id: 'nats-backoff',
  severity: 'warning',
  title: { en: 'Timeouts of NATS at odds', zh: 'NATS 超时序列矛盾' },
  summary: {
    en: 'The list of acknowledge timeouts is longer than the deliveries, differs from the acknowledge timeout, or is taken for a delay after failures.',
    zh: '确认超时序列比投递次数长、与确认超时不一致，或被当作失败后的延迟。',
  },
  source:
    'NATS documentation: JetStream consumers (BackOff, AckWait, MaxDeliver, nak with delay); nats-server error 10116',
  check: (design) => readersOn(design, 'nats').flatMap((entry) => cases.flatMap((find) => find(design, entry) ?? [])),
};

const timeoutsOf = ({ nats }: Subscribe): readonly number[] => nats?.backoffMs ?? [];

const isTooLong = (link: Subscribe): boolean => deliveriesOf(link) > 0 && timeoutsOf(link).length > deliveriesOf(link);

const isOverridden = (link: Subscribe): boolean => {
  const [first] = timeoutsOf(link);
  return first !== undefined && link.ackTimeoutMs !== undefined && link.ackTimeoutMs !== first;
};

/** A failed attempt is refused at once, and that is no timeout. */
const isNoDelay = ({ retry, ...link }: Subscribe): boolean =>
  timeoutsOf(link).length > 0 && retry?.backoff === 'none' && retry.delaysMs === undefined && retry.maxDeliveries !== 1;

const tooLong = (design: Design, [id, link]: Entry<Subscribe>): Found | undefined =>
  isTooLong(link)
    ? {
        severity: 'error',
        message: say(
          '“{node}” lists {length} acknowledge timeouts for {count} {count:delivery|deliveries} of a message.',
          '“{node}”为一条消息的 {count} 次投递列出了 {length} 个确认超时。',
          { node: nodeName(design, link.to), length: timeoutsOf(link).length, count: deliveriesOf(link) },
        ),
        why: { en: 'NATS refuses to make such a consumer.', zh: 'NATS 会拒绝创建这样的消费者。' },
        howToFix: {
          en: 'Shorten the list, or allow more deliveries.',
          zh: '缩短该序列，或增加投递次数。',
        },
        nodes: [link.to],
        links: [id],
        pointer: linkAt(id, 'nats', 'backoffMs'),
        fix: {
          title: say('Keep the first {count} of the timeouts', '只保留前 {count} 个超时', {
            count: deliveriesOf(link),
          }),
          apply: onReader(id, (link) =>
            isTooLong(link) ? withTimeouts(link, timeoutsOf(link).slice(0, deliveriesOf(link))) : undefined,
          ),
        },
      }
    : undefined;

const overridden = (design: Design, [id, link]: Entry<Subscribe>): Found | undefined =>
  isOverridden(link)
    ? {
        message: say(
          'The acknowledge timeout of {timeout} at “{node}” is not used: the list begins with {first}.',
          '“{node}”的确认超时 {timeout} 不起作用：序列以 {first} 开始。',
          {
            node: nodeName(design, link.to),
            timeout: durationOf(link.ackTimeoutMs),
            first: durationOf(timeoutsOf(link)[0]),
          },
        ),
        why: {
          en: 'On NATS the list takes the place of the timeout, so that messages come again at another time than is drawn.',
          zh: '在 NATS 上序列会取代该超时，因此重新投递的时间与设计不符。',
        },
        howToFix: {
          en: 'Begin the list with the timeout, or give only one of the two.',
          zh: '让序列以该超时开始，或两者只写其一。',
        },
        nodes: [link.to],
        links: [id],
        pointer: linkAt(id, 'ackTimeoutMs'),
        fix: {
          title: say('Begin the list with {timeout}', '让序列以 {timeout} 开始', {
            timeout: durationOf(link.ackTimeoutMs),
          }),
          apply: onReader(id, (link) =>
            isOverridden(link) ? withTimeouts(link, [link.ackTimeoutMs ?? 0, ...timeoutsOf(link).slice(1)]) : undefined,
          ),
        },
      }
    : undefined;

const noDelay = (design: Design, [id, link]: Entry<Subscribe>): Found | undefined =>
  isNoDelay(link)
    ? {
        message: say(
          'What fails at “{node}” comes again at once: the list of {length} {length:timeout|timeouts} counts only for attempts that never answer.',
          '在“{node}”失败的消息会立即重来：{length} 个超时的序列只对没有回复的尝试有效。',
          { node: nodeName(design, link.to), length: timeoutsOf(link).length },
        ),
        why: {
          en: 'A failed attempt is refused at once, and NATS does not use its list for that.',
          zh: '失败的尝试会立即被拒绝，而 NATS 此时不使用该序列。',
        },
        howToFix: {
          en: 'Give the delays of retries as well; the exported code asks NATS for them.',
          zh: '同时给出重试的延迟；导出的代码会据此向 NATS 请求。',
        },
        nodes: [link.to],
        links: [id],
        pointer: linkAt(id, 'retry', 'backoff'),
        fix: {
          title: { en: 'Use the same delays after failures', zh: '失败后使用相同的延迟' },
          apply: onReader(id, (link) =>
            isNoDelay(link) ? { ...link, retry: { ...link.retry, delaysMs: [...timeoutsOf(link)] } } : undefined,
          ),
        },
      }
    : undefined;

const cases = [tooLong, overridden, noDelay];

const withTimeouts = (link: Subscribe, backoffMs: number[]): Subscribe => ({
  ...link,
  nats: { ...link.nats, backoffMs },
});
