import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cartText, parsed } from '../../model/testing/cart.ts';
import { simulatedHash } from './simulated-part.ts';

const cart = parsed(cartText);

const turned = <Value>(record: Readonly<Record<string, Value>>, by: number): Record<string, Value> => {
  const entries = Object.entries(record);
  return Object.fromEntries([...entries.slice(by % entries.length), ...entries.slice(0, by % entries.length)]);
};

it('is the same wherever things stand, whatever is noted beside them, and in whatever order they are written', () => {
  const moved = { ...cart, name: 'Another name', layout: { nodes: {} }, notes: { n: { text: 'Look here.' } } };
  expect(simulatedHash(moved)).toBe(simulatedHash(cart));
  fc.assert(
    fc.property(fc.nat(9), fc.nat(9), (one, other) => {
      const same = { ...cart, nodes: turned(cart.nodes ?? {}, one), links: turned(cart.links ?? {}, other) };
      expect(simulatedHash(same)).toBe(simulatedHash(cart));
    }),
  );
});

it('is another one with anything changed that a study reads', () => {
  const [id = '', node] = Object.entries(cart.nodes ?? {})[0] ?? [];
  const renamed = { ...cart, nodes: { ...cart.nodes, [id]: { ...node, name: 'Other' } } } as typeof cart;
  const hashes = [cart, renamed, { ...cart, broker: 'kafka' as const }, { ...cart, scenarios: {} }].map(simulatedHash);
  expect(new Set(hashes).size).toBe(4);
  expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
});
