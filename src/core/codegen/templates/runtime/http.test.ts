import { describe, expect, it, onTestFinished } from 'vitest';
import { BreakerOpen } from './breaker.ts';
import { CallFailed, CallTimeout } from './callees.ts';
import { CannotStart } from './cannot-start.ts';
import { openHttp } from './http.ts';
import { NotConfirmed } from './publication.ts';
import { RateLimited } from './rate-limit.ts';
import type { Entrance } from './service.ts';
import { anyPort } from './testing/any-port.ts';

const event = {
  specversion: '1.0',
  id: 'i',
  source: '/shop',
  type: 'order.place',
  time: '2026-01-31T12:00:00.000Z',
  datacontenttype: 'application/json',
  correlationid: 'c',
  data: {},
} as const;

const withResolvers = () => {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
};

/** One service with one entrance; answers what `accept` gives. */
const door = async (accept: Entrance['accept']) => {
  const entrances = [{ path: '/order-place', accept }];
  const service = { name: 'shop', healthPath: '/alive', entrances, drain: async () => undefined };
  const state = { ready: true };
  const { port, close } = await openHttp([service], { ...anyPort, isReady: () => state.ready });
  onTestFinished(() => close(0));
  const at = `http://127.0.0.1:${port}`;
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${at}/shop/order-place`, { method: 'POST', body, headers });
  return { at, post, service, state, close };
};

describe('the door to the outside', () => {
  it('says that the services are well, under both paths', async () => {
    const { at } = await door(async () => ({ outcome: 'published', event }));
    for (const path of ['/health', '/alive?deep=1'])
      expect(await (await fetch(at + path)).json()).toEqual({ status: 'ok', services: ['shop'] });
  });

  it('hands a message on under the names that its sender gives it', async () => {
    const heard: unknown[] = [];
    const { post } = await door(async (data, options) => {
      heard.push([data, options]);
      return { outcome: 'published', event };
    });
    const answer = await post('{"n":1}', { 'idempotency-key': 'mine', 'x-correlation-id': 'flow' });
    expect([answer.status, await answer.json()]).toEqual([202, { id: 'i', correlationId: 'c' }]);
    expect(heard).toEqual([
      [{ n: 1 }, { id: 'mine', correlationId: 'flow', traceparent: expect.stringMatching(/-01$/) }],
    ]);
  });

  it.each<[string, Awaited<ReturnType<Entrance['accept']>>, number]>([
    ['data that its schema refuses', { outcome: 'invalid', problems: '/n must be number' }, 400],
    ['a message that a limit refuses', { outcome: 'refused', event, reason: 'rate-limit' }, 503],
    ['a question with an answer', { outcome: 'published', event, reply: { price: 1 } }, 200],
    ['a call', { outcome: 'answered', reply: {} }, 200],
  ])('has a status for %s', async (_name, accepted, status) => {
    const { post } = await door(async () => accepted);
    expect((await post('{}')).status).toBe(status);
  });

  it('says what went wrong, and whose fault it was', async () => {
    const late = await door(() => Promise.reject(new CallTimeout('prices', 5)));
    expect((await late.post('{}')).status).toBe(504);
    const away = await door(() => Promise.reject(new NotConfirmed('order.place i', 500, new Error('no connection'))));
    const answer = await away.post('{}');
    expect([answer.status, await answer.json()]).toEqual([503, { error: expect.stringContaining('no connection') }]);
    const status = async (error: Error) => (await (await door(() => Promise.reject(error))).post('{}')).status;
    expect(await status(new CallFailed('prices', 'connect ECONNREFUSED'))).toBe(502);
    expect(await status(new BreakerOpen('too many calls have failed'))).toBe(503);
    expect(await status(new RateLimited('more than 4 per second'))).toBe(503);
    expect(await status(new SyntaxError('Unexpected end of what somebody else sent'))).toBe(500);
    const broken = await door(() => Promise.reject(new Error('no database')));
    expect((await broken.post('{}')).status).toBe(500);
    expect((await broken.post('{')).status).toBe(400);
    expect((await broken.post(`"${'x'.repeat(1_000_001)}"`)).status).toBe(400);
  });

  it('stays open whatever path is asked for', async () => {
    const { at } = await door(async () => ({ outcome: 'published', event }));
    for (const path of ['//', '/%', '/shop/order-place', '/../etc', '/__proto__'])
      expect((await fetch(at + path)).status, path).toBe(404);
    expect((await fetch(`${at}/health`)).status).toBe(200);
  });

  it('opens at another port where its own is taken', async () => {
    const { at, service } = await door(async () => ({ outcome: 'published', event }));
    const taken = Number(new URL(at).port);
    const second = await openHttp([service], { ...anyPort, port: taken });
    onTestFinished(() => second.close(0));
    expect(second.port).not.toBe(taken);
  });

  it('says which setting is wrong when it can listen nowhere', async () => {
    const opening = openHttp([], { ...anyPort, host: 'no such host' });
    await expect(opening).rejects.toThrow(CannotStart);
    await expect(opening).rejects.toThrow('HTTP_HOST "no such host"');
  });

  it('is ready only while work may be sent there', async () => {
    const { at, state } = await door(async () => ({ outcome: 'published', event }));
    expect((await fetch(`${at}/ready`)).status).toBe(200);
    state.ready = false;
    expect((await fetch(`${at}/ready`)).status).toBe(503);
    expect((await fetch(`${at}/health`)).status).toBe(200);
  });

  it('has a page of figures', async () => {
    const { at } = await door(async () => ({ outcome: 'published', event }));
    const page = await fetch(`${at}/metrics`);
    expect(page.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(await page.text()).toBe('figures 1\n');
  });

  it('answers the requests under way before it closes, and lets nobody else in', async () => {
    const work = withResolvers();
    const begun = withResolvers();
    const { at, post, close } = await door(async () => {
      begun.resolve();
      await work.promise;
      return { outcome: 'published', event };
    });
    const answer = post('{}');
    await begun.promise;
    const closed = close(60_000);
    await expect(fetch(`${at}/health`)).rejects.toThrow();
    work.resolve();
    expect((await answer).status).toBe(202);
    expect((await answer).headers.get('connection')).toBe('close');
    await closed;
  });

  it('cuts off a request that takes longer than it may', async () => {
    const begun = withResolvers();
    const { post, close } = await door(() => {
      begun.resolve();
      return new Promise(() => undefined);
    });
    const answer = post('{}');
    answer.catch(() => undefined);
    await begun.promise;
    await close(1);
    await expect(answer).rejects.toThrow();
  });
});
