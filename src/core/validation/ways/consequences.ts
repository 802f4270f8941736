/** What follows from a link and what it follows from: the trigger graph in both directions, kept as long as the design. */
import type { Design } from '../../model/design.ts';
import { effectsOf, graphOf } from '../../model/graph/graph.ts';

/** Link ids by link id. */
export type Steps = ReadonlyMap<string, readonly string[]>;

export interface Consequences {
  readonly effects: Steps;
  readonly causes: Steps;
}

const known = new WeakMap<Design, Consequences>();

export const consequencesOf = (design: Design): Consequences => {
  const before = known.get(design);
  if (before) return before;
  const built = build(design);
  known.set(design, built);
  return built;
};

const build = (design: Design): Consequences => {
  const graph = graphOf(design);
  const effects = new Map(graph.links.map((entry) => [entry[0], effectsOf(graph, entry).map(([id]) => id)]));
  const causes = new Map<string, string[]>();
  for (const [id, nexts] of effects)
    for (const next of nexts) {
      const list = causes.get(next);
      if (list === undefined) causes.set(next, [id]);
      else list.push(id);
    }
  return { effects, causes };
};

/** All that can be reached, the starts included. */
export const reachedFrom = (starts: Iterable<string>, steps: Steps): Set<string> => {
  const seen = new Set(starts);
  for (const id of seen) for (const next of steps.get(id) ?? []) seen.add(next);
  return seen;
};
