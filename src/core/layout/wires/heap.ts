/** A priority queue of small whole numbers, the least cost first (binary heap: Williams 1964). */
export const createHeap = () => {
  let size = 0;
  const costs: number[] = [];
  const values: number[] = [];
  /** Things move aside until the place of this one is free: half the writing of swaps. */
  const put = (at: number, value: number, cost: number): void => {
    costs[at] = cost;
    values[at] = value;
  };
  return {
    clear: (): void => {
      size = 0;
    },
    push: (value: number, cost: number): void => {
      let at = size++;
      for (; at > 0; ) {
        const up = (at - 1) >> 1;
        const above = costs[up] as number;
        if (above <= cost) break;
        put(at, values[up] as number, above);
        at = up;
      }
      put(at, value, cost);
    },
    /** The value of least cost; -1 when it is empty. */
    pop: (): number => {
      if (size === 0) return -1;
      const top = values[0] as number;
      const [value, cost] = [values[--size] as number, costs[size] as number];
      let at = 0;
      for (let child = 1; child < size; child = 2 * at + 1) {
        if (child + 1 < size && (costs[child + 1] as number) < (costs[child] as number)) child++;
        const below = costs[child] as number;
        if (below >= cost) break;
        put(at, values[child] as number, below);
        at = child;
      }
      if (size > 0) put(at, value, cost);
      return top;
    },
  };
};
