/** Strongly connected components (Tarjan 1972) without recursion, so that long chains need no deep stack. */

export interface Components {
  /** Component of every vertex; numbered against the edges, so that sources have the highest. */
  readonly of: Int32Array;
  /** Vertices of every component. */
  readonly members: readonly (readonly number[])[];
}

/** `successors[v]`: where the edges of v lead. */
export const componentsOf = (successors: readonly (readonly number[])[]): Components => {
  const size = successors.length;
  const of = new Int32Array(size).fill(-1);
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const nextEdge = new Int32Array(size);
  const members: number[][] = [];
  const stack: number[] = [];
  const path: number[] = [];
  let visited = 0;
  const enter = (vertex: number): void => {
    order[vertex] = low[vertex] = visited++;
    stack.push(vertex);
    path.push(vertex);
  };
  const leave = (vertex: number): void => {
    path.pop();
    const parent = path[path.length - 1];
    if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[vertex]!);
    if (low[vertex] !== order[vertex]) return;
    // Most vertices are one of their own.
    const component = stack[stack.length - 1] === vertex ? [stack.pop()!] : stack.splice(stack.lastIndexOf(vertex));
    for (const member of component) of[member] = members.length;
    members.push(component);
  };
  for (let root = 0; root < size; root++) {
    if (order[root]! >= 0) continue;
    enter(root);
    while (path.length > 0) {
      const vertex = path[path.length - 1]!;
      const to = successors[vertex]![nextEdge[vertex]!];
      if (to === undefined) leave(vertex);
      else {
        nextEdge[vertex]! += 1;
        if (order[to]! < 0) enter(to);
        else if (of[to]! < 0) low[vertex] = Math.min(low[vertex]!, order[to]!);
      }
    }
  }
  return { of, members };
};
