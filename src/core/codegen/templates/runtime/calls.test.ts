import { describe, expect, it } from 'vitest';
import { InMemoryBroker } from './adapters/in-memory.ts';
import { BreakerOpen } from './breaker.ts';
import { answerVia, type CallConfig, CallFailed, callVia } from './calls.ts';
import { Gate } from './gate.ts';

const retry = { maxDeliveries: 1, backoff: 'none', firstMs: 0, factor: 1, maxMs: 0, jitter: 0 } as const;

/** A caller and a callee over a broker in memory. */
const connected = async (answer: (request: unknown) => Promise<unknown>, terms: Partial<CallConfig> = {}) => {
  const broker = new InMemoryBroker();
  const config: CallConfig = {
    name: 'asks-prices',
    subject: 'prices',
    timeoutMs: 5_000,
    retry,
    dropExpired: false,
    standIn: {},
    ...terms,
  };
  await answerVia(broker, config, new Gate(1), answer);
  return { broker, call: callVia(broker, config) };
};

describe('a call between services', () => {
  it('brings the answer back', async () => {
    const { call } = await connected(async (request) => ({ got: request }));
    expect(await call({ sku: 1 })).toEqual({ got: { sku: 1 } });
  });

  it('tells the caller why there is no answer', async () => {
    const { call } = await connected(() => Promise.reject(new Error('no such product')));
    await expect(call({})).rejects.toThrow(new CallFailed('asks-prices: no such product'));
  });

  it('is tried as often as it is drawn', async () => {
    let tries = 0;
    const { call } = await connected(
      async () => {
        if (++tries < 3) throw new Error('busy');
        return 'done';
      },
      { retry: { ...retry, maxDeliveries: 3 } },
    );
    expect([await call({}), tries]).toEqual(['done', 3]);
  });

  it('is not sent while the breaker is open', async () => {
    const breaker = { windowCalls: 2, minimumCalls: 2, failureRate: 1, openSeconds: 60, halfOpenCalls: 1 };
    let tries = 0;
    const { call } = await connected(
      () => {
        tries++;
        return Promise.reject(new Error('down'));
      },
      { breaker },
    );
    for (let number = 0; number < 2; number++) await expect(call({})).rejects.toThrow('down');
    await expect(call({})).rejects.toThrow(BreakerOpen);
    expect(tries).toBe(2);
  });

  it('that nobody waits for any more is skipped where the design says so', async () => {
    const asked: unknown[] = [];
    const { broker } = await connected(async (request) => asked.push(request), { dropExpired: true });
    const reply = await broker.ask('prices', JSON.stringify({ expiresAt: 0, request: 1 }), 1_000);
    expect([JSON.parse(reply), asked]).toEqual([{ ok: false, reason: 'expired' }, []]);
  });

  it('of nonsense is answered, and the next one is heard', async () => {
    const { broker, call } = await connected(async () => 'well');
    for (const nonsense of ['not json', 'null', '7'])
      expect(JSON.parse(await broker.ask('prices', nonsense, 1_000))).toHaveProperty('ok');
    expect(await call({})).toBe('well');
  });
});
