/**
 * A handler of messages that waits for an answer without an end. A breaker alone does not help: it counts failures, and without
 * a timeout what is slow never fails. So the timeout is what is asked for, and the fix adds both.
 */
import type { Design } from '../../../model/design.ts';
import type { Fix } from '../../../model/findings/finding.ts';
import { type Entry, graphOf, isTriggeredBy } from '../../../model/graph/graph.ts';
import type { Call, Subscribe } from '../../../model/link.ts';
import type { Facts } from '../../facts.ts';
import { withLink } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, nodeNames, say, unique } from '../../words.ts';

export const syncCallInHandler: Rule = {
  id: 'sync-call-in-handler',
  severity: 'warning',
  title: { en: 'Handler waits without end', zh: '处理程序无限等待' },
  summary: {
    en: 'While it works on a message, a service calls another one without a timeout.',
    zh: '服务在处理消息期间同步调用另一个服务，且没有超时。',
  },
  source:
    'Neri, Soldani, Zimmermann and Brogi, Design principles, architectural smells and refactorings for microservices, 2020: wobbly service interaction',
  check: (design, facts) =>
    graphOf(design).calls.flatMap(([id, link]) => {
      if (!isUnbounded(link)) return [];
      const held = handlersOf(design, link);
      return held.length > 0 ? [found(design, facts, [id, link], held)] : [];
    }),
};

const isUnbounded = (link: Call): boolean =>
  link.during !== undefined && link.during.probability !== 0 && link.timeoutMs === undefined;

/** Subscriptions whose workers are held until the answer is there. */
const handlersOf = (design: Design, link: Call): Entry<Subscribe>[] =>
  (graphOf(design).incoming.get(link.from) ?? []).flatMap(([id, cause]) =>
    cause.kind === 'subscribe' && isTriggeredBy(link, [id, cause]) ? [[id, cause] as const] : [],
  );

const found = (design: Design, facts: Facts, [id, link]: Entry<Call>, held: readonly Entry<Subscribe>[]): Found => ({
  message: say(
    'If “{callee}” is slow, the workers of “{node}” wait for it without end, and {topics} {count:backs|back} up.',
    '“{callee}”变慢时，“{node}”的工作者会无限等待，{topics} 随之积压。',
    {
      callee: nodeName(design, link.to),
      node: nodeName(design, link.from),
      topics: nodeNames(design, topicsOf(held)),
      count: topicsOf(held).length,
    },
  ),
  why: {
    en: 'What was decoupled by messages fails together again: one slow service stops everything before it.',
    zh: '消息带来的解耦又被打破：一个慢服务会使它之前的一切停滞。',
  },
  howToFix: {
    en: 'Give the call a timeout and a breaker, or ask by message and go on when the answer comes.',
    zh: '为调用设置超时和断路器，或改为以消息提问，收到回复后再继续。',
  },
  nodes: unique([link.from, link.to, ...topicsOf(held)]),
  links: [id, ...held.map(([each]) => each)],
  pointer: linkAt(id, 'timeoutMs'),
  fix: limitWait(design, id, timeoutFor(facts, id, link, held)),
});

const topicsOf = (held: readonly Entry<Subscribe>[]): string[] => unique(held.map(([, { from }]) => from));

const limitWait = (design: Design, id: string, timeoutMs: number): Fix => ({
  title: say('Wait at most {timeoutMs} ms for “{callee}”', '最多等待“{callee}” {timeoutMs} ms', {
    timeoutMs,
    callee: nodeName(design, design.links?.[id]?.to ?? ''),
  }),
  apply: (before) => {
    const link = before.links?.[id];
    return link?.kind === 'call' && isUnbounded(link)
      ? withLink(before, id, { ...link, timeoutMs, breaker: link.breaker ?? {} })
      : before;
  },
});

/** What people wait for a page, where no numbers are known. */
const usualMs = 1000;

/** Twice what 99 of 100 calls need, but no more than the broker waits for the handler. */
const timeoutFor = (facts: Facts, id: string, link: Call, held: readonly Entry<Subscribe>[]): number => {
  const p99 = facts.subscriptions[id]?.p99Ms ?? 0;
  const wanted = p99 > 0 ? Number((2 * p99).toPrecision(2)) : usualMs;
  const tries = link.retry ? link.retry.maxDeliveries || 5 : 1;
  const patience = Math.min(...held.map(([, { ackTimeoutMs }]) => ackTimeoutMs ?? Infinity));
  return Math.max(1, Math.floor(Math.min(Math.ceil(wanted), patience / 2 / tries)));
};
