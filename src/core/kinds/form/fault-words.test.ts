import { expect, test } from 'vitest';
import { clock } from '../../model/testing/clock.ts';
import { faultWords } from './fault-words.ts';

const design = clock('One queue', 40);

test('a fault is called by its kind, by what it hits, and by its strength where it has one', () => {
  expect(faultWords(design, { kind: 'stall', target: 'worker', value: 1 }).en).toBe('Stall: workers freeze · Worker');
  expect(faultWords(design, { kind: 'slow', target: 'reads', value: 3 })).toEqual({
    en: 'Slow by a factor 3 × · Worker ← Ticks',
    zh: '按倍数变慢 3 × · Worker ← Ticks',
  });
  expect(faultWords(design, { kind: 'rate', target: null, value: 2 }).en).toBe('Rate times a factor 2 × · Everything');
  expect(faultWords(design, { kind: 'failure', target: 'reads', value: 0.3 }).en).toMatch(/30\s% · Worker ← Ticks$/);
});
