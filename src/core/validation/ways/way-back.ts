/** Shortest ways in a graph of numbers. */

/** Breadth first from any of `starts` to `goal`, both included; a start that is the goal is a way of one. */
export const wayBack = (
  starts: readonly number[],
  goal: number,
  next: readonly (readonly number[])[],
  isInside: (at: number) => boolean,
): number[] | undefined => {
  const before = new Map<number, number | undefined>(starts.map((start) => [start, undefined]));
  for (const [at] of before) {
    if (at === goal) return pathTo(at, before);
    for (const to of next[at] ?? []) if (isInside(to) && !before.has(to)) before.set(to, at);
  }
  return undefined;
};

const pathTo = (end: number, before: ReadonlyMap<number, number | undefined>): number[] => {
  const path: number[] = [];
  for (let at: number | undefined = end; at !== undefined; at = before.get(at)) path.push(at);
  return path.reverse();
};
