import { expect, test } from 'vitest';
import { sourceRate, sourceVariation } from './source-rates.ts';

test('instances multiply, profiles average over their period, traces go on as they were', () => {
  expect(sourceRate({ arrivals: { process: 'poisson', ratePerSecond: 5 }, instances: 3 })).toBe(15);
  const points = [
    { atSeconds: 0, ratePerSecond: 10 },
    { atSeconds: 30, ratePerSecond: 50 },
    { atSeconds: 40, ratePerSecond: 0 },
  ];
  expect(sourceRate({ arrivals: { process: 'profile', points, repeat: true }, instances: 1 })).toBe(20);
  expect(sourceRate({ arrivals: { process: 'profile', points }, instances: 1 })).toBe(0);
  expect(sourceRate({ arrivals: { process: 'trace', atSeconds: [1, 2, 4], batch: 2 }, instances: 1 })).toBe(1.5);
});

test('bursts are more uneven than chance, a constant pace is not uneven at all', () => {
  const onOff = { process: 'on-off', ratePerSecond: 10, onMeanSeconds: 1, offMeanSeconds: 1 } as const;
  // Interrupted Poisson: 1 + 2 x 20 x 1 / (1 + 1)^2.
  expect(sourceVariation({ arrivals: onOff, instances: 1 }, 1)).toBe(11);
  expect(sourceVariation({ arrivals: { process: 'constant', ratePerSecond: 1 }, instances: 1 }, 1)).toBe(0);
  expect(sourceVariation({ arrivals: { process: 'poisson', ratePerSecond: 1, batch: 4 }, instances: 1 }, 1)).toBe(4);
});
