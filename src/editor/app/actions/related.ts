/** Selecting from what is selected: all of its kind, and what is connected with it. */
import { type Direction, kindsOf, linksAmong, ofKinds, reachedFrom } from '../../session/related.ts';
import { select, session } from '../../session/session.ts';
import type { Action } from './action.ts';

const chosen = () => session.getState().selection.nodes;
const anyChosen = (): boolean => chosen().length > 0;

/** With the links between the nodes, so that what follows can be copied or looked at as a whole. */
const selectNodes = (nodes: readonly string[]): void =>
  select({ nodes, links: linksAmong(session.getState().design, nodes) });

const reach = (direction: Direction): Pick<Action, 'area' | 'menus' | 'enabled' | 'run'> => ({
  area: 'edit',
  menus: ['node', 'several'],
  enabled: anyChosen,
  run: () => selectNodes(reachedFrom(session.getState().design, chosen(), direction)),
});

export const relatedActions: readonly Action[] = [
  {
    id: 'select-kind',
    area: 'edit',
    title: { en: 'Select all of this kind', zh: '选择所有同类节点' },
    menus: ['node', 'several'],
    enabled: anyChosen,
    run: () => {
      const { design } = session.getState();
      select({ nodes: ofKinds(design, kindsOf(design, chosen())) });
    },
  },
  { id: 'select-connected', title: { en: 'Select everything connected', zh: '选择所有相连节点' }, ...reach('both') },
  { id: 'select-upstream', title: { en: 'Select all upstream', zh: '选择所有上游节点' }, ...reach('upstream') },
  { id: 'select-downstream', title: { en: 'Select all downstream', zh: '选择所有下游节点' }, ...reach('downstream') },
];
