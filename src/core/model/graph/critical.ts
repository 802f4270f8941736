/** What a promise hangs on: the links between the two ends of an objective, and the nodes that they touch. */
import type { Design } from '../design.ts';
import { effectsOf, graphOf } from './graph.ts';

export interface Critical {
  readonly links: ReadonlySet<string>;
  /** Topics included. */
  readonly nodes: ReadonlySet<string>;
}

const known = new WeakMap<Design, ReadonlyMap<string, Critical>>();

/** By objective, in the order of their ids in the file; kept as long as the design. */
export const pathsOf = (design: Design): ReadonlyMap<string, Critical> => {
  const before = known.get(design);
  if (before) return before;
  const paths = built(design);
  known.set(design, paths);
  return paths;
};

/** Over all objectives. */
export const criticalOf = (design: Design): Critical => {
  const paths = [...pathsOf(design).values()];
  return {
    links: new Set(paths.flatMap(({ links }) => [...links])),
    nodes: new Set(paths.flatMap(({ nodes }) => [...nodes])),
  };
};

const built = (design: Design): Map<string, Critical> => {
  const objectives = Object.entries(design.objectives ?? {});
  if (objectives.length === 0) return new Map();
  const graph = graphOf(design);
  const effects = new Map(graph.links.map((entry) => [entry[0], effectsOf(graph, entry).map(([id]) => id)]));
  const causes = reversed(effects);
  return new Map(
    objectives.map(([id, { from, to }]) => {
      const before = reached(to, causes);
      const links = [...reached(from, effects)].filter((link) => before.has(link));
      const nodes = links.flatMap((link) => [design.links?.[link]?.from ?? [], design.links?.[link]?.to ?? []].flat());
      return [id, { links: new Set(links), nodes: new Set(nodes) }];
    }),
  );
};

const reversed = (steps: ReadonlyMap<string, readonly string[]>): Map<string, string[]> => {
  const back = new Map<string, string[]>();
  for (const [id, nexts] of steps)
    for (const next of nexts) {
      const list = back.get(next);
      if (list) list.push(id);
      else back.set(next, [id]);
    }
  return back;
};

const reached = (start: string, steps: ReadonlyMap<string, readonly string[]>): Set<string> => {
  const seen = new Set([start]);
  for (const id of seen) for (const next of steps.get(id) ?? []) seen.add(next);
  return seen;
};
