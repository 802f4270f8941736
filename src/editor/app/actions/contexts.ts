/** Contexts as groups: one card in place of all within, and back. */
import { foldingOf, isCollapsed } from '../../../core/model/folding.ts';
import { collapse } from '../../session/acts.ts';
import { session } from '../../session/session.ts';
import type { Action } from './action.ts';

/** The selected contexts, else those that the selected nodes lie in; where one is collapsed around them, that one. */
const meant = (): readonly string[] => {
  const { design, selection } = session.getState();
  const { homes, within } = foldingOf(design);
  const ids = [
    ...selection.contexts.map((id) => within.get(id) ?? id),
    ...selection.nodes.flatMap((id) => homes.get(id) ?? design.nodes?.[id]?.context ?? []),
  ];
  return [...new Set(ids)];
};

const all = (collapsed: boolean): readonly string[] => {
  const { design } = session.getState();
  return Object.keys(design.contexts ?? {}).filter((id) => isCollapsed(design, id) === collapsed);
};

/** Collapses, unless all that is meant is collapsed already. */
const toggle = (): void => {
  const { design } = session.getState();
  const open = meant().filter((id) => !isCollapsed(design, id));
  if (open.length > 0) collapse(open, true);
  else collapse(meant(), false);
};

export const contextActions: readonly Action[] = [
  {
    id: 'collapse-context',
    area: 'arrange',
    title: { en: 'Collapse or expand the context', zh: '折叠或展开上下文' },
    keys: ['E', 'Ctrl+E'],
    menus: ['context', 'node', 'several'],
    enabled: () => meant().length > 0,
    run: toggle,
  },
  {
    id: 'collapse-all',
    area: 'arrange',
    title: { en: 'Collapse all contexts', zh: '折叠全部上下文' },
    menus: ['pane'],
    enabled: () => all(false).length > 0,
    run: () => void collapse(all(false), true),
  },
  {
    id: 'expand-all',
    area: 'arrange',
    title: { en: 'Expand all contexts', zh: '展开全部上下文' },
    menus: ['pane'],
    enabled: () => all(true).length > 0,
    run: () => void collapse(all(true), false),
  },
];
