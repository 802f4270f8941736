import { expect, it } from 'vitest';
import { placeNote } from './place-note.ts';
import { applied, refusedBecause } from './testing/shop.ts';

it('puts words on a free spot', () => {
  const after = applied(placeNote, { text: 'Why two topics?', position: { x: 2000, y: 0 } });
  expect(after.notes?.note).toEqual({ text: 'Why two topics?' });
  expect(after.layout?.notes?.note).toEqual({ x: 2000, y: 0 });
});

it('refuses an id that is taken', () => {
  expect(refusedBecause(placeNote, { id: 'why' })).toContain('There is a “why” already');
});
