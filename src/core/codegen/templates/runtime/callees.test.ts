import { describe, expect, it, onTestFinished } from 'vitest';
import { Callees, CallFailed, type CallRequest, CallTimeout } from './callees.ts';
import { answerEntrance } from './entrance.ts';
import { openHttp } from './http.ts';
import { anyPort } from './testing/any-port.ts';

const route = { name: 'asks-prices', to: 'prices', address: 'PRICES_SERVICE_URL', timeoutMs: 60_000 };

/** A callee behind a real HTTP door, and one that calls it from elsewhere. */
const elsewhere = async (answer: (request: CallRequest) => Promise<unknown>) => {
  const entrances = [answerEntrance(route.name, answer)];
  const door = await openHttp(
    [{ name: 'prices', healthPath: '/health', entrances, drain: async () => undefined }],
    anyPort,
  );
  onTestFinished(() => door.close(0));
  return new Callees({ PRICES_SERVICE_URL: `http://127.0.0.1:${door.port}/` });
};

const request = (data: unknown): CallRequest => ({ data, expiresAt: Date.now() + 60_000 });

describe('a call to another process', () => {
  it('brings a thousand answers at once to those who asked', async () => {
    const callees = await elsewhere(async ({ data }) => ({ back: data }));
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, number) => callees.ask(route, request({ number }))),
    );
    expect(answers).toEqual(Array.from({ length: 1_000 }, (_, number) => ({ back: { number } })));
  });

  it('carries the flow that it belongs to, and until when its sender waits', async () => {
    const seen: CallRequest[] = [];
    const callees = await elsewhere(async (call) => seen.push(call));
    const flow = { correlationId: 'mine', traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` };
    await callees.ask(route, { ...flow, data: 'x', expiresAt: 4_102_444_800_000 });
    expect(seen).toEqual([{ ...flow, data: 'x', expiresAt: 4_102_444_800_000 }]);
  });

  it('says why there is no answer', async () => {
    const callees = await elsewhere(() => Promise.reject(new Error('no such product')));
    await expect(callees.ask(route, request(1))).rejects.toThrow(new CallFailed('asks-prices', 'no such product'));
  });

  it('ends when its time is over', async () => {
    const callees = await elsewhere(() => new Promise(() => undefined));
    await expect(callees.ask({ ...route, timeoutMs: 50 }, request(1))).rejects.toThrow(CallTimeout);
  });

  it('names the variable that is missing, and who is away', async () => {
    await expect(new Callees({}).ask(route, request(1))).rejects.toThrow(/prices listens; set PRICES_SERVICE_URL/);
    const away = new Callees({ PRICES_SERVICE_URL: 'http://127.0.0.1:1' });
    await expect(away.ask(route, request(1))).rejects.toThrow(CallFailed);
  });
});

describe('a call within one process', () => {
  it('needs no address, and ends in time', async () => {
    const callees = new Callees({});
    callees.add('asks-prices', async ({ data }) => data);
    expect(await callees.ask(route, request('here'))).toBe('here');
    callees.add('asks-prices', () => new Promise(() => undefined));
    await expect(callees.ask({ ...route, timeoutMs: 20 }, request(1))).rejects.toThrow(CallTimeout);
  });

  it('ends with its process, however often services would go on calling each other', async () => {
    const callees = new Callees({});
    let asked = 0;
    callees.add(route.name, () => {
      if (++asked === 3) callees.close();
      return callees.ask(route, request(asked));
    });
    await expect(callees.ask(route, request(0))).rejects.toThrow('asks-prices: this process has stopped');
    expect(asked).toBe(3);
  });
});
