/**
 * Workers that wait for the next message to come from the broker, because they may hold too few. Only where the way from broker
 * to worker takes time (`deliveryLatency`) and partitions do not serialise the work.
 */

import { meanMs } from '../../../distributions/law/moments.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Facts } from '../../facts.ts';
import { setPrefetch } from '../../fixes/set-prefetch.ts';
import { stationFacts, topicOf, workerOf } from '../../load/reader.ts';
import { attemptsOf, workMs } from '../../load/reader-capacity.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, say } from '../../words.ts';

export const prefetchTooSmall: Rule<{ threshold: number }> = {
  id: 'prefetch-too-small',
  severity: 'warning',
  title: { en: 'Prefetch too small', zh: '预取过小' },
  summary: {
    en: 'Workers stand idle while the next message is on its way: the prefetch caps the rate near or below what arrives.',
    zh: '下一条消息在途时工作者空闲：预取将速率限制在到达量附近或以下。',
  },
  source: 'RabbitMQ: consumer prefetch; Little 1961 (messages in flight = rate × time)',
  settings: {
    threshold: { default: 0.8, title: { en: 'Share of the cap in use, at most', zh: '上限使用比例' } },
  },
  check: (design, facts, { threshold }) => {
    const { topics, reading } = graphOf(design);
    const far = topics.filter(([, topic]) => topic.deliveryLatency && !topic.ordered);
    const readers = far.flatMap(([id]) => reading.get(id) ?? []);
    return readers.flatMap((entry) => {
      const flow = flowOf(design, facts, entry);
      return flow && flow.perSecond > threshold * flow.cap * (1 + 1e-9) ? [found(design, entry, flow, threshold)] : [];
    });
  },
};

interface Flow {
  readonly perSecond: number;
  readonly cap: number;
  readonly travelMs: number;
  readonly prefetch: number;
  /** Twice what the rate needs. */
  readonly wanted: number;
}

const flowOf = (design: Design, facts: Facts, [id, link]: Entry<Subscribe>): Flow | undefined => {
  const topic = topicOf(design, link);
  if (!topic.deliveryLatency || topic.ordered) return undefined;
  const station = stationFacts(facts, id);
  const travelMs = meanMs(topic.deliveryLatency);
  const attempts = attemptsOf(design, link);
  if (!station?.arrivalRatePerSecond || travelMs === 0 || !Number.isFinite(attempts)) return undefined;
  if (workerOf(design, link).sharedWorkers) return undefined;
  const perSecond = station.arrivalRatePerSecond;
  const prefetch = link.prefetch ?? 1;
  const heldSeconds = (attempts * (travelMs + workMs(link))) / 1000;
  const cap = (station.servers * prefetch) / heldSeconds;
  const workers = (station.servers * 1000) / (attempts * workMs(link));
  const wanted = Math.ceil((2 * perSecond * heldSeconds) / station.servers);
  // Where the work itself is the narrower gate, a larger prefetch opens nothing.
  return cap < workers && wanted > prefetch ? { perSecond, cap, travelMs, prefetch, wanted } : undefined;
};

const found = (design: Design, [id, link]: Entry<Subscribe>, flow: Flow, threshold: number): Found => {
  const values = {
    node: nodeName(design, link.to),
    topic: nodeName(design, link.from),
    prefetch: flow.prefetch,
    travel: flow.travelMs,
    cap: flow.cap,
    rate: flow.perSecond,
    wanted: flow.wanted,
  };
  return {
    message: say(
      'With a prefetch of {prefetch} and {travel} ms from broker to worker “{node}” takes at most {cap}/s of “{topic}”, and {rate}/s arrive.',
      '预取为 {prefetch}、从消息代理到工作者需 {travel} 毫秒，“{node}”每秒至多取“{topic}”的 {cap} 条，而每秒到达 {rate} 条。',
      values,
    ),
    why: {
      en: 'A worker that holds too few messages waits for each next one, so the queue grows though nobody is busy.',
      zh: '持有过少消息的工作者要等待下一条，因此无人忙碌队列却在增长。',
    },
    howToFix: say('Let each worker hold {wanted} messages.', '让每个工作者持有 {wanted} 条消息。', values),
    nodes: [link.to, link.from],
    links: [id],
    pointer: linkAt(id, 'prefetch'),
    fix: threshold >= 0.5 && !isPatienceShort(link, flow) ? setPrefetch(design, id, flow.wanted) : undefined,
  };
};

/** What is prefetched waits for what is before it, and the clock of its acknowledgement runs. */
const isPatienceShort = (link: Subscribe, { wanted, travelMs }: Flow): boolean =>
  link.ackTimeoutMs !== undefined && link.ackTimeoutMs < travelMs + (wanted + 5) * workMs(link);
