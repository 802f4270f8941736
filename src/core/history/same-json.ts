/** Are two JSON values the same text? The order of keys counts, since it is printed. */
import { orderedNames } from '../model/text/key-order.ts';

export const sameJson = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [keysOfA, keysOfB] = [orderedNames(a), orderedNames(b)];
  return (
    keysOfA.length === keysOfB.length &&
    keysOfA.every((key, position) => key === keysOfB[position] && sameJson((a as Fields)[key], (b as Fields)[key]))
  );
};

type Fields = Readonly<Record<string, unknown>>;
