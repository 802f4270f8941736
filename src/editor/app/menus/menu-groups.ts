/** The actions of a context menu, in groups by what they are about. */
import type { About } from '../../session/about.ts';
import type { Action, ActionArea } from '../actions/action.ts';

/** What is wanted most comes first; what takes something away stands alone at the end. */
const order: readonly ActionArea[] = ['connect', 'edit', 'arrange', 'find', 'view', 'file', 'results'];
const last = 'remove';

export const menuGroups = (actions: readonly Action[], about: About): readonly (readonly Action[])[] => {
  const offered = actions.filter(({ menus }) => menus?.includes(about));
  const groups = order.map((area) => offered.filter((action) => action.area === area && action.id !== last));
  return [...groups, offered.filter(({ id }) => id === last)].filter((group) => group.length > 0);
};

/** What the tools above a selection offer: the few things that are done most. Ids of actions; the rest is in the menu. */
export const toolsFor: Readonly<Record<About, readonly string[]>> = {
  node: ['connect', 'quick-add', 'rename', 'duplicate', 'remove'],
  link: ['insert-on-link', 'start-link-from', 'lead-link-to', 'remove'],
  context: ['collapse-context', 'rename', 'duplicate', 'remove'],
  note: ['rename', 'duplicate', 'remove'],
  several: ['group', 'align-left', 'align-top', 'duplicate', 'remove'],
  pane: [],
};
