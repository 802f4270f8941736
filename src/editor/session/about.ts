/** What a selection is: one element of some sort, several, or nothing at all. */
import { type Selection, selectedCount } from './selection.ts';

/** `pane`: the empty canvas. */
export type About = 'node' | 'link' | 'context' | 'note' | 'several' | 'pane';

export const aboutOf = (selection: Selection): About => {
  const count = selectedCount(selection);
  if (count !== 1) return count === 0 ? 'pane' : 'several';
  if (selection.nodes.length > 0) return 'node';
  if (selection.links.length > 0) return 'link';
  return selection.contexts.length > 0 ? 'context' : 'note';
};
