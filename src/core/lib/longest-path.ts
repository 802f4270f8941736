/** The longest way through a directed graph, counted in names and with circles taken once: a longest path in its condensation. */
import { type Components, componentsOf } from './components.ts';
import { byCodeUnit } from './sort.ts';

/**
 * Names along the longest way from any of `starts`, in order; those of one circle in the order of code units. Among equally
 * long ways the one of the earlier start. A circle that is entered by a name of its own has that name once.
 * @param successors where the edges of each vertex lead
 * @param nameOf what a vertex adds to a way; undefined: nothing
 */
export const longestPath = (
  successors: readonly (readonly number[])[],
  nameOf: (vertex: number) => string | undefined,
  starts: Iterable<number>,
  components: Components = componentsOf(successors),
): string[] => {
  const { members, of } = components;
  const names = members.map((own) => namesOf(own, nameOf));
  const length = new Int32Array(members.length);
  const next = new Int32Array(members.length).fill(-1);
  // Components are numbered from the sinks on, so that everything behind one is known before it.
  members.forEach((own, component) => {
    length[component] = names[component]!.length;
    for (const vertex of own)
      for (const to of successors[vertex]!) {
        const target = of[to]!;
        if (target === component) continue;
        const reach = length[target]! + missingIn(names[target]!, names[component]!).length;
        if (reach <= length[component]!) continue;
        length[component] = reach;
        next[component] = target;
      }
  });
  let best = -1;
  for (const start of starts) if (best < 0 || length[of[start]!]! > length[best]!) best = of[start]!;
  const path: string[] = [];
  for (let at = best; at >= 0; at = next[at]!) path.push(...missingIn(names[next[at]!] ?? [], names[at]!));
  return path;
};

const none: readonly string[] = [];

const namesOf = (vertices: readonly number[], nameOf: (vertex: number) => string | undefined): readonly string[] => {
  if (vertices.length > 1) return [...new Set(vertices.flatMap((vertex) => nameOf(vertex) ?? []))].sort(byCodeUnit);
  const name = nameOf(vertices[0]!);
  return name === undefined ? none : [name];
};

const missingIn = (others: readonly string[], names: readonly string[]): readonly string[] =>
  others.length === 0 ? names : names.filter((name) => !others.includes(name));
