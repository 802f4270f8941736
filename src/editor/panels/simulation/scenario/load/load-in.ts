/** The sources of a design and how each sends in a scenario. */
import { pointerOf } from '../../../../../core/lib/pointer.ts';
import type { Arrivals } from '../../../../../core/model/arrivals.ts';
import type { Design } from '../../../../../core/model/design.ts';
import { overridden } from '../../../../../core/model/overrides.ts';
import type { Scenario } from '../../../../../core/model/scenario.ts';
import type { Profile } from './profile.ts';

export type Overrides = NonNullable<Scenario['overrides']>;

export const sourcesOf = ({ links = {} }: Design): readonly string[] =>
  Object.keys(links).filter((id) => arrivalsOf(links[id]) !== undefined);

const arrivalsOf = (link: NonNullable<Design['links']>[string] | undefined): Arrivals | undefined =>
  link === undefined || link.kind === 'subscribe' ? undefined : link.arrivals;

export const loadPointer = (source: string): string => pointerOf(['links', source, 'arrivals']);

/** The profile that a scenario has drawn for a source. */
export const drawnLoad = (overrides: Overrides, source: string): Profile | undefined => {
  const value = overrides[loadPointer(source)] as Arrivals | undefined;
  return value?.process === 'profile' ? value : undefined;
};

/** Overrides that no chart shows. */
export const withoutLoads = (design: Design, overrides: Overrides): Overrides => {
  const shown = new Set(
    sourcesOf(design)
      .filter((source) => drawnLoad(overrides, source))
      .map(loadPointer),
  );
  return Object.fromEntries(Object.entries(overrides).filter(([pointer]) => !shown.has(pointer)));
};

/** What a source sends in the scenario, other numbers of its own included. */
export const arrivalsIn = (design: Design, overrides: Overrides, source: string): Arrivals | undefined => {
  const own = Object.entries(overrides).filter(([pointer]) => isOf(source, pointer));
  const seen = overridden(design, Object.fromEntries(own));
  return arrivalsOf((seen.ok ? seen.value : design).links?.[source]);
};

/** With another load of one source in place of whatever it had; undefined: as drawn. */
export const withLoad = (overrides: Overrides, source: string, load: Profile | undefined): Overrides => ({
  ...Object.fromEntries(Object.entries(overrides).filter(([pointer]) => !isOf(source, pointer))),
  ...(load !== undefined && { [loadPointer(source)]: load }),
});

const isOf = (source: string, pointer: string): boolean =>
  pointer === loadPointer(source) || pointer.startsWith(`${loadPointer(source)}/`);
