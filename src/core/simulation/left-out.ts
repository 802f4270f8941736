/** Fields of a design that would change a run, but that the simulation does not know yet: whoever reads its figures is told. */
import { pointerOf } from '../lib/pointer.ts';
import type { Design } from '../model/design.ts';
import type { Link } from '../model/link.ts';

/** JSON pointers of what a run leaves out; empty where the simulation is of all that is drawn. */
export const leftOut = (design: Design): string[] =>
  Object.entries(design.links ?? {}).flatMap(([id, link]) =>
    ofLink(link).map((path) => pointerOf(['links', id, ...path])),
  );

const ofLink = (link: Link): string[][] => {
  if (link.kind !== 'publish') return [];
  return (['bufferMessages', 'bufferTimeoutMs'] as const)
    .filter((field) => link[field] !== undefined)
    .map((field) => [field]);
};
