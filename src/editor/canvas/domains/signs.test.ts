import { describe, expect, it } from 'vitest';
import { signsOf } from './signs.ts';

const way = (...corners: number[]) => Float32Array.from(corners);

describe('the rate of a road between two domains', () => {
  it('stands in the middle of its longest stretch', () => {
    const bent = way(0, 0, 40, 0, 40, 1000, 60, 1000);
    expect(signsOf([{ id: 'a', way: bent, words: '5/s', rank: 1 }], [], 0.2)).toEqual([
      { id: 'a', words: '5/s', x: 40, y: 500 },
    ]);
  });

  it('gives way to the busier road, and to what a card says', () => {
    const [busy, quiet] = [way(0, 0, 600, 0), way(0, 10, 600, 10)];
    const wanted = [
      { id: 'quiet', way: quiet, words: '1/s', rank: 1 },
      { id: 'busy', way: busy, words: '90/s', rank: 90 },
    ];
    expect(signsOf(wanted, [], 0.2).map(({ id }) => id)).toEqual(['busy']);
    const card = { x: 100, y: -200, width: 400, height: 400 };
    expect(signsOf(wanted, [card], 0.2)).toEqual([]);
  });

  it('finds room for more of them from nearer', () => {
    const roads = Array.from({ length: 10 }, (_, at) => ({
      id: String(at),
      way: way(0, at * 60, 600, at * 60),
      words: '10/s',
      rank: at,
    }));
    const counts = [0.05, 0.15, 0.3].map((zoom) => signsOf(roads, [], zoom).length);
    expect(counts).toEqual([...counts].sort((one, other) => one - other));
    expect(counts.at(-1)).toBe(10);
  });
});
