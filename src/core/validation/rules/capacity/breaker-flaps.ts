/** A breaker that tries again so soon that it opens many times in one outage; how long one lasts is what the scenarios rehearse, else a setting. */
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Call } from '../../../model/link.ts';
import { withLink } from '../../fixes/records.ts';
import { faultsOfCall } from '../../load/outages.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, say } from '../../words.ts';

/** Trials per outage that are still no nuisance. */
const trials = 5;

export const breakerFlaps: Rule<{ repairSeconds: number }> = {
  id: 'breaker-flaps',
  severity: 'info',
  title: { en: 'Breaker flaps', zh: '断路器反复开合' },
  summary: {
    en: 'It stays open for less than a fifth of the usual outage, so it opens and closes again and again.',
    zh: '断开时长不到通常故障的五分之一，因而反复开合。',
  },
  source: 'Resilience4j: CircuitBreaker (open for 60 s); Nygard, Release It!, 2018',
  settings: {
    repairSeconds: { default: 300, title: { en: 'Usual outage', zh: '通常的故障时长' }, unit: 's' },
  },
  check: (design, _facts, { repairSeconds }) =>
    graphOf(design).calls.flatMap(([id, link]) => {
      if (!link.breaker) return [];
      const { openSeconds = 60 } = link.breaker;
      const repair = repairOf(design, [id, link]) ?? repairSeconds;
      return openSeconds < repair / trials ? [found(design, [id, link], openSeconds, repair)] : [];
    }),
};

/** Mean length of the outages that the scenarios rehearse; undefined without any. */
const repairOf = (design: Design, entry: Entry<Call>): number | undefined => {
  const faults = faultsOfCall(design, entry);
  return faults.length === 0 ? undefined : faults.reduce((sum, { forSeconds }) => sum + forSeconds, 0) / faults.length;
};

const found = (design: Design, [id, { from, to }]: Entry<Call>, open: number, repair: number): Found => {
  const wanted = Math.ceil(repair / trials);
  const values = {
    from: nodeName(design, from),
    to: nodeName(design, to),
    open,
    repair,
    times: Math.floor(repair / open),
    wanted,
  };
  return {
    message: say(
      'The breaker from “{from}” to “{to}” is open for {open} s at a time: in an outage of {repair} s it opens {times} times.',
      '从“{from}”到“{to}”的断路器每次断开 {open} 秒：在 {repair} 秒的故障中断开 {times} 次。',
      values,
    ),
    why: {
      en: 'Each time some calls are tried and wait for their timeout, and alerts come and go.',
      zh: '每次都有调用被试探并等到超时，告警也随之反复。',
    },
    howToFix: say('Keep it open for {wanted} s.', '将断开时长设为 {wanted} 秒。', values),
    nodes: [from, to],
    links: [id],
    pointer: linkAt(id, 'breaker', 'openSeconds'),
    fix: {
      title: say('Open for {wanted} s', '断开 {wanted} 秒', values),
      apply: (before) => {
        const link = before.links?.[id];
        if (link?.kind !== 'call' || !link.breaker || (link.breaker.openSeconds ?? 60) >= wanted) return before;
        return withLink(before, id, { ...link, breaker: { ...link.breaker, openSeconds: wanted } });
      },
    },
  };
};
