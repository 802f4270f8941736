import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { printDesign } from '../model/text/canonical.ts';
import { parseDesign } from '../model/text/parse.ts';
import { edits } from './index.ts';
import { paste } from './paste.ts';
import { clippingOf, type Selection } from './steps/clipping.ts';
import { randomEdits } from './testing/random-edits.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

const empty: Design = { eventwright: 1, name: 'Empty' };
const clipping = (nodes: string[], more: Selection = {}): Design => {
  const result = clippingOf(shop, { nodes, ...more });
  if (!result.ok) throw new Error(result.reason.en);
  return result.value;
};

it('brings messages and schemas along into another design, and leaves a context of which it holds only a part', () => {
  const after = applied(paste, { clipping: clipping(['web', 'orders']), position: { x: 100, y: 50 } }, empty);
  expect(Object.keys(after.nodes ?? {}).sort()).toEqual(['orders', 'web']);
  expect(Object.keys(after.links ?? {})).toEqual(['web-orders']);
  expect(after.messages).toEqual({ placed: shop.messages?.placed });
  expect(after.schemas).toEqual(shop.schemas);
  expect(after.contexts).toBeUndefined();
  expect(after.nodes?.web).not.toHaveProperty('context');
  expect(after.layout?.nodes).toEqual({ web: { x: 100, y: 50 }, orders: { x: 420, y: 50 } });
});

it('keeps apart two messages of the same id that differ', () => {
  const other: Design = { ...empty, messages: { placed: { name: 'seat.placed' } } };
  const after = applied(paste, { clipping: clipping(['web', 'orders']) }, other);
  expect(after.messages?.placed).toEqual({ name: 'seat.placed' });
  expect(after.nodes?.orders).toMatchObject({ messages: ['placed-2'] });
  expect(after.links?.['web-orders']).toMatchObject({ message: 'placed-2' });
});

it('refuses a clipping whose schema would change its meaning', () => {
  const other: Design = { ...empty, schemas: { money: { type: 'string' } } };
  expect(refusedBecause(paste, { clipping: clipping(['web', 'orders']) }, other)).toContain('another schema “money”');
});

it('brings a context along that lies in it wholly, without the one around that', () => {
  const after = applied(paste, { clipping: clipping(['payment']) }, empty);
  expect(after.contexts).toEqual({ billing: { name: 'Billing' } });
  expect(after.nodes?.payment).toMatchObject({ context: 'billing' });
});

it('makes a context of its own from one that was chosen, and puts it where the first one lies', () => {
  const after = applied(paste, { clipping: clipping([], { contexts: ['billing'] }) });
  expect(after.contexts).toMatchObject({ 'billing-2': { name: 'Billing 2', parent: 'sales' } });
  expect(after.nodes?.['payment-2']).toMatchObject({ context: 'billing-2' });
});

it('takes a group along when all of it is copied, and a single node into the context that it lies in', () => {
  const both = applied(paste, { clipping: clipping(['web', 'payment']) });
  expect(Object.keys(both.contexts ?? {}).sort()).toEqual(['billing', 'sales', 'sales-2']);
  expect(both.nodes?.['web-2']).toMatchObject({ context: 'sales-2' });
  expect(applied(paste, { clipping: clipping(['web']) }).nodes?.['web-2']).toMatchObject({ context: 'sales' });
});

it('puts its middle where that is wanted', () => {
  const after = applied(paste, { clipping: clipping(['web']), middle: { x: 1000, y: 1000 } }, empty);
  const { x = 0, y = 0 } = after.layout?.nodes?.web ?? {};
  expect([x < 1000, y < 1000, x > 800, y > 900]).toEqual([true, true, true, true]);
});

it('carries the bends of links along', () => {
  const after = applied(paste, { clipping: clipping(['web', 'orders']), position: { x: 1000, y: 500 } }, empty);
  expect(after.layout?.links).toEqual({ 'web-orders': { bends: [[1200, 540]] } });
});

it('pastes a whole design file as what is drawn in it: its scenarios and objectives stay behind', () => {
  const after = applied(paste, { clipping: shop }, empty);
  expect(Object.keys(after.links ?? {})).toEqual(Object.keys(shop.links ?? {}));
  expect(Object.keys(after.contexts ?? {})).toEqual(['sales', 'billing']);
  expect([after.scenarios, after.objectives, after.rules]).toEqual([undefined, undefined, undefined]);
});

const someEdits = fc.array(fc.record({ edit: fc.nat(), draws: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }) }), {
  maxLength: 8,
});

/** The shop after some edits. */
const edited = (steps: readonly { readonly edit: number; readonly draws: readonly number[] }[]): Design => {
  let design = shop;
  for (const { edit, draws } of steps) {
    let drawn = 0;
    const id = edits[edit % edits.length]?.id ?? '';
    const result = randomEdits[id]?.(design, (most) => (draws[drawn++ % 8] as number) % most);
    if (result?.ok) design = result.value;
  }
  return design;
};

it('makes a valid design of any excerpt and any design, and keeps every inner link', () => {
  fc.assert(
    fc.property(someEdits, someEdits, fc.infiniteStream(fc.boolean()), (one, other, coin) => {
      const [source, target] = [edited(one), edited(other)];
      const picked = (section: 'nodes' | 'notes' | 'contexts') =>
        Object.keys(source[section] ?? {}).filter(() => coin.next().value);
      const cut = clippingOf(source, { nodes: picked('nodes'), notes: picked('notes'), contexts: picked('contexts') });
      if (!cut.ok) throw new Error(cut.reason.en);
      // Through the clipboard, it is text.
      const text = parseDesign(printDesign(cut.value));
      if (!text.ok) throw new Error(text.reason[0]?.what.en);
      const pasted = paste.apply(target, { clipping: text.value });
      if (!pasted.ok) return expect(pasted.reason.en).toMatch(/another schema/);
      expect(parseDesign(printDesign(pasted.value))).toMatchObject({ ok: true });
      const count = (design: Design, section: 'nodes' | 'links' | 'notes') => Object.keys(design[section] ?? {}).length;
      for (const section of ['nodes', 'links', 'notes'] as const)
        expect(count(pasted.value, section)).toBe(count(target, section) + count(cut.value, section));
    }),
    { numRuns: 100 },
  );
});
