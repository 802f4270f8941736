/** Contexts as groups: one card in place of all within, and back. */
import { foldingOf, isCollapsed } from '../../../core/model/graph/folding.ts';
import { collapse, moveIntoContext, nestContexts } from '../../session/acts.ts';
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

/** The selected context that everything else selected would go into: the last one. */
const goal = (): string | undefined => {
  const { contexts, nodes } = session.getState().selection;
  return contexts.length + nodes.length > 1 ? contexts.at(-1) : undefined;
};

let moves = 0;

const moveIn = (): void => {
  const { contexts, nodes } = session.getState().selection;
  const group = `into ${++moves}`;
  const to = goal();
  if (nodes.length > 0) moveIntoContext(nodes, to, group);
  const inner = contexts.filter((id) => id !== to);
  if (inner.length > 0) nestContexts(inner, to, group);
};

/** The selected contexts, or else the selected nodes, by the context that each lies in. */
const lyingIn = (): ReadonlyMap<string, readonly string[]> => {
  const { design, selection } = session.getState();
  const ids = selection.contexts.length > 0 ? selection.contexts : selection.nodes;
  const homeOf = (id: string) =>
    selection.contexts.length > 0 ? design.contexts?.[id]?.parent : design.nodes?.[id]?.context;
  const found = new Map<string, string[]>();
  for (const id of ids) {
    const home = homeOf(id);
    if (home !== undefined) found.set(home, [...(found.get(home) ?? []), id]);
  }
  return found;
};

/** One level out, into the context around the one that it lay in. */
const moveOut = (): void => {
  const { design, selection } = session.getState();
  const group = `out ${++moves}`;
  for (const [home, ids] of lyingIn()) {
    const to = design.contexts?.[home]?.parent;
    if (selection.contexts.length > 0) nestContexts(ids, to, group);
    else moveIntoContext(ids, to, group);
  }
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
    id: 'move-into-context',
    area: 'arrange',
    title: { en: 'Move into the context selected last', zh: '移入最后选中的上下文' },
    menus: ['several'],
    enabled: () => goal() !== undefined,
    run: moveIn,
  },
  {
    id: 'move-out-of-context',
    area: 'arrange',
    title: { en: 'Move out of the context', zh: '移出上下文' },
    menus: ['node', 'context', 'several'],
    enabled: () => lyingIn().size > 0,
    run: moveOut,
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
