import { expect, test } from 'vitest';
import { cornersOf, profileLike, withHalfway, withMoved, withPoint } from './profile.ts';

const p = (atSeconds: number, ratePerSecond: number) => ({ atSeconds, ratePerSecond });
const points = [p(0, 10), p(100, 40), p(200, 20)];
const grid = { seconds: 5, rate: 1 };

test('drawing begins with the mean rate of what is drawn, or with the profile that there is', () => {
  expect(profileLike({ process: 'poisson', ratePerSecond: 8, batch: 3 })).toEqual({
    process: 'profile',
    points: [p(0, 8)],
    batch: 3,
  });
  expect(profileLike({ process: 'trace', atSeconds: [1, 2, 4] }).points).toEqual([p(0, 0.75)]);
  const drawn = { process: 'profile', points, repeat: true } as const;
  expect(profileLike({ ...drawn, points: [...points] })).toEqual(drawn);
});

test('a new point stands in the order of time', () => {
  expect(withPoint(points, p(150, 5))).toEqual({ points: [p(0, 10), p(100, 40), p(150, 5), p(200, 20)], at: 2 });
  expect(withPoint(points, p(900, 5)).at).toBe(3);
});

test('a point moves on the grid, but not past its neighbours, nor below nothing', () => {
  expect(withMoved(points, 1, p(142.4, 33.3), grid)[1]).toEqual(p(140, 33));
  expect(withMoved(points, 1, p(900, -7), grid)[1]).toEqual(p(200, 0));
  expect(withMoved(points, 1, p(-900, 7), grid)[1]).toEqual(p(0, 7));
  expect(withMoved(points, 2, p(900, 7), grid)[2]).toEqual(p(900, 7));
});

test('the first point only changes its rate', () => {
  expect(withMoved(points, 0, p(50, 12), grid)[0]).toEqual(p(0, 12));
});

test('a point halfway goes on as before, until the next or the end of the run', () => {
  expect(withHalfway(points, 0, 600, grid)[1]).toEqual(p(50, 10));
  expect(withHalfway(points, 2, 600, grid)[3]).toEqual(p(400, 20));
  expect(withHalfway([p(800, 3)], 0, 600, grid)[1]).toEqual(p(805, 3));
});

test('the line of the rate has a step at each point, and comes again where it repeats', () => {
  const profile = { process: 'profile' as const, points };
  expect(cornersOf(profile, 150)).toEqual([p(0, 0), p(0, 10), p(100, 10), p(100, 40)]);
  const again = cornersOf({ ...profile, repeat: true }, 350).map(({ atSeconds }) => atSeconds);
  // A turn ends at the last point, whose rate is never sent.
  expect(again).toEqual([0, 0, 100, 100, 200, 200, 300, 300]);
});
