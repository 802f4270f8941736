import { describe, expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import type { Message } from '../../model/message.ts';
import { breakingChanges } from './breaking.ts';

const shop = (order: Partial<Message>, more: Partial<Design> = {}): Design => ({
  eventwright: 1,
  name: 'Shop',
  messages: { order: { name: 'order.placed', ...order }, other: { name: 'other' } },
  nodes: {
    web: { kind: 'publisher', name: 'Web' },
    orders: { kind: 'topic', name: 'Orders' },
    mail: { kind: 'subscriber', name: 'Mail' },
    stock: { kind: 'subscriber', name: 'Stock' },
  },
  links: {
    places: { kind: 'publish', from: 'web', to: 'orders', message: 'order' },
    'mail-reads': { kind: 'subscribe', from: 'orders', to: 'mail' },
    'stock-reads': { kind: 'subscribe', from: 'orders', to: 'stock', filter: ['other'] },
  },
  ...more,
});
const fields = (required: readonly string[]) => ({
  payload: { type: 'object', properties: { id: { type: 'string' }, note: { type: 'string' } }, required },
});

describe('a change of a schema', () => {
  it('that no longer promises a field hurts those who read the message and are not updated', () => {
    const [breaking, ...others] = breakingChanges(shop(fields(['id', 'note'])), shop(fields(['id'])));
    expect(others).toEqual([]);
    expect(breaking).toMatchObject({
      ...{ message: 'order', field: '/note', breaks: 'old-readers', forbidden: false },
      ...{ hurt: ['mail'], publishers: ['web'] },
    });
  });

  it('that asks for more hurts updated readers, by messages that lie there', () => {
    const [breaking] = breakingChanges(
      shop(fields(['id'])),
      shop({ ...fields(['id', 'note']), compatibility: 'backward' }),
    );
    expect(breaking).toMatchObject({ breaks: 'new-readers', forbidden: true, hurt: ['mail'] });
  });

  it.each([
    ['none', false],
    ['backward', false],
    ['forward', true],
    ['forward-transitive', true],
    ['full', true],
  ] as const)('that breaks old readers is ruled out by the mode %s: %s', (compatibility, forbidden) => {
    const [breaking] = breakingChanges(shop(fields(['id', 'note'])), shop({ ...fields(['id']), compatibility }));
    expect(breaking?.forbidden).toBe(forbidden);
  });

  it('of which nobody can tell whether it breaks something is told, and not ruled out', () => {
    const after = shop({ payload: { type: 'string', not: { pattern: '^x' } }, compatibility: 'full' });
    expect(breakingChanges(shop({ payload: { type: 'string' } }), after)).toMatchObject([
      { breaks: 'new-readers', unclear: true, forbidden: false },
    ]);
  });

  it('of a shared schema breaks the messages that refer to it', () => {
    const payload = { $ref: '#/schemas/id' };
    const [before, after] = ['string', 'integer'].map((type) => shop({ payload }, { schemas: { id: { type } } }));
    const found = breakingChanges(before as Design, after as Design);
    expect(found.map(({ breaks, words }) => [breaks, words.en])).toEqual([
      ['old-readers', 'may be integer, and readers take string'],
      ['new-readers', 'may be string, and readers take integer'],
    ]);
  });

  it('hurts nobody where it only adds what may be left out', () => {
    const wider = {
      payload: { ...fields(['id']).payload, properties: { ...fields([]).payload.properties, more: true } },
    };
    expect(breakingChanges(shop(fields(['id'])), shop(wider))).toEqual([]);
  });

  it('does not hurt a reader of old that reads it no longer', () => {
    const { links: { 'mail-reads': _, ...links } = {}, ...rest } = shop(fields(['id']));
    expect(breakingChanges(shop(fields(['id', 'note'])), { ...rest, links })[0]?.hurt).toEqual([]);
  });
});
