/** Choosing elements and moving them by key. */
import { foldingOf } from '../../../core/model/graph/folding.ts';
import { nothing, selectedCount } from '../../session/selection.ts';
import { select, session } from '../../session/session.ts';
import { onStage, type Point } from '../../session/stage.ts';
import type { Action } from './action.ts';

const selection = () => session.getState().selection;

const step = 8;
const bigStep = 80;

const selectAll = (): void => {
  const { design } = session.getState();
  const all = (section: 'nodes' | 'links' | 'notes') => Object.keys(design[section] ?? {});
  select({ nodes: all('nodes'), links: all('links'), notes: all('notes'), contexts: foldingOf(design).cards });
};

const directions = [
  { id: 'left', key: 'ArrowLeft', by: { x: -1, y: 0 }, en: 'left', zh: '左' },
  { id: 'right', key: 'ArrowRight', by: { x: 1, y: 0 }, en: 'right', zh: '右' },
  { id: 'up', key: 'ArrowUp', by: { x: 0, y: -1 }, en: 'up', zh: '上' },
  { id: 'down', key: 'ArrowDown', by: { x: 0, y: 1 }, en: 'down', zh: '下' },
] as const;

const moves = (by: Point, length: number): Pick<Action, 'area' | 'onCanvas' | 'enabled' | 'run'> => ({
  area: 'arrange',
  onCanvas: true,
  enabled: () => selection().nodes.length + selection().notes.length + selection().contexts.length > 0,
  run: () => onStage().nudge({ x: by.x * length, y: by.y * length }),
});

const nudges = directions.flatMap(({ id, key, by, en, zh }): Action[] => [
  { id: `nudge-${id}`, title: { en: `Move ${en}`, zh: `向${zh}移动` }, keys: [key], ...moves(by, step) },
  {
    id: `nudge-${id}-far`,
    title: { en: `Move ${en} by ten steps`, zh: `向${zh}移动十步` },
    keys: [`Shift+${key}`],
    ...moves(by, bigStep),
  },
]);

export const selectActions: readonly Action[] = [
  {
    id: 'select-all',
    area: 'edit',
    title: { en: 'Select everything', zh: '全选' },
    keys: ['Ctrl+A'],
    menus: ['pane'],
    run: selectAll,
  },
  {
    id: 'clear-selection',
    area: 'edit',
    title: { en: 'Select nothing', zh: '取消选择' },
    keys: ['Escape'],
    onCanvas: true,
    enabled: () => selectedCount(selection()) > 0 || selection().message !== null,
    run: () => select(nothing),
  },
  {
    id: 'choose-focused',
    area: 'edit',
    title: { en: 'Select what has the focus, then rename it', zh: '选中焦点所在的元素，再按一次重命名' },
    keys: ['Enter'],
    onCanvas: true,
    enabled: () => onStage().focused(),
    run: () => onStage().chooseFocused(),
  },
  ...nudges,
];
