/** What follows from a link and what it follows from: the trigger graph in both directions, by the places of the links in their order. */
import { type Components, componentsOf } from '../../lib/components.ts';
import { remembered } from '../../lib/remembered.ts';
import type { Design } from '../design.ts';
import { effectsOf, graphOf } from './graph.ts';
import { outlineOf } from './outline.ts';

/** By place, the places one step further. */
export type Steps = readonly (readonly number[])[];

export interface Consequences {
  readonly ids: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly effects: Steps;
  readonly causes: Steps;
  /** Links that follow from each other. */
  readonly circles: Components;
}

export const consequencesOf = (design: Design): Consequences => inOutline(outlineOf(design));

const inOutline = remembered((outline: Design): Consequences => {
  const graph = graphOf(outline);
  const ids = graph.links.map(([id]) => id);
  const placeOf = new Map(ids.map((id, at) => [id, at]));
  const effects = graph.links.map((entry) => effectsOf(graph, entry).map(([id]) => placeOf.get(id) as number));
  const causes = ids.map((): number[] => []);
  for (const [at, nexts] of effects.entries()) for (const next of nexts) causes[next]?.push(at);
  return { ids, placeOf, effects, causes, circles: componentsOf(effects) };
});

/** All that can be reached through places inside, the starts included, in the order in which they are met. */
export const reachedFrom = (
  starts: readonly number[],
  steps: Steps,
  isInside: (place: number) => boolean = () => true,
): number[] => {
  const seen = new Uint8Array(steps.length);
  const reached: number[] = [];
  const meet = (place: number): void => {
    if (seen[place] === 1 || !isInside(place)) return;
    seen[place] = 1;
    reached.push(place);
  };
  starts.forEach(meet);
  for (const place of reached) steps[place]?.forEach(meet);
  return reached;
};
