/**
 * The prefetch of the format is at least 1, so none is without bound; what is found is one so large that it bounds nothing.
 * On Kafka readers take batches and `prefetch` means little, so it is left alone there.
 */
import { meanMs } from '../../../distributions/law/moments.ts';
import type { Design } from '../../../model/design.ts';
import { brokerOf } from '../../../model/graph/broker-of.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Facts } from '../../facts.ts';
import { setPrefetch } from '../../fixes/set-prefetch.ts';
import { stationFacts, topicOf } from '../../load/reader.ts';
import { attemptsOf, workMs } from '../../load/reader-capacity.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, say } from '../../words.ts';

/** More than enough for nearly every reader. */
const usual = 300;

export const prefetchUnbounded: Rule<{ most: number }> = {
  id: 'prefetch-unbounded',
  severity: 'warning',
  title: { en: 'Prefetch without bound', zh: '预取无界' },
  summary: {
    en: 'A worker may hold so many messages that one of them can take the whole queue, and more than its rate needs.',
    zh: '工作者可持有的消息多到能独占整个队列，且超出其速率所需。',
  },
  source: 'RabbitMQ: consumer prefetch (quorum queues allow 2,000 at most)',
  settings: {
    most: { default: 1000, title: { en: 'Messages per worker, at most', zh: '每工作者消息上限' } },
  },
  check: (design, facts, { most }) =>
    graphOf(design)
      .subscriptions.filter(([, { prefetch = 1 }]) => prefetch > most)
      .flatMap((entry) => {
        const { from, prefetch = 1 } = entry[1];
        if (brokerOf(design, topicOf(design, { from })) === 'kafka') return [];
        const wanted = Math.max(Math.min(usual, most), neededBy(design, facts, entry));
        return prefetch > Math.max(most, wanted) ? [found(design, entry, prefetch, wanted)] : [];
      }),
};

/** Twice what its rate keeps under way; 0 where that is not known. */
const neededBy = (design: Design, facts: Facts, [id, link]: Entry<Subscribe>): number => {
  const station = stationFacts(facts, id);
  const travel = topicOf(design, link).deliveryLatency;
  const attempts = attemptsOf(design, link);
  if (!station?.arrivalRatePerSecond || !travel || !Number.isFinite(attempts)) return 0;
  const heldSeconds = (attempts * (meanMs(travel) + workMs(link))) / 1000;
  return Math.ceil((2 * station.arrivalRatePerSecond * heldSeconds) / station.servers);
};

const found = (design: Design, [id, link]: Entry<Subscribe>, prefetch: number, wanted: number): Found => {
  const values = {
    node: nodeName(design, link.to),
    topic: nodeName(design, link.from),
    prefetch: String(prefetch),
    seconds: (prefetch * workMs(link)) / 1000,
    wanted,
  };
  return {
    message:
      workMs(link) > 0
        ? say(
            'One worker of “{node}” may hold {prefetch} messages of “{topic}”, which is {seconds} s of work.',
            '“{node}”的一个工作者可持有“{topic}”的 {prefetch} 条消息，相当于 {seconds} 秒的处理。',
            values,
          )
        : say(
            'One worker of “{node}” may hold {prefetch} messages of “{topic}”.',
            '“{node}”的一个工作者可持有“{topic}”的 {prefetch} 条消息。',
            values,
          ),
    why: {
      en: 'One worker can grab the whole queue while the others stand idle, and when it crashes all of it is delivered again.',
      zh: '一个工作者可独占整个队列而其他空闲；它崩溃时这些消息全部重新投递。',
    },
    howToFix: say(
      'A prefetch of 100 to 300 is enough nearly always; {wanted} here.',
      '预取 100 到 300 几乎总是足够；此处为 {wanted}。',
      values,
    ),
    nodes: [link.to, link.from],
    links: [id],
    pointer: linkAt(id, 'prefetch'),
    fix: setPrefetch(design, id, wanted),
  };
};
