import { expect, it } from 'vitest';
import { actions } from '../actions/action-table.ts';
import { actionIcons } from './action-icons.ts';
import { menuGroups, toolsFor } from './menu-groups.ts';

const abouts = ['node', 'link', 'context', 'note', 'several', 'pane'] as const;

it.each(abouts)('the menu of a %s has something to offer, and nothing twice', (about) => {
  const ids = menuGroups(actions, about)
    .flat()
    .map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  expect(new Set(ids).size).toBe(ids.length);
});

it('whatever is selected can be removed at the end of its menu', () => {
  for (const about of ['node', 'link', 'context', 'note', 'several'] as const)
    expect(menuGroups(actions, about).flat().at(-1)?.id).toBe('remove');
});

it('every tool above a selection is an action with an icon', () => {
  const ids = actions.map(({ id }) => id);
  for (const id of Object.values(toolsFor).flat()) {
    expect(ids).toContain(id);
    expect(Object.keys(actionIcons)).toContain(id);
  }
});
