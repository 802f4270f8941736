/** Several clients that try again at the same moments: they hit what is down together, just when it comes back. */
import type { Text } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import type { Fix } from '../../../model/findings/finding.ts';
import { type Entry, graphOf, type Incoming } from '../../../model/graph/graph.ts';
import type { Retry } from '../../../model/policies.ts';
import { withLink } from '../../fixes/records.ts';
import { triersOf } from '../../load/callers.ts';
import { pauseAfter, triesOf } from '../../load/retries.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, say, unique } from '../../words.ts';

/**
 * Pauses of one length with jitter are left alone, since they do spread; pauses that grow without jitter are only a hint,
 * since they do relieve, and jitter 0 is what the document assumes where nothing is written.
 */
export const retryNoBackoff: Rule = {
  id: 'retry-no-backoff',
  severity: 'warning',
  title: { en: 'Retry without backoff', zh: '重试无退避' },
  summary: {
    en: 'Several workers or callers try again at once, or all after the same pause.',
    zh: '多个工作者或调用方立即重试，或都在相同间隔后重试。',
  },
  source:
    'AWS Architecture Blog: Exponential Backoff And Jitter, 2015; Google, Site Reliability Engineering, 2016, ch. 22',
  check: (design) =>
    graphOf(design)
      .links.filter((entry): entry is Entry<Incoming> => entry[1].kind !== 'publish' && entry[1].retry !== undefined)
      .flatMap((entry) => found(design, entry)),
};

type Pace = 'at once' | 'fixed' | 'growing';

/** How the pauses go where they do not spread by chance. */
const paceOf = (design: Design, link: Incoming): Pace | undefined => {
  const { retry } = link;
  const tries = retry ? triesOf(design, link) : 1;
  if (!retry || tries <= 1) return undefined;
  const spreads = (retry.jitter ?? 0) > 0;
  if (spreads && pauseAfter(retry, 1) > 0) return undefined;
  const pauses = [1, 2, 3, 4].filter((after) => after < tries).map((after) => pauseAfter(retry, after));
  if (pauses.every((pause) => pause === 0)) return 'at once';
  if (spreads) return undefined;
  return pauses.length > 1 && pauses.some((pause) => pause !== pauses[0]) ? 'growing' : 'fixed';
};

const found = (design: Design, [id, link]: Entry<Incoming>): Found[] => {
  const pace = paceOf(design, link);
  if (pace === undefined) return [];
  const clients = triersOf(design, link);
  if (clients <= 1) return [];
  return [
    {
      message: messageOf(design, link, pace, clients),
      why: {
        en: 'What comes back after an outage is hit by all of them together, and goes down again.',
        zh: '故障恢复的一方同时受到所有重试冲击，再次倒下。',
      },
      howToFix: {
        en: 'Let the pauses grow, and spread them by jitter.',
        zh: '让重试间隔逐次变长，并加入抖动使其分散。',
      },
      ...(pace === 'growing' && { severity: 'info' }),
      nodes: unique([link.to, link.from]),
      links: [id],
      pointer: linkAt(id, 'retry'),
      fix: spreadOut(id),
    },
  ];
};

const messageOf = (design: Design, link: Incoming, pace: Pace, clients: number): Text => {
  const who =
    link.kind === 'subscribe'
      ? say('the {clients} workers of “{node}”', '“{node}”的 {clients} 个工作者', {
          clients,
          node: nodeName(design, link.to),
        })
      : clients === Infinity
        ? say('all requests of “{from}” to “{node}”', '“{from}”发往“{node}”的所有请求', names(design, link))
        : say('{clients} callers of “{node}” at “{from}”', '“{from}”中调用“{node}”的 {clients} 个调用方', {
            clients,
            ...names(design, link),
          });
  const pause = pauseAfter(link.retry as Retry, 1);
  if (pace === 'at once') return say('After a failure {who} try again at once.', '失败后，{who}立即重试。', { who });
  return say(
    'After a failure {who} try again after the same {pause} ms.',
    '失败后，{who}都在相同的 {pause} 毫秒后重试。',
    { who, pause },
  );
};

const names = (design: Design, { from, to }: Incoming) => ({
  from: nodeName(design, from),
  node: nodeName(design, to),
});

/** What is written of the pauses stays where they grow from something. */
const spreadOut = (id: string): Fix => ({
  title: { en: 'Let the pauses grow, with full jitter', zh: '间隔逐次变长并完全抖动' },
  apply: (before) => {
    const link = before.links?.[id];
    if (link === undefined || link.kind === 'publish' || paceOf(before, link) === undefined || !link.retry)
      return before;
    const { delaysMs: _delays, firstMs, maxMs, factor, ...rest } = link.retry;
    const first = firstMs === 0 || maxMs === 0 ? {} : { ...(firstMs && { firstMs }), ...(maxMs && { maxMs }) };
    const retry: Retry = {
      ...rest,
      ...first,
      ...(factor !== undefined && factor > 1 && { factor }),
      backoff: 'exponential',
      jitter: 1,
    };
    return withLink(before, id, { ...link, retry });
  },
});
