/** A topic whose name is so near to that of another that one of the two is most likely misspelt. */
import { editDistance } from '../../lib/nearest.ts';
import type { Design } from '../../model/design.ts';
import { graphOf } from '../../model/graph/graph.ts';

const mostEdits = 2;
/** Shorter names are near to each other by chance. */
const shortest = 5;
/** Comparing takes time, and a design with more topics has not just misspelt one. */
const mostCompared = 300;

/** The nearest one that somebody publishes to; names that differ by their numbers only are told apart on purpose. */
export const usedNamesake = (design: Design, id: string): string | undefined => {
  const name = nameOf(design, id);
  const { publishing } = graphOf(design);
  if (name.length < shortest || publishing.size > mostCompared) return undefined;
  let [best, least] = [undefined as string | undefined, mostEdits + 1];
  for (const other of publishing.keys()) {
    const theirs = nameOf(design, other);
    if (other === id || Math.abs(theirs.length - name.length) >= least || sameButForNumbers(name, theirs)) continue;
    const distance = editDistance(name, theirs);
    if (distance < least) [best, least] = [other, distance];
  }
  return best;
};

const nameOf = (design: Design, id: string): string => (design.nodes?.[id]?.name ?? id).toLowerCase();

const sameButForNumbers = (one: string, other: string): boolean =>
  one !== other && one.replaceAll(/\d/g, '') === other.replaceAll(/\d/g, '');
