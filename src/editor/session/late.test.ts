import { describe, expect, it } from 'vitest';
import { late } from './late.ts';

describe('a part that is loaded later', () => {
  it('does what was asked before in the order of asking, once it is there', async () => {
    const said: string[] = [];
    let arrive: (part: string) => void = () => {};
    const part = late(() => new Promise<string>((resolve) => (arrive = resolve)), expect.unreachable);
    part.soon((name) => said.push(`${name} first`));
    part.soon((name) => said.push(`${name} second`));
    expect([part.now(), said]).toEqual([undefined, []]);
    arrive('editing');
    await part.load();
    part.soon((name) => said.push(`${name} third`));
    expect([part.now(), said]).toEqual(['editing', ['editing first', 'editing second', 'editing third']]);
  });

  it('is fetched once, and again only where that failed', async () => {
    let fetched = 0;
    let failures = 0;
    const fetchPart = () => (++fetched === 1 ? Promise.reject(new Error('offline')) : Promise.resolve('editing'));
    const part = late(fetchPart, () => failures++);
    part.soon(expect.unreachable);
    await expect(part.load()).rejects.toThrow('offline');
    expect([await part.load(), await part.load(), fetched, failures]).toEqual(['editing', 'editing', 2, 1]);
  });
});
