import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import { draft } from '../../model/testing/build.ts';
import { randomDesign } from '../../model/testing/random-design.ts';
import { twinsOf } from '../testing/hostile-design.ts';
import { textShape } from '../testing/text-shape.ts';
import { documentationOf } from './documentation.ts';
import { schemaFiles } from './schema-files.ts';

const shop = JSON.parse(readFileSync('public/examples/shop-10.eventwright.json', 'utf8')) as Design;

describe('the documentation of a design', () => {
  const { path, text } = documentationOf(shop);

  it('is one file with the picture, what every message holds, and what is promised', () => {
    expect(path).toBe('shop-with-ten-services.md');
    expect(text).toContain('```mermaid\nflowchart LR\n');
    expect(text).toMatch(/^## Services$/m);
    expect(text).toMatch(/^### order\\?\.placed$/m);
    expect(text).toMatch(/^\| orderId \| string \| yes \|/m);
  });

  it('says of every subscription what becomes of a message', () => {
    const design = draft()
      .publisher('shop')
      .topic('orders', { ordered: true, partitions: 3, retentionSeconds: 60, guarantee: 'at-least-once' })
      .topic('dead')
      .service('billing', { replicas: 2 })
      .publish('shop', 'orders')
      .subscribe('orders', 'billing', {
        concurrency: 2,
        retry: { maxDeliveries: 4, firstMs: 50, factor: 3, maxMs: 2_000 },
        deadLetter: 'dead',
        ackTimeoutMs: 1_500,
      })
      .done();
    const promises = documentationOf(design).text;
    expect(promises).toContain(
      'In order of the key: 3 lanes, each worked off one message after the other. Unread messages are gone after 1 minute.',
    );
    expect(promises).toContain(
      '- **Billing** reads it as group `billing`, 4 messages at once. Acknowledged after the work. Tried up to 4 times, ' +
        'after 50 ms, each delay 3 times the last, at most 2 s; then it is set aside on dead. Not acknowledged for 1.5 s, it comes again.',
    );
  });

  it('has the structure of its harmless twin, whatever the words', () => {
    fc.assert(
      fc.property(twinsOf(randomDesign), ({ hostile, harmless }) => {
        const [one, other] = [documentationOf(hostile), documentationOf(harmless)];
        expect(textShape('x.md', one.text)).toBe(textShape('x.md', other.text));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the schemas of a design', () => {
  it('name their draft and themselves, and stand alone', () => {
    for (const { path, text } of schemaFiles(shop)) {
      const schema = JSON.parse(text);
      expect(schema.$schema, path).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(schema.$id, path).toMatch(/^urn:eventwright:shop-with-ten-services:[a-z-]+/);
      expect(() => new Ajv2020({ strict: false, validateFormats: false }).compile(schema), path).not.toThrow();
    }
    expect(schemaFiles(shop).map(({ path }) => path)).toContain('order-placed.json');
  });

  it('hold shared schemas and every earlier version, and the identity that the design gives', () => {
    const design = draft()
      .with({ schemas: { money: { type: 'number' } } })
      .message('paid', {
        version: '2.0.0',
        payload: {
          $id: 'https://example.org/paid',
          type: 'object',
          properties: { amount: { $ref: '#/schemas/money' } },
        },
        previous: [
          { version: '1.0.0-rc.1+b', payload: { type: 'number' } },
          { version: '1.0.0-RC.1+b', payload: { type: 'string' } },
        ],
      })
      .done();
    const [present, earlier, ...others] = schemaFiles(design).map(({ path, text }) => ({ path, ...JSON.parse(text) }));
    expect(others).toEqual([]);
    expect(present).toMatchObject({ path: 'paid.json', $id: 'https://example.org/paid' });
    expect(earlier).toMatchObject({
      path: 'paid/1.0.0-rc.1_b.json',
      $id: 'urn:eventwright:test:paid:1.0.0-RC.1+b',
      type: 'string',
    });
    const validate = new Ajv2020({ strict: false }).compile(present);
    expect([{ amount: 1 }, { amount: 'x' }].map((data) => validate(data))).toEqual([true, false]);
  });

  it('compile whatever their names are', () => {
    fc.assert(
      fc.property(twinsOf(randomDesign), ({ hostile }) => {
        for (const { path, text } of schemaFiles(hostile)) {
          expect(path).toMatch(/^[a-z0-9./_-]+$/);
          expect(() => new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(text))).not.toThrow();
        }
      }),
      { numRuns: 50 },
    );
  });
});
