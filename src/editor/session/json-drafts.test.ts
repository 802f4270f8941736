import { expect, it } from 'vitest';
import { draftOf, keepDraft } from './json-drafts.ts';
import { startEmpty } from './opening.ts';

const place = { section: 'messages', id: 'placed' } as const;
const value = { type: 'object' };
const draft = { text: '{ "type": ', refusal: null };

it('waits for its own field, as long as that holds the value it was typed over', () => {
  keepDraft(place, ['payload'], value, draft);
  expect(draftOf(place, ['payload'], value)?.text).toBe('{ "type": ');
  expect(draftOf(place, ['examples', 0], value)).toBeNull();
  expect(draftOf({ ...place, id: 'paid' }, ['payload'], value)).toBeNull();
  expect(draftOf(place, ['payload'], { type: 'string' })).toBeNull();
});

it('is gone once it was written or given up, and in another design', () => {
  keepDraft(place, ['payload'], value, draft);
  keepDraft(place, ['payload'], value, null);
  expect(draftOf(place, ['payload'], value)).toBeNull();
  keepDraft(place, ['payload'], value, draft);
  startEmpty();
  expect(draftOf(place, ['payload'], value)).toBeNull();
});
