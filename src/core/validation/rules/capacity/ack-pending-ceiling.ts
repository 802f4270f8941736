/** A JetStream consumer that may not have enough messages unacknowledged for its rate: the server then delivers no more. */
import { meanMs } from '../../../distributions/law/moments.ts';
import type { Design } from '../../../model/design.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import { readersOn, recordAt } from '../../brokers/on-broker.ts';
import type { Facts } from '../../facts.ts';
import { withLink } from '../../fixes/records.ts';
import { stationFacts, topicOf } from '../../load/reader.ts';
import { attemptsOf, workMs } from '../../load/reader-capacity.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, say } from '../../words.ts';

const usual = 1000;

export const ackPendingCeiling: Rule = {
  id: 'ack-pending-ceiling',
  severity: 'warning',
  title: { en: 'Too few may be unacknowledged', zh: '未确认上限过低' },
  summary: {
    en: 'On JetStream a consumer may have so many messages unacknowledged (work, way and retries) that its rate does not fit.',
    zh: '在 JetStream 上，消费者的未确认上限（含处理、传输与重试）容不下其速率。',
  },
  source: 'NATS documentation: JetStream consumers, MaxAckPending (1,000 by default); Little 1961',
  check: (design, facts) =>
    readersOn(design, 'nats').flatMap((entry) => {
      const flow = flowOf(design, facts, entry);
      return flow && flow.perSecond > flow.cap * (1 + 1e-9) ? [found(design, entry, flow)] : [];
    }),
};

interface Flow {
  readonly perSecond: number;
  readonly cap: number;
  readonly most: number;
  readonly heldMs: number;
}

const flowOf = (design: Design, facts: Facts, [id, link]: Entry<Subscribe>): Flow | undefined => {
  const station = stationFacts(facts, id);
  const most = link.nats?.maxAckPending ?? usual;
  const travel = topicOf(design, link).deliveryLatency;
  const attempts = attemptsOf(design, link);
  if (!station?.arrivalRatePerSecond || !Number.isFinite(attempts)) return undefined;
  // Response less wait holds the backoff, too; without a steady state there is only the work.
  const { meanResponseMs, meanWaitMs } = station;
  const inHands = meanResponseMs === null || meanWaitMs === null ? 0 : meanResponseMs - meanWaitMs - delayMs(link);
  const heldMs = Math.max(inHands, attempts * workMs(link)) + (travel ? attempts * meanMs(travel) : 0);
  return { perSecond: station.arrivalRatePerSecond, cap: (most * 1000) / heldMs, most, heldMs };
};

const delayMs = ({ delay }: Subscribe): number => (delay ? meanMs(delay) : 0);

const found = (design: Design, [id, link]: Entry<Subscribe>, { perSecond, cap, most, heldMs }: Flow): Found => {
  const wanted = Math.ceil((2 * perSecond * heldMs) / 1000);
  const values = {
    node: nodeName(design, link.to),
    topic: nodeName(design, link.from),
    most: String(most),
    held: heldMs,
    cap,
    rate: perSecond,
    wanted: String(wanted),
  };
  return {
    message: say(
      '“{node}” may have {most} messages of “{topic}” unacknowledged for {held} ms each, so it gets {cap}/s at most, and {rate}/s arrive.',
      '“{node}”至多可有“{topic}”的 {most} 条未确认消息，每条持续 {held} 毫秒，因此每秒至多得到 {cap} 条，而每秒到达 {rate} 条。',
      values,
    ),
    why: {
      en: 'At the ceiling the server stops delivering, however many workers there are.',
      zh: '达到上限后服务器停止投递，与工作者数量无关。',
    },
    howToFix: say('Allow {wanted}, or make the work shorter.', '将上限设为 {wanted}，或缩短处理。', values),
    nodes: [link.to, link.from],
    links: [id],
    pointer: recordAt(linkAt(id), link, 'nats', 'maxAckPending'),
    // On an ordered topic the ceiling is what keeps the order.
    fix:
      topicOf(design, link).ordered === true
        ? undefined
        : {
            title: say('Allow {wanted} unacknowledged', '将未确认上限设为 {wanted}', values),
            apply: (before) => {
              const now = before.links?.[id];
              if (now?.kind !== 'subscribe' || (now.nats?.maxAckPending ?? usual) >= wanted) return before;
              return withLink(before, id, { ...now, nats: { ...now.nats, maxAckPending: wanted } });
            },
          },
  };
};
