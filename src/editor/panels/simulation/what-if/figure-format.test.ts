import { expect, test } from 'vitest';
import { fill } from '../../../../core/lib/text.ts';
import type { Say } from '../../../app/languages/language.ts';
import { figureName, showDifference, showFigure } from './figure-format.ts';

const say = ((text, values = {}) => fill(text, values).en) as Say;

test('a figure has the unit that its name tells', () => {
  expect(showFigure('p99Ms', 1500)).toBe('1.5 s');
  expect(showFigure('throughputPerSecond', 20)).toBe('20/s');
  expect(showFigure('utilisation', 0.5)).toBe('50 %');
  expect(showFigure('meanQueueLength', 0.5)).toBe('0.5');
});

test('two shares differ by percentage points, and what is less has its sign', () => {
  expect(showDifference('utilisation', -0.285, say)).toBe('−28.5 pp');
  expect(showDifference('lossFraction', 0.01, say)).toBe('1 pp');
  expect(showDifference('meanWaitMs', -12, say)).toBe('−12 ms');
});

test('a figure without a name here goes by that of the result', () => {
  expect(say(figureName('p99Ms'))).toBe('p99');
  expect(say(figureName('somethingNew'))).toBe('somethingNew');
});
