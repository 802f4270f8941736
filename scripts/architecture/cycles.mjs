// @ts-check
// Import cycles: the strongly connected components of the import graph (Tarjan 1972), each with one shortest way round.

/**
 * @param {ReadonlyMap<string, readonly string[]>} graph file -> files it imports
 * @returns {string[][]} one closed walk per component, its first file not repeated at the end
 */
export const findCycles = (graph) => components(graph).map((component) => shortestRound(component, graph));

/** @param {ReadonlyMap<string, readonly string[]>} graph @returns {Set<string>[]} */
const components = (graph) => {
  /** @type {Map<string, { index: number, low: number, onStack: boolean }>} */
  const marks = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @type {Set<string>[]} */
  const found = [];

  /** @param {string} file */
  const visit = (file) => {
    const mark = { index: marks.size, low: marks.size, onStack: true };
    marks.set(file, mark);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      const there = marks.get(next);
      if (!there) mark.low = Math.min(mark.low, visit(next).low);
      else if (there.onStack) mark.low = Math.min(mark.low, there.index);
    }
    if (mark.low === mark.index) close(file);
    return mark;
  };

  /** @param {string} root */
  const close = (root) => {
    const members = stack.splice(stack.indexOf(root));
    for (const member of members) /** @type {{ onStack: boolean }} */ (marks.get(member)).onStack = false;
    if (members.length > 1 || graph.get(root)?.includes(root)) found.push(new Set(members));
  };

  for (const file of graph.keys()) if (!marks.has(file)) visit(file);
  return found;
};

/** @param {Set<string>} component @param {ReadonlyMap<string, readonly string[]>} graph @returns {string[]} */
const shortestRound = (component, graph) => {
  const start = [...component].sort()[0] ?? '';
  /** @type {string[][]} */
  const ways = [[start]];
  const seen = new Set();
  for (const way of ways) {
    for (const next of graph.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return way;
      if (!component.has(next) || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return [...component];
};
