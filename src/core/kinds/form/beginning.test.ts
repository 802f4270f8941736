import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { call, publish } from '../../model/link.ts';
import { subscribe } from '../../model/subscribe.ts';
import { beginningOf } from './beginning.ts';
import { formOf } from './form.ts';
import { recordSchemas } from './record-schemas.ts';

const schemas: readonly z.ZodMiniObject[] = [...Object.values(recordSchemas), publish, subscribe, call];

describe('the beginning of a record in a record', () => {
  it('is valid for every record that can be added', () => {
    for (const schema of schemas)
      for (const field of formOf(schema).filter(({ input }) => input === 'record')) {
        const value = beginningOf(field, () => 'some-topic');
        const parsed = (schema.shape as Record<string, z.ZodMiniType>)[field.key]?.safeParse(value);
        expect([field.key, parsed?.success]).toEqual([field.key, true]);
      }
  });

  it('names the first record that a reference may name', () => {
    const request = formOf(publish).find(({ key }) => key === 'request');
    if (!request) throw new Error('a publication can ask for a reply');
    expect(beginningOf(request, ({ kinds }) => kinds?.join())).toEqual({ replyTo: 'topic', timeoutMs: 1000 });
    expect(beginningOf(request, () => undefined)).toEqual({ timeoutMs: 1000 });
  });
});
