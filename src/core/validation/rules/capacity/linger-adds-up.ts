/** Waiting for more to send or to take along: small each time, but an objective's path has many of them. */
import { gathered } from '../../../lib/gathered.ts';
import { pointerOf } from '../../../lib/pointer.ts';
import { sortedEntries } from '../../../lib/sort.ts';
import type { Design } from '../../../model/design.ts';
import { brokerOfTopic } from '../../../model/graph/broker-of.ts';
import { pathsOf } from '../../../model/graph/critical.ts';
import { effectsOf, graphOf } from '../../../model/graph/graph.ts';
import type { Link } from '../../../model/link.ts';
import type { Objective } from '../../../model/scenario.ts';
import { withLink } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { percent, say } from '../../words.ts';

/** Of the Kafka producer since 4.0. */
const usualLinger = 5;

export const lingerAddsUp: Rule<{ share: number }> = {
  id: 'linger-adds-up',
  severity: 'info',
  title: { en: 'Batching adds up', zh: '攒批时间累积' },
  summary: {
    en: 'Linger and poll waits along the path of an objective take more than a fifth of its time.',
    zh: '目标路径上的攒批与轮询等待占用其时间的五分之一以上。',
  },
  source: 'Apache Kafka 4.0, KIP-1030: linger.ms is 5 instead of 0; fetch.max.wait.ms',
  settings: { share: { default: 0.2, title: { en: 'Share of the goal, at most', zh: '占目标的上限' } } },
  check: (design, _facts, { share }) =>
    gathered(sortedEntries(design.objectives), ([id, objective]) => {
      if (objective.p99Ms === undefined) return [];
      const waits = longestWait(design, pathsOf(design).get(id)?.links ?? new Set(), objective.from);
      return waits.ms > share * objective.p99Ms + 1e-9 ? [found(id, objective, objective.p99Ms, waits, share)] : [];
    }),
};

/** What a link adds in ms, the reader's poll or the publisher's linger. */
const waitOf = (design: Design, link: Link): number => {
  if (link.kind === 'subscribe') return link.pollWaitMs ?? 0;
  return link.kind === 'publish' && brokerOfTopic(design, link.to) === 'kafka'
    ? (link.kafka?.lingerMs ?? usualLinger)
    : 0;
};

interface Waits {
  readonly ms: number;
  readonly links: readonly string[];
}

/** Along the way on which they add up to most; a loop is gone through once. */
const longestWait = (design: Design, within: ReadonlySet<string>, start: string): Waits => {
  const graph = graphOf(design);
  const known = new Map<string, Waits>();
  const order: string[] = [];
  const stack = [start];
  const seen = new Set<string>();
  const nextOf = (id: string): string[] => {
    const link = design.links?.[id];
    return link ? effectsOf(graph, [id, link]).flatMap(([next]) => (within.has(next) ? [next] : [])) : [];
  };
  // Depth first without recursion: a chain may be as long as the design.
  while (stack.length > 0) {
    const id = stack[stack.length - 1] as string;
    const waiting = seen.has(id) ? [] : nextOf(id).filter((next) => !seen.has(next));
    seen.add(id);
    if (waiting.length > 0) stack.push(...waiting);
    else {
      stack.pop();
      if (!known.has(id)) order.push(id);
      known.set(id, { ms: 0, links: [] });
    }
  }
  for (const id of order) {
    const link = design.links?.[id];
    const own = link ? waitOf(design, link) : 0;
    const rest = nextOf(id).map((next) => known.get(next) ?? { ms: 0, links: [] });
    const most = rest.reduce<Waits>((a, b) => (b.ms > a.ms ? b : a), { ms: 0, links: [] });
    known.set(id, { ms: own + most.ms, links: own > 0 ? [id, ...most.links] : most.links });
  }
  return known.get(start) ?? { ms: 0, links: [] };
};

const found = (id: string, objective: Objective, goal: number, waits: Waits, share: number): Found => {
  const values = {
    name: objective.name ?? id,
    ms: waits.ms,
    goal,
    part: percent(waits.ms / goal),
    count: waits.links.length,
  };
  return {
    message: say(
      '“{name}”: batching alone costs up to {ms} ms on the way ({part} of the goal of {goal} ms).',
      '“{name}”：途中仅攒批就最多耗时 {ms} 毫秒（占目标 {goal} 毫秒的 {part}）。',
      values,
    ),
    why: {
      en: 'The messages are not worked on in that time: they wait for others to come along.',
      zh: '这段时间消息并未被处理，只是在等待其他消息。',
    },
    howToFix: { en: 'Lower linger and poll waits where the time counts.', zh: '在时间要紧之处减小攒批与轮询等待。' },
    links: waits.links,
    nodes: [],
    pointer: pointerOf(['objectives', id, 'p99Ms']),
    fix: {
      title: say('Wait less in {count} {count:place|places}', '缩短 {count} 处等待', values),
      apply: (before) => shortened(before, waits.links, share * goal),
    },
  };
};

/** All of them by the same factor, to whole milliseconds. */
const shortened = (design: Design, links: readonly string[], mostMs: number): Design => {
  const total = links.reduce((sum, id) => sum + (design.links?.[id] ? waitOf(design, design.links[id]) : 0), 0);
  if (total <= mostMs + 1e-9) return design;
  return links.reduce((now, id) => {
    const link = now.links?.[id];
    if (!link) return now;
    const ms = Math.floor((waitOf(now, link) * mostMs) / total);
    if (link.kind === 'subscribe') return withLink(now, id, { ...link, pollWaitMs: ms });
    return link.kind === 'publish' ? withLink(now, id, { ...link, kafka: { ...link.kafka, lingerMs: ms } }) : now;
  }, design);
};
