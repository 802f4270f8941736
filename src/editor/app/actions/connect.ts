/** Connecting without a pointer: drawing links, leading their ends elsewhere, putting nodes into them and taking them out. */
import { offering } from '../../canvas/connecting/offering.ts';
import { openPicking } from '../../canvas/connecting/picking.ts';
import { removeAndReconnectSelected } from '../../session/acts.ts';
import { neighbours } from '../../session/neighbours.ts';
import { session } from '../../session/session.ts';
import { onStage } from '../../session/stage.ts';
import type { Action } from './action.ts';

const onlyOne = (section: 'nodes' | 'links'): string | null => {
  const { [section]: ids } = session.getState().selection;
  return ids.length === 1 ? (ids[0] ?? null) : null;
};
const oneLink = (): boolean => onlyOne('links') !== null;

/** Something passes through one of the selected nodes. */
const isBetween = (): boolean => {
  const { design, selection } = session.getState();
  const { into, outOf } = neighbours(design);
  return selection.nodes.some((id) => into.has(id) && outOf.has(id));
};

const pickEnd = (mode: 'to' | 'from'): void => {
  const link = onlyOne('links');
  if (link !== null) openPicking({ mode, link });
};

/** The menu opens over the middle of the link. */
const insertOnSelected = (): void => {
  const [link, area] = [onlyOne('links'), onStage().selectedArea()];
  if (link === null) return;
  const at = area ? { x: area.x + area.width / 2, y: area.y + area.height / 2 } : { x: 0, y: 0 };
  offering((make) => make.offerOnLink(link, at));
};

export const connectActions: readonly Action[] = [
  {
    id: 'connect',
    area: 'connect',
    title: { en: 'Connect to…', zh: '连接到…' },
    keys: ['C'],
    menus: ['node'],
    enabled: () => onlyOne('nodes') !== null,
    run: () => {
      const node = onlyOne('nodes');
      if (node !== null) openPicking({ mode: 'connect', node });
    },
  },
  {
    id: 'lead-link-to',
    area: 'connect',
    title: { en: 'Lead the link to…', zh: '将连线改接到…' },
    menus: ['link'],
    enabled: oneLink,
    run: () => pickEnd('to'),
  },
  {
    id: 'start-link-from',
    area: 'connect',
    title: { en: 'Start the link from…', zh: '更改连线起点…' },
    menus: ['link'],
    enabled: oneLink,
    run: () => pickEnd('from'),
  },
  {
    id: 'insert-on-link',
    area: 'connect',
    title: { en: 'Insert on the link…', zh: '插入到连线中…' },
    keys: ['I'],
    menus: ['link'],
    enabled: oneLink,
    run: insertOnSelected,
  },
  {
    id: 'remove-and-reconnect',
    area: 'connect',
    title: { en: 'Delete and reconnect', zh: '删除并重新连接' },
    keys: ['Ctrl+Delete', 'Ctrl+Backspace'],
    menus: ['node', 'several'],
    enabled: isBetween,
    run: () => void removeAndReconnectSelected(),
  },
];
