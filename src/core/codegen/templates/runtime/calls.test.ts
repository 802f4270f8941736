import { describe, expect, it } from 'vitest';
import { BreakerOpen } from './breaker.ts';
import { Callees, CallFailed } from './callees.ts';
import { answerWith, type CallConfig, callVia } from './calls.ts';
import { Gate } from './gate.ts';
import type { Measure } from './observer.ts';

const retry = { maxDeliveries: 1, backoff: 'none', firstMs: 0, factor: 1, maxMs: 0, jitter: 0 } as const;

/** A caller and a callee in one process. */
const connected = (answer: (request: unknown) => Promise<unknown>, terms: Partial<CallConfig> = {}) => {
  const callees = new Callees({});
  const config: CallConfig = {
    name: 'asks-prices',
    to: 'prices',
    address: 'PRICES_SERVICE_URL',
    timeoutMs: 5_000,
    retry,
    dropExpired: false,
    standIn: {},
    ...terms,
  };
  const work = answerWith(config, new Gate(1), ({ data }) => answer(data));
  callees.add(config.name, work);
  const measures: Measure[] = [];
  const call = callVia({ callees, measure: (measure) => void measures.push(measure) }, config);
  return { work, call, callees, measures };
};

describe('a call between services', () => {
  it('brings the answer back', async () => {
    const { call } = connected(async (request) => ({ got: request }));
    expect(await call({ sku: 1 })).toEqual({ got: { sku: 1 } });
  });

  it('tells the caller why there is no answer', async () => {
    const { call } = connected(() => Promise.reject(new Error('no such product')));
    await expect(call({})).rejects.toThrow(new CallFailed('asks-prices', 'no such product'));
  });

  it('is tried as often as it is drawn', async () => {
    let tries = 0;
    const { call } = connected(
      async () => {
        if (++tries < 3) throw new Error('busy');
        return 'done';
      },
      { retry: { ...retry, maxDeliveries: 3 } },
    );
    expect([await call({}), tries]).toEqual(['done', 3]);
  });

  it('is tried for ever where it is drawn so, but not behind the end of its process', async () => {
    let tries = 0;
    const { call, callees } = connected(
      () => {
        if (++tries === 5) callees.close();
        return Promise.reject(new Error('busy'));
      },
      { retry: { ...retry, maxDeliveries: 0 } },
    );
    await expect(call({})).rejects.toThrow('busy');
    expect(tries).toBe(5);
  });

  it('is not sent while the breaker is open', async () => {
    const breaker = { windowCalls: 2, minimumCalls: 2, failureRate: 1, openSeconds: 60, halfOpenCalls: 1 };
    let tries = 0;
    const { call, measures } = connected(
      () => {
        tries++;
        return Promise.reject(new Error('down'));
      },
      { breaker },
    );
    expect(measures).toMatchObject([{ what: 'breaker-open', of: { call: 'asks-prices' } }]);
    expect(measures[0]?.read()).toBe(0);
    for (let number = 0; number < 2; number++) await expect(call({})).rejects.toThrow('down');
    expect(measures[0]?.read()).toBe(1);
    await expect(call({})).rejects.toThrow(BreakerOpen);
    expect(tries).toBe(2);
  });

  it('that nobody waits for any more is skipped where the design says so', async () => {
    const asked: unknown[] = [];
    const { work } = connected(async (request) => asked.push(request), { dropExpired: true });
    await expect(work({ data: 1, expiresAt: 0 })).rejects.toThrow('expired');
    expect(asked).toEqual([]);
  });
});
