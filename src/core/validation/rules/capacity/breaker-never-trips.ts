/**
 * A breaker that an outage does not open. The format counts calls and not seconds, so what is asked is whether so many calls
 * are made, in one instance of the caller, while an outage lasts (as the scenarios rehearse it, else as long as a setting says).
 */
import type { Design } from '../../../model/design.ts';
import type { Fix } from '../../../model/findings/finding.ts';
import { unsoundShare } from '../../../model/graph/deliveries.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Call } from '../../../model/link.ts';
import type { Breaker } from '../../../model/policies.ts';
import { fewestReplicas } from '../../../model/replicas.ts';
import type { Facts } from '../../facts.ts';
import { withLink } from '../../fixes/records.ts';
import { faultsOfCall } from '../../load/outages.ts';
import { stationFacts } from '../../load/reader.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, percent, say } from '../../words.ts';

export const breakerNeverTrips: Rule<{ outageSeconds: number }> = {
  id: 'breaker-never-trips',
  severity: 'warning',
  title: { en: 'Breaker never trips', zh: '断路器从不断开' },
  summary: {
    en: 'An outage is over before the breaker has seen the calls that it needs, it needs more failures than there can be, or nothing ever counts as failed.',
    zh: '断路器尚未看到所需的调用数故障已结束，或所需失败比例不可能达到，或没有任何调用算作失败。',
  },
  source: 'Resilience4j: CircuitBreaker (window 100, minimum 100 calls, 50 %); Nygard, Release It!, 2018',
  settings: {
    outageSeconds: { default: 300, title: { en: 'Outage that it must notice', zh: '应察觉的故障时长' }, unit: 's' },
  },
  check: (design, facts, { outageSeconds }) =>
    graphOf(design).calls.flatMap(([id, link]) =>
      link.breaker ? (found(design, facts, [id, link], link.breaker, outageSeconds) ?? []) : [],
    ),
};

const found = (
  design: Design,
  facts: Facts,
  entry: Entry<Call>,
  breaker: Breaker,
  outageSeconds: number,
): Found | undefined => {
  const { windowCalls = 100, minimumCalls = 100 } = breaker;
  if (minimumCalls > windowCalls) return moreThanItKeeps(design, entry, minimumCalls, windowCalls);
  return (
    nothingFails(design, entry) ??
    tooFewFail(design, entry, breaker) ??
    tooRare(design, facts, entry, breaker, outageSeconds)
  );
};

const common = (design: Design, [id, link]: Entry<Call>, field: keyof Breaker) => ({
  why: say(
    'While “{to}” is down every call waits for its timeout, and that is what the breaker is there to spare.',
    '“{to}”停机时每次调用都要等到超时，而断路器正是为避免此事。',
    { to: nodeName(design, link.to) },
  ),
  nodes: [link.from, link.to],
  links: [id],
  pointer: linkAt(id, 'breaker', field),
});

const names = (design: Design, { from, to }: Call) => ({ from: nodeName(design, from), to: nodeName(design, to) });

const moreThanItKeeps = (design: Design, entry: Entry<Call>, minimum: number, window: number): Found => ({
  ...common(design, entry, 'minimumCalls'),
  message: say(
    'The breaker from “{from}” to “{to}” needs {minimum} calls and looks at the last {window}: it never decides.',
    '从“{from}”到“{to}”的断路器至少需要 {minimum} 次调用，却只统计最近 {window} 次：永远不会作出判断。',
    { ...names(design, entry[1]), minimum, window },
  ),
  howToFix: { en: 'Ask for no more calls than the window holds.', zh: '最少调用数不要超过窗口。' },
  fix: withBreaker(entry[0], { minimumCalls: window }),
});

