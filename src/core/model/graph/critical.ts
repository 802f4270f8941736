/** What a promise hangs on: the links between the two ends of an objective, and the nodes that they touch. */
import { remembered } from '../../lib/remembered.ts';
import type { Design } from '../design.ts';
import { consequencesOf, reachedFrom } from './consequences.ts';
import { graphOf } from './graph.ts';
import { outlineOf } from './outline.ts';

export interface Critical {
  readonly links: ReadonlySet<string>;
  /** Topics included. */
  readonly nodes: ReadonlySet<string>;
}

/** By objective, in the order of their ids. */
export const pathsOf = (design: Design): ReadonlyMap<string, Critical> => inOutline(outlineOf(design));

/** Over all objectives. */
export const criticalOf = (design: Design): Critical => together(pathsOf(design));

const together = remembered((paths: ReadonlyMap<string, Critical>): Critical => {
  const all = [...paths.values()];
  return {
    links: new Set(all.flatMap(({ links }) => [...links])),
    nodes: new Set(all.flatMap(({ nodes }) => [...nodes])),
  };
});

const inOutline = remembered((outline: Design): ReadonlyMap<string, Critical> => {
  const objectives = Object.entries(outline.objectives ?? {});
  if (objectives.length === 0) return new Map();
  const { ids, placeOf, effects, causes } = consequencesOf(outline);
  const { links } = graphOf(outline);
  const before = new Uint8Array(ids.length);
  return new Map(
    objectives.map(([id, { from, to }]) => {
      const [start, end] = [placeOf.get(from), placeOf.get(to)];
      if (start === undefined || end === undefined) return [id, { links: new Set(), nodes: new Set() }];
      before.fill(0);
      for (const place of reachedFrom([end], causes)) before[place] = 1;
      // What lies on a way to the end is met by ways that lie on one themselves.
      const way = reachedFrom([start], effects, (place) => before[place] === 1);
      const ends = way.flatMap((place) => (([, link]) => [link.from, link.to])(links[place] as (typeof links)[number]));
      return [id, { links: new Set(way.map((place) => ids[place] as string)), nodes: new Set(ends) }];
    }),
  );
});
