import { describe, expect, it, onTestFinished } from 'vitest';
import { InMemoryBroker } from './adapters/in-memory.ts';
import { type Authenticate, authenticateByToken } from './authentication.ts';
import { Callees } from './callees.ts';
import type { CallConfig } from './calls.ts';
import { CannotStart } from './cannot-start.ts';
import { openHttp } from './http.ts';
import { defineService } from './live-service.ts';
import { processedInMemory } from './processed.ts';
import { anyPort } from './testing/any-port.ts';
import { unheard } from './testing/unheard.ts';

const [one, other] = ['1'.repeat(32), '2'.repeat(40)] as const;
const showing = (authorization: string | readonly string[] | undefined) => ({
  path: '/order-place',
  headers: { authorization },
});

describe('whoever shows a token', () => {
  const check = authenticateByToken({ TOKENS: ` ${one}, ${other},` }, 'TOKENS');

  it.each([`Bearer ${one}`, `bearer  ${other}`])('comes in with %s', (shown) => {
    expect(check(showing(shown))).toBe(true);
  });

  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    one,
    `Basic ${one}`,
    `Bearer ${one.slice(1)}`,
    `Bearer ${one}1`,
    `Bearer ${one},`,
    `Bearer ${one}, ${other}`,
    [`Bearer ${one}`],
  ])('is kept out with %j', (shown) => {
    expect(check(showing(shown))).toBe(false);
  });

  it('is kept out by a variable without tokens, and by none', () => {
    for (const TOKENS of ['', ' , ', undefined])
      for (const shown of [`Bearer ${one}`, 'Bearer ', 'Bearer ,', 'Bearer undefined'])
        expect(authenticateByToken(TOKENS === undefined ? {} : { TOKENS }, 'TOKENS')(showing(shown))).toBe(false);
  });

  it('cannot have one that is guessed; it is not told', () => {
    const start = () => authenticateByToken({ TOKENS: `${one},secret` }, 'TOKENS');
    expect(start).toThrow(CannotStart);
    expect(start).toThrow(/^TOKENS has a token of fewer than 32 characters/);
    expect(start).not.toThrow(/secret/);
  });
});

const call: CallConfig = {
  name: 'prices',
  to: 'shop',
  address: 'SHOP_SERVICE_URL',
  timeoutMs: 1_000,
  retry: { maxDeliveries: 1, backoff: 'none', firstMs: 0, factor: 1, maxMs: 0, jitter: 0 },
  dropExpired: false,
  standIn: {},
};

/** A service that answers its own entrance, on a port. */
const shop = async (callerTokens: string | undefined, authenticate?: Authenticate) => {
  const asked: unknown[] = [];
  const problems: string[] = [];
  const service = defineService<object, object, { authenticate?: Authenticate }>({
    name: 'shop',
    healthPath: '/health',
    replicas: 1,
    ...(callerTokens !== undefined && { callerTokens }),
    emits: () => ({}),
    calls: () => ({}),
    subscriptions: [],
    answers: [{ config: call, workers: 1, answer: async (data) => ({ price: 6 + asked.push(data) }) }],
    entrances: (doors) => [doors.call(call)],
    createDeps: () => ({ ...(authenticate && { authenticate }) }),
  });
  const broker = new InMemoryBroker();
  const environment = { SHOP_CALLER_TOKENS: one };
  const processed = processedInMemory();
  const problem = (what: string, error: unknown) => problems.push(`${what}: ${error}`);
  const host = { broker, callees: new Callees({}), ...unheard, problem, processed, standInFactor: 0, environment };
  const running = await service.start(host);
  const { port, close } = await openHttp([running], anyPort);
  onTestFinished(() => close(0));
  const enter = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body: '{}' });
    return [response.status, response.headers.get('www-authenticate')];
  };
  return { asked, problems, enter };
};

describe('a door that asks who is there', () => {
  const entrance = '/shop/call-prices';

  it('answers 401 and does nothing for whoever shows no token, and lets in who shows one', async () => {
    const { enter, asked } = await shop('SHOP_CALLER_TOKENS');
    expect(await enter(entrance)).toEqual([401, 'Bearer']);
    expect(await enter(entrance, { authorization: `Bearer ${other}` })).toEqual([401, 'Bearer']);
    expect(asked).toEqual([]);
    expect(await enter(entrance, { authorization: `Bearer ${one}` })).toEqual([200, null]);
    expect(asked).toEqual([{}]);
  });

  it('asks the check of the service instead, where it has one', async () => {
    const { enter } = await shop('SHOP_CALLER_TOKENS', ({ path, headers }) =>
      Promise.resolve(path === '/call-prices' && headers['x-account'] === 'known'),
    );
    expect(await enter(entrance, { authorization: `Bearer ${one}` })).toEqual([401, 'Bearer']);
    expect(await enter(entrance, { 'x-account': 'known' })).toEqual([200, null]);
  });

  it('keeps everybody out while that check fails, and says so', async () => {
    const { enter, problems } = await shop('SHOP_CALLER_TOKENS', () => {
      throw new Error('no keys');
    });
    expect(await enter(entrance, { authorization: `Bearer ${one}` })).toEqual([401, 'Bearer']);
    expect(problems).toEqual(['shop cannot check who calls, and keeps them out: Error: no keys']);
  });

  it('answers the other services of the system without, and asks nobody where the design does not', async () => {
    const { enter } = await shop('SHOP_CALLER_TOKENS');
    expect(await enter('/shop/answer-prices')).toEqual([200, null]);
    const open = await shop(undefined);
    expect(await open.enter(entrance)).toEqual([200, null]);
  });
});
