/** Services taken apart and put together, each in a window that shows what comes out. */
import { session } from '../../session/session.ts';
import { page } from '../page.ts';
import type { Action } from './action.ts';

/** The selected nodes, where all of them work. */
const workers = (): readonly string[] => {
  const { design, selection } = session.getState();
  const kinds = selection.nodes.map((id) => design.nodes?.[id]?.kind);
  return kinds.every((kind) => kind === 'service' || kind === 'subscriber') ? selection.nodes : [];
};

export const serviceActions: readonly Action[] = [
  {
    id: 'split-service',
    area: 'edit',
    title: { en: 'Split the service in two…', zh: '将服务一分为二…' },
    menus: ['node'],
    enabled: () => workers().length === 1 && session.getState().readOnly === null,
    run: () => page.setState({ window: 'split', services: workers() }),
  },
  {
    id: 'merge-services',
    area: 'edit',
    title: { en: 'Merge with another service…', zh: '与另一服务合并…' },
    menus: ['node', 'several'],
    enabled: () => workers().length >= 1 && workers().length <= 2 && session.getState().readOnly === null,
    run: () => page.setState({ window: 'merge', services: workers() }),
  },
];
