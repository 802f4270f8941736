/**
 * A limit below what comes. One that delays builds a queue without end, an error; one that refuses was chosen to shed load, so it
 * is a warning with the share that it sheds. Peaks count where a bucket that delays meets a burst, or one that refuses a batch.
 */
import { gathered } from '../../../lib/gathered.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf, type Outgoing } from '../../../model/graph/graph.ts';
import type { RateLimit } from '../../../model/policies.ts';
import { withLink } from '../../fixes/records.ts';
import { type Burst, worstBurst } from '../../load/bursts.ts';
import { instancesOf, offeredPerSecond } from '../../load/offered-rate.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, percent, say } from '../../words.ts';

/** Above what comes, so that a limit leaves room for chance. */
const margin = 1.25;

export const rateLimitBelowArrival: Rule = {
  id: 'rate-limit-below-arrival',
  severity: 'error',
  title: { en: 'Rate limit below what comes', zh: '限速低于到达量' },
  summary: {
    en: 'More is published or called than the rate limit lets through: on average, or for the length of a burst (a warning).',
    zh: '发布或调用多于限速允许的量：长期平均如此，或在突发期间如此（警告）。',
  },
  source: 'Token bucket (Turner 1986); Hohpe and Woolf, Enterprise Integration Patterns, 2003: Throttling',
  check: (design, facts) =>
    gathered(graphOf(design).links, ([id, link]) => {
      if (link.kind === 'subscribe' || !link.rateLimit) return [];
      const rate = offeredPerSecond(design, facts, [id, link]);
      if (!rate) return [];
      if (rate > link.rateLimit.perSecond * (1 + 1e-9)) return [tooLow(design, [id, link], link.rateLimit, rate)];
      const burst = burstOf(design, link, link.rateLimit);
      return burst ? [tooLowForBurst(design, [id, link], link.rateLimit, burst)] : [];
    }),
};

const tooLow = (design: Design, entry: Entry<Outgoing>, limit: RateLimit, rate: number): Found => {
  const refuses = limit.onLimit === 'reject';
  const values = {
    ...namesOf(design, entry[1]),
    rate,
    limit: limit.perSecond,
    share: percent(1 - limit.perSecond / rate),
    more: rate - limit.perSecond,
  };
  return {
    ...placeOf(entry, limit, rate * margin),
    message: refuses
      ? say(
          'From “{from}” to “{to}” {rate}/s come and {limit}/s are let through: {share} are refused.',
          '从“{from}”到“{to}”每秒来 {rate} 条，限速每秒 {limit} 条：{share} 被拒绝。',
          values,
        )
      : say(
          'From “{from}” to “{to}” {rate}/s come and {limit}/s are let through: what waits for the limit grows by {more}/s.',
          '从“{from}”到“{to}”每秒来 {rate} 条，限速每秒 {limit} 条：等待令牌的每秒增加 {more} 条。',
          values,
        ),
    why: refuses
      ? { en: 'So much is refused on an ordinary day, not only at a peak.', zh: '平常就拒绝这么多，不只在高峰时。' }
      : {
          en: 'The delay grows without end until memory or patience is used up.',
          zh: '延迟不断增长，直到内存或耐心耗尽。',
        },
    howToFix: { en: 'Raise the limit, or send less.', zh: '提高限速，或减少发送。' },
    ...(refuses && { severity: 'warning' }),
  };
};

const tooLowForBurst = (design: Design, entry: Entry<Outgoing>, limit: RateLimit, burst: Burst): Found => {
  const over = burst.waiting - (limit.burst ?? 1);
  const values = {
    ...namesOf(design, entry[1]),
    peak: burst.peakPerSecond,
    seconds: burst.seconds,
    limit: limit.perSecond,
    over,
    wait: over / limit.perSecond,
  };
  const [en, zh] =
    limit.onLimit === 'reject'
      ? ['{over} are refused', '其中 {over} 条被拒绝']
      : ['the last ones wait {wait} s', '最后的要等待 {wait} 秒'];
  return {
    ...placeOf(entry, limit, burst.peakPerSecond === Infinity ? undefined : burst.peakPerSecond, burst.waiting),
    message:
      burst.peakPerSecond === Infinity
        ? say(
            `From “{from}” to “{to}” more come at once than the limit of {limit}/s lets through: ${en}.`,
            `从“{from}”到“{to}”同时到达的多于限速每秒 {limit} 条所允许的：${zh}。`,
            values,
          )
        : say(
            `From “{from}” to “{to}” bursts of {peak}/s last {seconds} s and {limit}/s are let through: ${en}.`,
            `从“{from}”到“{to}”的突发为每秒 {peak} 条、持续 {seconds} 秒，限速每秒 {limit} 条：${zh}。`,
            values,
          ),
    why: { en: 'The limit fits the average, and bursts are not average.', zh: '限速符合平均值，而突发高于平均值。' },
    howToFix: { en: 'Raise the limit, or let the bucket save up more.', zh: '提高限速，或增大令牌桶的突发量。' },
    severity: 'warning',
  };
};

const namesOf = (design: Design, { from, to }: Outgoing) => ({
  from: nodeName(design, from),
  to: nodeName(design, to),
});

/** Batches alone are what a bucket that delays is meant to smooth. */
const burstOf = (design: Design, link: Outgoing, limit: RateLimit): Burst | undefined => {
  const { arrivals } = link;
  if (!arrivals) return undefined;
  const instances = instancesOf(design, link);
  const others = 0;
  const burst = worstBurst({ arrivals, instances, others }, limit.perSecond);
  if (burst.waiting <= (limit.burst ?? 1)) return undefined;
  return burst.peakPerSecond === Infinity && limit.onLimit !== 'reject' ? undefined : burst;
};

/** Where it is, and the fix: a limit above the peak, else a bucket that holds the whole burst. */
const placeOf = ([id]: Entry<Outgoing>, limit: RateLimit, rate: number | undefined, tokens = 1) => {
  const perSecond = rate === undefined ? limit.perSecond : Math.ceil(rate);
  const burst = Math.max(limit.burst ?? 1, rate === undefined ? Math.ceil(tokens) : 1);
  return {
    links: [id],
    pointer: linkAt(id, 'rateLimit', rate === undefined ? 'burst' : 'perSecond'),
    fix: {
      title: say('Let {perSecond}/s through, {burst} at once', '允许每秒 {perSecond} 条，一次 {burst} 条', {
        perSecond,
        burst,
      }),
      apply: (before: Design): Design => {
        const link = before.links?.[id];
        if (!link || link.kind === 'subscribe' || !link.rateLimit) return before;
        if (link.rateLimit.perSecond >= perSecond && (link.rateLimit.burst ?? 1) >= burst) return before;
        const rateLimit = { ...link.rateLimit, perSecond: Math.max(perSecond, link.rateLimit.perSecond) };
        return withLink(before, id, { ...link, rateLimit: burst > 1 ? { ...rateLimit, burst } : rateLimit });
      },
    },
  };
};
