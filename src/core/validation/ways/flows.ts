/** Nodes that every way of a promised flow leads through: without them the flow stands still. */
import type { Design } from '../../model/design.ts';
import { pathsOf } from '../../model/graph/critical.ts';
import { deadLetterTopic } from '../../model/graph/deliveries.ts';

/** By node, the objectives whose flow stops with it. */
export const narrowsOf = (design: Design): ReadonlyMap<string, readonly string[]> => {
  const narrows = new Map<string, string[]>();
  for (const [objective, ends] of Object.entries(design.objectives ?? {})) {
    const [from, to] = [design.links?.[ends.from], design.links?.[ends.to]];
    const links = pathsOf(design).get(objective)?.links;
    if (from === undefined || to === undefined || !links?.size) continue;
    for (const node of unavoidable(stepsOf(design, links), from.from, to.to)) {
      const flows = narrows.get(node);
      if (flows === undefined) narrows.set(node, [objective]);
      else flows.push(objective);
    }
  }
  return narrows;
};

type Steps = ReadonlyMap<string, readonly string[]>;

const stepsOf = (design: Design, links: ReadonlySet<string>): Steps => {
  const steps = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const list = steps.get(from);
    if (list === undefined) steps.set(from, [to]);
    else list.push(to);
  };
  for (const id of links) {
    const link = design.links?.[id];
    if (link === undefined) continue;
    add(link.from, link.to);
    const letters = link.kind === 'subscribe' ? deadLetterTopic(link) : undefined;
    if (letters !== undefined) add(link.to, letters);
  }
  return steps;
};

/**
 * Vertices on every way from `start` to `end`, both included, in order. One way is found; a vertex of it can be avoided if from
 * somewhere before it a step leads past it without touching the way in between. Each edge is looked at twice at most.
 */
export const unavoidable = (steps: Steps, start: string, end: string): string[] => {
  const way = wayFrom(steps, start, end);
  const place = new Map(way.map((node, at) => [node, at]));
  const seen = new Set<string>();
  const met: string[] = [];
  let farthest = 0;
  for (const [at, node] of way.entries()) {
    if (farthest <= at) met.push(node);
    const open = [node];
    for (let from = open.pop(); from !== undefined; from = open.pop())
      for (const to of steps.get(from) ?? []) {
        const there = place.get(to);
        if (there !== undefined) farthest = Math.max(farthest, there);
        else if (!seen.has(to)) {
          seen.add(to);
          open.push(to);
        }
      }
  }
  return met;
};

/** A shortest way; empty where there is none. */
const wayFrom = (steps: Steps, start: string, end: string): string[] => {
  const before = new Map<string, string | undefined>([[start, undefined]]);
  for (const node of before.keys()) for (const to of steps.get(node) ?? []) if (!before.has(to)) before.set(to, node);
  if (!before.has(end)) return [];
  const way: string[] = [];
  for (let node: string | undefined = end; node !== undefined; node = before.get(node)) way.unshift(node);
  return way;
};
