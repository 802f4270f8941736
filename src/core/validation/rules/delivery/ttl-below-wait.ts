/** Messages pass their deadline while they wait, and their reader skips them. */
import { meanMs } from '../../../distributions/law/moments.ts';
import { durationOf } from '../../../lib/figures.ts';
import type { Design } from '../../../model/design.ts';
import type { Fix } from '../../../model/findings/finding.ts';
import { accepts, type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Facts } from '../../facts.ts';
import { moreWorkers } from '../../fixes/more-workers.ts';
import { stationFacts, topicOf } from '../../load/reader.ts';
import { stationsOf } from '../../load/stations.ts';
import { type Waits, waitedBy, waitsLonger, withServers } from '../../load/waits.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, messageName, nodeName, percent, say } from '../../words.ts';

type Thresholds = { readonly lateShare: number };

/** Overload is left to `overload`: there, to skip what is late is what keeps the rest in time. */
export const ttlBelowWait: Rule<Thresholds> = {
  id: 'ttl-below-wait',
  severity: 'warning',
  title: { en: 'Expires while it waits', zh: '等待中过期' },
  summary: {
    en: 'The deadline of a message is shorter than the 95th percentile of its wait at a reader that skips what is late.',
    zh: '消息的截止时间短于其等待时间的第 95 百分位，而读者会跳过过期消息。',
  },
  source:
    'Hohpe and Woolf, Enterprise Integration Patterns, 2003: Message Expiration; Sakasegawa, An approximation formula, 1977',
  settings: { lateShare: { default: 0.05, title: { en: 'Share that expires, at most', zh: '过期比例上限' } } },
  check: (design, facts, { lateShare }) =>
    graphOf(design)
      .subscriptions.filter(([, link]) => link.dropExpired === true)
      .flatMap((entry) => found(design, facts, entry, lateShare)),
};

const found = (design: Design, facts: Facts, entry: Entry<Subscribe>, lateShare: number): Found[] => {
  const [id, link] = entry;
  const waits = waitsAt(design, facts, entry);
  const shortest = shortestDeadline(design, link);
  if (!waits || !shortest) return [];
  const { message, deadlineMs } = shortest;
  const left = deadlineMs - beforeMs(design, link);
  const share = left > 0 ? waitsLonger(waits, left) : 1;
  if (!(share > lateShare)) return [];
  return [
    {
      message: say(
        'About {share} of “{message}” expires at “{node}”: it has {deadline}, and {late} of the messages wait {wait} or longer.',
        '“{message}”约有 {share} 在“{node}”过期：时限为 {deadline}，而 {late} 的消息至少等待 {wait}。',
        {
          share: percent(Number(share.toPrecision(2))),
          message: messageName(design, message),
          node: nodeName(design, link.to),
          deadline: durationOf(deadlineMs),
          late: percent(lateShare),
          wait: durationOf(waitedBy(waits, lateShare) + beforeMs(design, link)),
        },
      ),
      why: {
        en: 'They have cost their publisher and the broker as much as the others, and are thrown away unread.',
        zh: '发布与传输它们的代价与其他消息相同，却未读即被丢弃。',
      },
      howToFix: {
        en: 'Add workers, make the work shorter, or let the message be worth something for longer.',
        zh: '增加工作者、缩短处理时间，或延长消息的有效时间。',
      },
      nodes: [link.to, link.from],
      links: [id],
      messages: [message],
      pointer: linkAt(id, 'dropExpired'),
      fix: left > 0 ? enoughWorkers(design, facts, entry, waits, left, lateShare) : undefined,
    },
  ];
};

/** Of what it reads and what has one. */
const shortestDeadline = (design: Design, link: Subscribe): { message: string; deadlineMs: number } | undefined =>
  (graphOf(design).publishing.get(link.from) ?? [])
    .flatMap(([, { message }]) => {
      const deadlineMs = design.messages?.[message]?.deadlineMs;
      return deadlineMs !== undefined && accepts(link, message) ? [{ message, deadlineMs }] : [];
    })
    .sort((one, other) => one.deadlineMs - other.deadlineMs)[0];

/** What is gone of the deadline before the message may be taken, on average. */
const beforeMs = (design: Design, link: Subscribe): number =>
  [topicOf(design, link).publishLatency, link.delay].reduce((sum, law) => sum + (law ? meanMs(law) : 0), 0);

const waitsAt = (design: Design, facts: Facts, [id, link]: Entry<Subscribe>): Waits | undefined => {
  const { utilisation, meanWaitMs, servers = 1 } = stationFacts(facts, id) ?? {};
  if (!utilisation || utilisation >= 1 || !meanWaitMs) return undefined;
  // Each lane is a queue of its own.
  return { utilisation, meanWaitMs, servers: topicOf(design, link).ordered ? 1 : servers };
};

/** The share is an estimate, so that the workers of the fix halve it. */
const enoughWorkers = (
  design: Design,
  facts: Facts,
  [id, link]: Entry<Subscribe>,
  waits: Waits,
  left: number,
  lateShare: number,
): Fix | undefined => {
  const station = stationsOf(design, facts).find(({ links }) => links.includes(id));
  if (!station || topicOf(design, link).ordered) return undefined;
  for (let servers = waits.servers + 1; servers <= 10 * waits.servers; servers++)
    if (waitsLonger(withServers(waits, servers), left) <= lateShare / 2)
      return moreWorkers(design, station, (waits.utilisation * waits.servers) / servers);
  return undefined;
};
