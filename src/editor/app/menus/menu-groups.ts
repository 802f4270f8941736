/** The actions of a context menu, in groups by what they are about. */
import type { About } from '../../session/about.ts';
import { type Action, actionAreas } from '../actions/action.ts';

export const menuGroups = (actions: readonly Action[], about: About): readonly (readonly Action[])[] =>
  actionAreas
    .map((area) => actions.filter((action) => action.area === area && action.menus?.includes(about)))
    .filter((group) => group.length > 0);

/** What the tools above a selection offer: the few things that are done most. Ids of actions; the rest is in the menu. */
export const toolsFor: Readonly<Record<About, readonly string[]>> = {
  node: ['connect', 'quick-add', 'rename', 'duplicate', 'remove'],
  link: ['remove'],
  context: ['collapse-context', 'rename', 'duplicate', 'remove'],
  note: ['rename', 'duplicate', 'remove'],
  several: ['duplicate', 'copy', 'remove'],
  pane: [],
};
