import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHeap } from './heap.ts';

it('gives back what was put in, the least cost first, and -1 when it is empty', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 })), (costs) => {
      const heap = createHeap();
      for (const cost of costs) heap.push(cost, cost);
      const out = costs.map(() => heap.pop());
      expect(out).toEqual([...costs].sort((one, other) => one - other));
      expect(heap.pop()).toBe(-1);
    }),
  );
});
