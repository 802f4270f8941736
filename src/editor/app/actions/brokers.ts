/** What a broker does by default, written into the design in a window that shows what changes. */
import { session } from '../../session/session.ts';
import { page } from '../page.ts';
import type { Action } from './action.ts';

/** Of what is selected, and of the links that are; with nothing selected none. */
const selectedTopics = (): readonly string[] => {
  const { design, selection } = session.getState();
  const ends = selection.links.flatMap((id) => {
    const link = design.links?.[id];
    return link ? [link.from, link.to] : [];
  });
  return [...new Set([...selection.nodes, ...ends])].filter((id) => design.nodes?.[id]?.kind === 'topic');
};

const hasTopics = (): boolean =>
  Object.values(session.getState().design.nodes ?? {}).some(({ kind }) => kind === 'topic');

export const brokerActions: readonly Action[] = [
  {
    id: 'broker-defaults',
    area: 'edit',
    title: { en: 'Use the broker’s defaults…', zh: '使用消息代理的默认值…' },
    menus: ['node', 'link', 'several', 'pane'],
    enabled: () => hasTopics() && session.getState().readOnly === null,
    run: () => page.setState({ window: 'broker-defaults', topics: selectedTopics() }),
  },
];
