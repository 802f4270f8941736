import { expect, it } from 'vitest';
import { actions } from './action-table.ts';

it('no two actions have a name or keys in common', () => {
  const ids = actions.map(({ id }) => id);
  const keys = actions.flatMap((action) => action.keys ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(keys).size).toBe(keys.length);
});

it('every action says in both languages what it does', () => {
  for (const { title } of actions) expect([title.en.trim(), title.zh.trim()]).not.toContain('');
});
