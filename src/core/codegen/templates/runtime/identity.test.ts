import { describe, expect, it } from 'vitest';
import { drawFrom, idFrom, isSampled, laneOf, traceparentAfter } from './identity.ts';

describe('ids and draws', () => {
  it('are the same for the same words and differ for others', () => {
    expect(idFrom('a', 'b')).toBe(idFrom('a', 'b'));
    expect(idFrom('a', 'b')).not.toBe(idFrom('ab'));
    expect(idFrom('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('spread evenly', () => {
    const draws = Array.from({ length: 20_000 }, (_, number) => drawFrom('message', String(number)));
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = draws.filter((draw) => Math.floor(draw * 10) === tenth).length / draws.length;
      expect(Math.abs(share - 0.1)).toBeLessThan(0.01);
    }
  });

  it('give a key one lane', () => {
    expect(laneOf('k', 1)).toBe(0);
    const lanes = new Set(Array.from({ length: 200 }, (_, number) => laneOf(`k${number}`, 8)));
    expect([...lanes].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(laneOf('k7', 8)).toBe(laneOf('k7', 8));
  });

  it('continue a trace and its sampled flag', () => {
    const first = traceparentAfter(undefined, true);
    expect(first).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    const second = traceparentAfter(first, isSampled(first));
    expect(second.slice(0, 36)).toBe(first.slice(0, 36));
    expect(second.slice(36, 52)).not.toBe(first.slice(36, 52));
    expect(isSampled(traceparentAfter(undefined, false))).toBe(false);
    expect(isSampled(undefined)).toBe(false);
  });

  it('see the flag beside others, such as that of a random trace id', () => {
    expect(isSampled(`00-${'a'.repeat(32)}-${'b'.repeat(16)}-03`)).toBe(true);
    expect(isSampled(`00-${'a'.repeat(32)}-${'b'.repeat(16)}-02`)).toBe(false);
  });
});
