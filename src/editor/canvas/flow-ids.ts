/** Contexts and notes have ids of their own, so on the canvas they carry a prefix that no slug can have. */
import { cardId } from '../../core/model/graph/folding.ts';
import { type Selection, selectionOf } from '../session/selection.ts';

const contextPrefix = cardId('');
const notePrefix = 'note:';

export const contextFlowId = cardId;
export const noteFlowId = (id: string): string => notePrefix + id;

export interface FlowElement {
  readonly section: 'nodes' | 'contexts' | 'notes';
  readonly id: string;
}

export const elementOf = (flowId: string): FlowElement =>
  flowId.startsWith(contextPrefix)
    ? { section: 'contexts', id: flowId.slice(contextPrefix.length) }
    : flowId.startsWith(notePrefix)
      ? { section: 'notes', id: flowId.slice(notePrefix.length) }
      : { section: 'nodes', id: flowId };

/** The selection after the canvas reported that some of its boxes were selected or released. */
export const withBoxes = (
  selection: Selection,
  changes: readonly { readonly id: string; readonly selected: boolean }[],
): Selection => {
  const sets = {
    nodes: new Set(selection.nodes),
    contexts: new Set(selection.contexts),
    notes: new Set(selection.notes),
  };
  for (const { id, selected } of changes) {
    const element = elementOf(id);
    if (selected) sets[element.section].add(element.id);
    else sets[element.section].delete(element.id);
  }
  return selectionOf({
    nodes: [...sets.nodes],
    contexts: [...sets.contexts],
    notes: [...sets.notes],
    links: selection.links,
  });
};

export const withLines = (
  selection: Selection,
  changes: readonly { readonly id: string; readonly selected: boolean }[],
): Selection => {
  const links = new Set(selection.links);
  for (const { id, selected } of changes) {
    if (selected) links.add(id);
    else links.delete(id);
  }
  return selectionOf({ ...selection, message: null, links: [...links] });
};
