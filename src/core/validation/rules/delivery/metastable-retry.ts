/**
 * A call that keeps up, but that no longer could if every request were tried as often as it may be: once calls time out, their
 * retries keep the callee busy with work that nobody waits for. Bronson et al., Metastable Failures in Distributed Systems, 2021.
 */
import { meanMs } from '../../../distributions/law/moments.ts';
import { figure } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import { graphOf } from '../../../model/graph/graph.ts';
import type { Call } from '../../../model/link.ts';
import type { Facts } from '../../facts.ts';
import { withLink } from '../../fixes/records.ts';
import { triersOf } from '../../load/callers.ts';
import { stationFacts, workerOf } from '../../load/reader.ts';
import { meanTries, triesOf } from '../../load/retries.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, say } from '../../words.ts';

/** Rates and means multiply to 99.99999999999999 where 100 is meant. */
const rounding = 1e-9;

/**
 * Callers that wait one after the other bound the tries per timeout, as a pool and a rate limit do; a breaker is one of the
 * cures. With either, the sum of the catalogue, rate × tries, would cry wolf.
 */
export const metastableRetry: Rule = {
  id: 'metastable-retry',
  severity: 'warning',
  title: { en: 'Overload that feeds itself', zh: '自我维持的过载' },
  summary: {
    en: 'A call with a timeout keeps up now, but not if each request were tried as often as it may be; late tries are still worked on.',
    zh: '带超时的调用目前跟得上；但若每个请求都用尽重试次数就跟不上，而过期的尝试仍会被处理。',
  },
  source: 'Bronson et al., Metastable Failures in Distributed Systems, HotOS 2021',
  check: (design, facts) =>
    graphOf(design)
      .calls.filter(isStubborn)
      .flatMap((entry) => found(design, facts, entry)),
};

/** Gives up, tries again, and what it gave up on goes on. */
const isStubborn = ([, link]: Entry<Call>): boolean =>
  link.timeoutMs !== undefined && link.retry !== undefined && !link.dropExpired && !link.breaker;

interface Demand {
  readonly ratePerSecond: number;
  readonly tries: number;
  /** Tries per second while every one of them is given up. */
  readonly asked: number;
  /** Tries per second that the callee can work on beside its other work. */
  readonly room: number;
}

const demandOf = (design: Design, facts: Facts, [id, link]: Entry<Call>): Demand | undefined => {
  const { arrivalRatePerSecond, servers, utilisation } = stationFacts(facts, id) ?? {};
  const tries = triesOf(design, link);
  if (!arrivalRatePerSecond || !utilisation || !servers || utilisation >= 1 || tries <= 1) return undefined;
  const made = arrivalRatePerSecond * meanTries(tries, link);
  const own = workerOf(design, link).sharedWorkers
    ? Math.min(utilisation, (made * workOf(link)) / servers)
    : utilisation;
  if (!(own > 0)) return undefined;
  const patient = triersOf(design, link) / ((link.timeoutMs as number) / 1000);
  const asked = Math.min(arrivalRatePerSecond * tries, patient, link.rateLimit?.perSecond ?? Infinity);
  return { ratePerSecond: arrivalRatePerSecond, tries, asked, room: ((1 - utilisation + own) * made) / own };
};

/** In seconds. */
const workOf = ({ work }: Call): number => (work ? meanMs(work) / 1000 : 0);

const found = (design: Design, facts: Facts, entry: Entry<Call>): Found[] => {
  const demand = demandOf(design, facts, entry);
  if (demand === undefined || demand.asked < demand.room * (1 - rounding)) return [];
  const [id, link] = entry;
  return [
    {
      message: say(
        'A short outage of “{node}” can start an overload that never ends: {rate}/s with {tries} tries each become {asked}/s, and it can do {room}/s.',
        '“{node}”的短暂故障可能引发永不结束的过载：每秒 {rate} 个请求、各尝试 {tries} 次，即每秒 {asked} 次，而它只能处理 {room} 次。',
        {
          node: nodeName(design, link.to),
          rate: figure(demand.ratePerSecond),
          tries: demand.tries,
          asked: figure(demand.asked),
          room: figure(demand.room),
        },
      ),
      why: {
        en: 'Behind a backlog every answer comes too late, so every request is tried again, and the backlog stays after its cause is gone.',
        zh: '积压之后每个答复都来得太迟，每个请求都被重试，起因消失后积压依旧。',
      },
      howToFix: {
        en: 'Let the callee drop calls that nobody waits for; or try less often, or add a breaker.',
        zh: '让被调方丢弃已无人等待的调用；或减少重试次数，或添加断路器。',
      },
      nodes: [link.to, link.from],
      links: [id],
      pointer: linkAt(id, 'dropExpired'),
      fix: {
        title: say('Drop stale calls at “{node}”', '“{node}”丢弃过期的调用', { node: nodeName(design, link.to) }),
        apply: (before) => {
          const call = before.links?.[id];
          return call?.kind === 'call' && !call.dropExpired
            ? withLink(before, id, { ...call, dropExpired: true })
            : before;
        },
      },
    },
  ];
};
