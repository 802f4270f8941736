import { describe, expect, it } from 'vitest';
import { Breaker, BreakerOpen } from './breaker.ts';

const policy = { windowCalls: 4, minimumCalls: 4, failureRate: 0.5, openSeconds: 10, halfOpenCalls: 2 };
const good = async () => 'good';
const bad = async () => {
  throw new Error('bad');
};

describe('a circuit breaker', () => {
  it('opens at its failure rate, tries after a while, and closes when the trials succeed', async () => {
    let now = 0;
    const breaker = new Breaker(policy, () => now);
    for (const call of [good, bad, good]) await breaker.run(call).catch(() => undefined);
    await expect(breaker.run(bad)).rejects.toThrow('bad');
    await expect(breaker.run(good)).rejects.toThrow(BreakerOpen);
    now = 10_000;
    expect(await breaker.run(good)).toBe('good');
    expect(await breaker.run(good)).toBe('good');
    for (const call of [good, bad, good]) await breaker.run(call).catch(() => undefined);
    expect(await breaker.run(good)).toBe('good');
  });

  it('opens again when the trials fail', async () => {
    let now = 0;
    const breaker = new Breaker(policy, () => now);
    for (let call = 0; call < 4; call++) await breaker.run(bad).catch(() => undefined);
    now = 10_000;
    for (let trial = 0; trial < 2; trial++) await expect(breaker.run(bad)).rejects.toThrow('bad');
    await expect(breaker.run(good)).rejects.toThrow(BreakerOpen);
    now = 19_999;
    await expect(breaker.run(good)).rejects.toThrow(BreakerOpen);
    now = 20_000;
    expect(await breaker.run(good)).toBe('good');
  });

  it('lets no more trials through than it is told', async () => {
    let now = 0;
    const breaker = new Breaker(policy, () => now);
    for (let call = 0; call < 4; call++) await breaker.run(bad).catch(() => undefined);
    now = 10_000;
    const never = new Promise<string>(() => undefined);
    for (let trial = 0; trial < 2; trial++) void breaker.run(() => never);
    await expect(breaker.run(good)).rejects.toThrow(BreakerOpen);
  });

  it('learns nothing from calls that were under way when it opened', async () => {
    let now = 0;
    const breaker = new Breaker(policy, () => now);
    let finish = (_: string) => {};
    const late = breaker.run(() => new Promise<string>((resolve) => (finish = resolve)));
    for (let call = 0; call < 4; call++) await breaker.run(bad).catch(() => undefined);
    now = 5_000;
    finish('late');
    expect(await late).toBe('late');
    await expect(breaker.run(good)).rejects.toThrow(BreakerOpen);
    now = 10_000;
    expect(await breaker.run(good)).toBe('good');
  });

  it('decides by all its trials, also where they are more than its window', async () => {
    let now = 0;
    const breaker = new Breaker({ ...policy, windowCalls: 1, minimumCalls: 1 }, () => now);
    await breaker.run(bad).catch(() => undefined);
    now = 10_000;
    for (let trial = 0; trial < 2; trial++) await breaker.run(good);
    expect(await breaker.run(good)).toBe('good');
  });
});
