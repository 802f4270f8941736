import { describe, expect, it } from 'vitest';
import { RateLimit, RateLimited } from './rate-limit.ts';

describe('a rate limit', () => {
  it('refuses beyond the burst and lets through again as tokens come back', async () => {
    let now = 0;
    const limit = new RateLimit({ perSecond: 10, burst: 2, onLimit: 'reject' }, () => now);
    await limit.take();
    await limit.take();
    await expect(limit.take()).rejects.toThrow(RateLimited);
    now = 100;
    await limit.take();
    await expect(limit.take()).rejects.toThrow(RateLimited);
    now = 60_000;
    await limit.take();
    await limit.take();
    await expect(limit.take()).rejects.toThrow(RateLimited);
  });

  it('makes the others wait in the order of asking', async () => {
    const limit = new RateLimit({ perSecond: 200, burst: 1, onLimit: 'delay' });
    const order: number[] = [];
    await Promise.all([0, 1, 2].map((number) => limit.take().then(() => order.push(number))));
    expect(order).toEqual([0, 1, 2]);
  });
});
