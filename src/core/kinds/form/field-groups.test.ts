import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { context, note } from '../../model/design.ts';
import { call, publish } from '../../model/link.ts';
import { message } from '../../model/message.ts';
import { publisher, service, subscriber } from '../../model/node.ts';
import { subscribe } from '../../model/subscribe.ts';
import { topic } from '../../model/topic.ts';
import { fieldGroups, type Grouped } from './field-groups.ts';
import { formOf } from './form.ts';

const records: Readonly<Record<Exclude<Grouped, 'design'>, z.ZodMiniObject>> = {
  publisher,
  topic,
  service,
  subscriber,
  publish,
  subscribe,
  call,
  message,
  context,
  note,
};

describe('the groups of fields', () => {
  it.each(Object.entries(records))('hold every field of a %s once and no other', (kind, schema) => {
    const grouped = fieldGroups[kind as Grouped].flatMap(({ keys }) => keys);
    expect([...grouped].sort()).toEqual(
      formOf(schema)
        .map(({ key }) => key)
        .sort(),
    );
  });

  it('have a title in both languages but for the first, and ids of their own', () => {
    for (const groups of Object.values(fieldGroups)) {
      expect(groups.map(({ title }) => title === undefined)).toEqual(groups.map((_, place) => place === 0));
      expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
    }
  });
});
