import { describe, expect, it } from 'vitest';
import type { MessageContract } from './handler.ts';
import type { Publication } from './publication.ts';
import type { RetryPolicy } from './retry.ts';
import type { ServiceParts } from './service.ts';
import { tryAnswer } from './testing.ts';

const contractOf = (type: string, isValid: (data: unknown) => boolean): MessageContract<unknown> => ({
  type,
  slug: type,
  isValid: (data): data is unknown => isValid(data),
  problems: () => 'wrong',
  keyOf: () => undefined,
});

const found = contractOf('found', (data) => typeof data === 'string');
const missing = contractOf('missing', (data) => data === 404);
const question: Publication<unknown> = {
  name: 'asks',
  topic: {
    name: 'questions',
    subject: 'questions',
    partitions: 1,
    ordered: false,
    onFull: 'block',
    dedupWindowSeconds: 0,
    readers: [],
  },
  contract: contractOf('asked', () => true),
  confirmed: true,
  window: 1,
  giveUpAfterMs: 1,
};

const retry: RetryPolicy = { maxDeliveries: 1, backoff: 'none', firstMs: 1, factor: 1, maxMs: 1, jitter: 0 };

/** Answers a call with what it is told itself. */
const parts: ServiceParts<{ ask: (data: unknown) => Promise<{ type: string; data: unknown }> }, object, object> = {
  name: 'desk',
  healthPath: '/health',
  replicas: 1,
  emits: (emitter) => ({ ask: emitter.request(question, [found, missing]) }),
  calls: () => ({}),
  subscriptions: [],
  answers: [
    {
      config: {
        name: 'look',
        to: 'desk',
        address: 'DESK_SERVICE_URL',
        timeoutMs: 1,
        retry,
        dropExpired: false,
        standIn: {},
      },
      workers: 1,
      answer: async (_request, { emit }) => {
        const { type, data } = await emit.ask({});
        return { type, data };
      },
    },
  ],
  entrances: () => [],
  createDeps: async () => ({}),
};

describe('a trial', () => {
  it('answers a question with whichever of its replies is given', async () => {
    const first = await tryAnswer(parts, 'look', {}, { replyWith: () => 'here' });
    expect(first.reply).toEqual({ type: 'found', data: 'here' });
    const other = await tryAnswer(parts, 'look', {}, { replyWith: (type) => (type === 'missing' ? 404 : undefined) });
    expect(other.reply).toEqual({ type: 'missing', data: 404 });
    expect(other.types).toEqual(['asked']);
  });

  it('fails where no reply is given that the question may get', async () => {
    await expect(tryAnswer(parts, 'look', {}, { replyWith: () => 500 })).rejects.toThrow('no valid reply to asked');
    await expect(tryAnswer(parts, 'look', {})).rejects.toThrow('no valid reply to asked');
  });
});
