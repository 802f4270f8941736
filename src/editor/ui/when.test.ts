import { expect, it } from 'vitest';
import { whenOf } from './when.ts';

const now = Date.UTC(2026, 4, 20, 12);
const ago = (minutes: number, language = 'en') => whenOf(now - minutes * 60_000, now, language);

it('what was a moment ago is now, also where the clock was set back', () => {
  expect([ago(0), ago(0.5), ago(-30)]).toEqual(['now', 'now', 'now']);
});

it('the further away, the coarser', () => {
  expect([ago(5), ago(90), ago(30 * 60), ago(3 * 24 * 60)]).toEqual([
    '5 minutes ago',
    '1 hour ago',
    'yesterday',
    '3 days ago',
  ]);
  expect(ago(10 * 24 * 60)).toContain('2026');
  expect(ago(5, 'zh')).toBe('5分钟前');
});
