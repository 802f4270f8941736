import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '../../model/design.ts';
import type { Topic } from '../../model/node.ts';
import { draft } from '../../model/testing/build.ts';
import { checkDesign } from '../../model/text/check.ts';
import { analyse } from '../../queueing/analyse.ts';
import { newErrors } from '../mend.ts';
import { validate } from '../validate.ts';
import { addDeadLetter } from './add-dead-letter.ts';

interface Shop {
  readonly home: NonNullable<Topic['broker']>;
  /** Of the dead letters that another reader has already. */
  readonly letters: Partial<Topic>;
  readonly pii: boolean;
  readonly sizeBytes: number;
}

/** Mail reads what is small and about nobody, and has a dead-letter topic; stock reads everything, and has none yet. */
const shop = ({ home, letters, pii, sizeBytes }: Shop): Design =>
  draft()
    .message('ping')
    .message('order', { sizeBytes, pii: pii ? ['/email'] : [] })
    .publisher('web')
    .topic('orders', { broker: home, messages: ['ping', 'order'], encrypted: 'both' })
    .publish('web', 'orders', { message: 'ping' })
    .topic('letters', letters)
    .service('mail')
    .subscribe('orders', 'mail', { filter: ['ping'], retry: {}, deadLetter: 'letters' })
    .service('stock')
    .subscribe('orders', 'stock', { retry: {}, seesPii: true })
    .done();

const mended = (design: Design): Design => {
  const link = design.links?.['orders-to-stock'];
  if (link?.kind !== 'subscribe') throw new Error('no reader');
  return addDeadLetter(design, 'orders-to-stock', link).apply(design);
};
const lettersOf = (design: Design) => {
  const link = mended(design).links?.['orders-to-stock'];
  return link?.kind === 'subscribe' ? link.deadLetter : undefined;
};

const plain = { home: 'nats', letters: { broker: 'nats' }, pii: false, sizeBytes: 100 } as const;

test('dead letters of one topic lie together where they may', () => {
  expect(lettersOf(shop(plain))).toBe('letters');
  expect(lettersOf(shop({ ...plain, pii: true, letters: { broker: 'nats', encrypted: 'both' } }))).toBe('letters');
});

test('personal data and what another broker takes get a topic of their own', () => {
  expect(lettersOf(shop({ ...plain, pii: true }))).toBe('orders-dead-letters');
  expect(mended(shop({ ...plain, pii: true })).nodes?.['orders-dead-letters']).toMatchObject({ encrypted: 'both' });
  const elsewhere = shop({ ...plain, home: 'rabbitmq', sizeBytes: 2_000_000 });
  expect(lettersOf(elsewhere)).toBe('orders-dead-letters');
  expect(mended(elsewhere).nodes?.['orders-dead-letters']).toMatchObject({ broker: 'rabbitmq' });
});

test('whatever is sent, on whichever broker, dead letters bring no new error', () => {
  const broker = fc.constantFrom('in-memory', 'nats', 'kafka', 'rabbitmq', 'redis', 'mqtt' as const);
  const encrypted = fc.constantFrom('none', 'transport', 'rest', 'both' as const);
  const letters = fc.record({ broker, encrypted, replayable: fc.boolean(), external: fc.boolean() });
  const sizeBytes = fc.constantFrom(100, 100_000, 2_000_000, 20_000_000, 600_000_000);
  fc.assert(
    fc.property(fc.record({ home: broker, letters, pii: fc.boolean(), sizeBytes }), (given) => {
      const design = shop(given);
      const after = mended(design);
      expect(checkDesign(after)).toEqual([]);
      const [was, is] = [design, after].map((each) => validate(each, analyse(each)));
      expect(newErrors(was ?? [], is ?? [], new Set(['dlq-missing']))).toEqual([]);
      expect(mended(after)).toBe(after);
    }),
    { numRuns: 150 },
  );
});
