/** A priority queue of small whole numbers, the least cost first (binary heap: Williams 1964). */
export const createHeap = () => {
  let costs: number[] = [];
  let values: number[] = [];
  const swap = (one: number, other: number): void => {
    [costs[one], costs[other]] = [costs[other] as number, costs[one] as number];
    [values[one], values[other]] = [values[other] as number, values[one] as number];
  };
  const less = (one: number, other: number): boolean => (costs[one] as number) < (costs[other] as number);
  return {
    clear: (): void => {
      costs = [];
      values = [];
    },
    push: (value: number, cost: number): void => {
      let at = values.push(value) - 1;
      costs.push(cost);
      for (let up = (at - 1) >> 1; at > 0 && less(at, up); up = (at - 1) >> 1) {
        swap(at, up);
        at = up;
      }
    },
    /** The value of least cost; -1 when it is empty. */
    pop: (): number => {
      const top = values[0];
      if (top === undefined) return -1;
      swap(0, values.length - 1);
      values.pop();
      costs.pop();
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        if (left >= values.length) return top;
        const child = right < values.length && less(right, left) ? right : left;
        if (!less(child, at)) return top;
        swap(child, at);
        at = child;
      }
    },
  };
};
