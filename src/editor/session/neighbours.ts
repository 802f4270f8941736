/** Links by the node they enter or leave, looked up once per design. */
import type { Design } from '../../core/model/design.ts';

export interface Neighbours {
  readonly into: ReadonlyMap<string, readonly string[]>;
  readonly outOf: ReadonlyMap<string, readonly string[]>;
}

const remembered = new WeakMap<object, Neighbours>();
const none: Neighbours = { into: new Map(), outOf: new Map() };

export const neighbours = (design: Design): Neighbours => {
  if (!design.links) return none;
  const known = remembered.get(design.links);
  if (known) return known;
  const into = new Map<string, string[]>();
  const outOf = new Map<string, string[]>();
  for (const [id, { from, to }] of Object.entries(design.links)) {
    into.set(to, [...(into.get(to) ?? []), id]);
    outOf.set(from, [...(outOf.get(from) ?? []), id]);
  }
  const found = { into, outOf };
  remembered.set(design.links, found);
  return found;
};