/** Neither failures nor a timeout nor a fault in a scenario: a callee that hangs is waited for, and that is no failure. */
const nothingFails = (design: Design, entry: Entry<Call>): Found | undefined => {
  const { timeoutMs, failure } = entry[1];
  if (timeoutMs !== undefined || (failure?.probability ?? 0) > 0 || faultsOfCall(design, entry).length > 0)
    return undefined;
  return {
    ...common(design, entry, 'failureRate'),
    message: say(
      'The call from “{from}” to “{to}” has no timeout: where “{to}” hangs, no call ever fails and the breaker stays closed.',
      '从“{from}”到“{to}”的调用没有超时：若“{to}”挂起，调用永不失败，断路器保持闭合。',
      names(design, entry[1]),
    ),
    howToFix: {
      en: 'Give the call a timeout, about twice its 99th percentile.',
      zh: '为调用设置超时，约为其 p99 的两倍。',
    },
  };
};

/** What the scenarios say is the worst that can be; a callee that is down or stands still fails all. */
const tooFewFail = (design: Design, entry: Entry<Call>, { failureRate = 0.5 }: Breaker): Found | undefined => {
  const faults = faultsOfCall(design, entry);
  if (faults.length === 0) return undefined;
  const own = unsoundShare(entry[1]);
  const worst = Math.max(own, ...faults.map(({ kind, value }) => (kind === 'failure' ? (value ?? 1) : 1)));
  if (failureRate <= worst) return undefined;
  return {
    ...common(design, entry, 'failureRate'),
    message: say(
      'The breaker from “{from}” to “{to}” opens at {needed} failures, and at worst {worst} of the calls fail.',
      '从“{from}”到“{to}”的断路器在失败率 {needed} 时断开，而最坏时只有 {worst} 的调用失败。',
      { ...names(design, entry[1]), needed: percent(failureRate), worst: percent(worst) },
    ),
    howToFix: { en: 'Let it open at half of the worst failure share.', zh: '将阈值设为最坏失败比例的一半。' },
    fix: worst > own ? withBreaker(entry[0], { failureRate: Number(((worst + own) / 2).toPrecision(3)) }) : undefined,
  };
};

const tooRare = (
  design: Design,
  facts: Facts,
  entry: Entry<Call>,
  breaker: Breaker,
  outageSeconds: number,
): Found | undefined => {
  const [id, link] = entry;
  const { windowCalls = 100, minimumCalls = 100, failureRate = 0.5 } = breaker;
  const rate = stationFacts(facts, id)?.arrivalRatePerSecond;
  if (!rate) return undefined;
  const seconds = Math.max(0, ...faultsOfCall(design, entry).map(({ forSeconds }) => forSeconds)) || outageSeconds;
  const seen = (rate / instances(design, link)) * seconds;
  const needed = Math.max(minimumCalls, Math.ceil(failureRate * windowCalls));
  if (seen >= needed) return undefined;
  // Half of what it sees, so that the other half of the outage is spared; fewer than five would decide by chance.
  const fewer = Math.floor(seen / 2);
  return {
    ...common(design, entry, 'minimumCalls'),
    message: say(
      'The breaker from “{from}” to “{to}” needs {needed} calls, and one instance makes {seen} in an outage of {seconds} s.',
      '从“{from}”到“{to}”的断路器需要 {needed} 次调用，而一个实例在 {seconds} 秒的故障中只调用 {seen} 次。',
      { ...names(design, link), needed, seen, seconds },
    ),
    howToFix: {
      en: 'Set window and minimum from the traffic of one instance.',
      zh: '按单个实例的流量设置窗口与最少调用数。',
    },
    fix: fewer >= 5 ? withBreaker(id, { windowCalls: Math.min(windowCalls, fewer), minimumCalls: fewer }) : undefined,
  };
};

/** The fewest there may be: with more of them each sees less still. */
const instances = (design: Design, { from }: Call): number => {
  const node = design.nodes?.[from];
  if (node?.kind === 'publisher') return node.instances ?? 1;
  return node?.kind === 'service' ? fewestReplicas(node) : 1;
};

const withBreaker = (id: string, fields: Breaker): Fix => ({
  title: say('Adjust the breaker', '调整断路器'),
  apply: (before) => {
    const link = before.links?.[id];
    if (link?.kind !== 'call' || !link.breaker) return before;
    const { breaker } = link;
    const isThere = Object.entries(fields).every(([name, value]) => breaker[name as keyof Breaker] === value);
    return isThere ? before : withLink(before, id, { ...link, breaker: { ...breaker, ...fields } });
  },
});
