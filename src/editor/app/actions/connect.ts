/** Drawing links without a pointer. */
import { session } from '../../session/session.ts';
import { page } from '../page.ts';
import type { Action } from './action.ts';

const oneNode = (): string | null => {
  const { nodes } = session.getState().selection;
  return nodes.length === 1 ? (nodes[0] ?? null) : null;
};

export const connectActions: readonly Action[] = [
  {
    id: 'connect',
    area: 'connect',
    title: { en: 'Connect to…', zh: '连接到…' },
    keys: ['C'],
    menus: ['node'],
    enabled: () => oneNode() !== null,
    run: () => page.setState({ connectingFrom: oneNode() }),
  },
];
