/** How large things are drawn, and what lies over what. */
import type { Order } from '../../../core/edits/reorder.ts';
import type { Size } from '../../../core/layout/box.ts';
import type { Text } from '../../../core/lib/text.ts';
import { anyResizable, resizeBy, toOwnSize } from '../../canvas/resizing/by-key.ts';
import { positionsOf } from '../../canvas/spots.ts';
import { reorder } from '../../session/acts.ts';
import { session } from '../../session/session.ts';
import type { Action, MenuTarget } from './action.ts';

const step = 20;
const boxMenus: readonly MenuTarget[] = ['node', 'note', 'several'];

const sizing: readonly (readonly [id: string, title: Text, key: string, more: Size])[] = [
  ['wider', { en: 'Wider', zh: '加宽' }, 'ArrowRight', { width: step, height: 0 }],
  ['narrower', { en: 'Narrower', zh: '变窄' }, 'ArrowLeft', { width: -step, height: 0 }],
  ['taller', { en: 'Taller', zh: '加高' }, 'ArrowDown', { width: 0, height: step }],
  ['lower', { en: 'Less tall', zh: '变矮' }, 'ArrowUp', { width: 0, height: -step }],
];

const sizes: readonly Action[] = [
  ...sizing.map(
    ([id, title, key, more]): Action => ({
      id,
      area: 'arrange',
      title,
      keys: [`Alt+Shift+${key}`],
      onCanvas: true,
      enabled: anyResizable,
      run: () => resizeBy(more),
    }),
  ),
  {
    id: 'own-size',
    area: 'arrange',
    title: { en: 'Back to the usual size', zh: '恢复默认大小' },
    menus: boxMenus,
    enabled: anyResizable,
    run: toOwnSize,
  },
];

const ordering: readonly (readonly [to: Order, title: Text, keys: string])[] = [
  ['front', { en: 'Bring to the front', zh: '置于顶层' }, ']'],
  ['forward', { en: 'Bring one forward', zh: '上移一层' }, 'Ctrl+]'],
  ['backward', { en: 'Send one backward', zh: '下移一层' }, 'Ctrl+['],
  ['back', { en: 'Send to the back', zh: '置于底层' }, '['],
];

/** Contexts lie behind everything. */
const anyOrdered = (): boolean => {
  const { nodes, notes } = session.getState().selection;
  return nodes.length + notes.length > 0;
};

const order = (to: Order): void => {
  const { design, selection } = session.getState();
  const at = positionsOf(design, new Map());
  const places = (section: 'nodes' | 'notes') =>
    Object.fromEntries(selection[section].flatMap((id) => [[id, at[section].get(id) ?? { x: 0, y: 0 }]]));
  reorder({ nodes: places('nodes'), notes: places('notes'), to });
};

const orders: readonly Action[] = ordering.map(([to, title, keys]) => ({
  id: `order-${to}`,
  area: 'arrange',
  title,
  keys: [keys],
  menus: boxMenus,
  enabled: anyOrdered,
  run: () => order(to),
}));

export const sizeActions: readonly Action[] = [...sizes, ...orders];
