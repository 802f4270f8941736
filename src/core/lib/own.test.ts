import { expect, test } from 'vitest';
import { own } from './own.ts';

test('an id that every object answers to is none that the map holds', () => {
  expect(own({ orders: 1 }, 'orders')).toBe(1);
  expect(own({ orders: 1 }, 'constructor')).toBeUndefined();
  expect(own({ constructor: 2 } as Record<string, unknown>, 'constructor')).toBe(2);
  expect(own(undefined, 'orders')).toBeUndefined();
});
