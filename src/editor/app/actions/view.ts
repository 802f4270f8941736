/** Looking at the design: nearer, farther, all of it, and with how much of the page around it. */
import { grid, setGrid } from '../../canvas/arranging/grid.ts';
import { levelsAreOn, setLevels } from '../../canvas/domains/level.ts';
import { selectedCount } from '../../session/selection.ts';
import { notify, session } from '../../session/session.ts';
import { onStage } from '../../session/stage.ts';
import { arrangingTexts } from '../languages/areas/arranging.ts';
import { languageStore, setLanguage } from '../languages/language.ts';
import { toggleDock, toggleSide, toggleZen } from '../page.ts';
import { setTheme, shownTheme } from '../theme.ts';
import type { Action } from './action.ts';

const anythingPlaced = (): boolean => {
  const { nodes, notes } = session.getState().design;
  return Object.keys(nodes ?? {}).length + Object.keys(notes ?? {}).length > 0;
};

const showSelection = (): void => {
  const { design, selection } = session.getState();
  const ends = selection.links.flatMap((id) => {
    const link = design.links?.[id];
    return link ? [link.from, link.to] : [];
  });
  onStage().reveal([...new Set([...selection.nodes, ...ends])], selection);
};

const zooming: readonly Action[] = [
  {
    id: 'zoom-in',
    area: 'view',
    title: { en: 'Zoom in', zh: '放大' },
    keys: ['Ctrl++', 'Ctrl+='],
    run: () => onStage().zoom('in'),
  },
  {
    id: 'zoom-out',
    area: 'view',
    title: { en: 'Zoom out', zh: '缩小' },
    keys: ['Ctrl+-'],
    run: () => onStage().zoom('out'),
  },
  {
    id: 'actual-size',
    area: 'view',
    title: { en: 'Zoom to actual size', zh: '缩放到实际大小' },
    keys: ['Ctrl+0'],
    run: () => onStage().zoom('actual'),
  },
  {
    id: 'show-all',
    area: 'view',
    title: { en: 'Show everything', zh: '显示全部' },
    keys: ['Shift+1'],
    menus: ['pane'],
    enabled: anythingPlaced,
    run: () => onStage().reveal([]),
  },
  {
    id: 'show-selection',
    area: 'view',
    title: { en: 'Fly to the selection', zh: '定位到所选内容' },
    keys: ['Shift+2'],
    menus: ['context', 'several'],
    enabled: () => selectedCount(session.getState().selection) > 0,
    run: showSelection,
  },
];

const room: readonly Action[] = [
  {
    id: 'toggle-left',
    area: 'view',
    title: { en: 'Show or hide palette and outline', zh: '显示或隐藏组件与大纲' },
    keys: ['Ctrl+B'],
    run: () => toggleSide('left'),
  },
  {
    id: 'toggle-right',
    area: 'view',
    title: { en: 'Show or hide the inspector', zh: '显示或隐藏检查器' },
    keys: ['Ctrl+Alt+B'],
    run: () => toggleSide('right'),
  },
  {
    id: 'toggle-dock',
    area: 'view',
    title: { en: 'Show or hide the panel below', zh: '显示或隐藏下方面板' },
    keys: ['Ctrl+J'],
    run: toggleDock,
  },
  {
    id: 'toggle-zen',
    area: 'view',
    title: { en: 'Only the canvas, or all panels again', zh: '只看画布，或恢复所有面板' },
    keys: ['Ctrl+.', 'Ctrl+\\'],
    menus: ['pane'],
    run: toggleZen,
  },
  {
    id: 'toggle-levels',
    area: 'view',
    title: { en: 'From afar, show business domains or every node', zh: '远看时显示业务域或每个节点' },
    menus: ['pane'],
    run: () => setLevels(!levelsAreOn()),
  },
  {
    id: 'show-grid',
    area: 'view',
    title: { en: 'Show the grid', zh: '显示网格' },
    keys: ["Ctrl+'"],
    menus: ['pane'],
    checked: () => grid().shown,
    run: () => {
      setGrid({ shown: !grid().shown });
      notify(grid().shown ? arrangingTexts.gridShown : arrangingTexts.gridHidden);
    },
  },
  {
    id: 'toggle-theme',
    area: 'view',
    title: { en: 'Switch between light and dark', zh: '切换浅色和深色' },
    run: () => setTheme(shownTheme() === 'dark' ? 'light' : 'dark'),
  },
  {
    id: 'toggle-language',
    area: 'view',
    // Said in both languages at once: who needs it does not read the other one.
    title: { en: 'Switch the language · 切换到中文', zh: '切换语言 · Switch to English' },
    run: () => setLanguage(languageStore.getState().language === 'en' ? 'zh' : 'en'),
  },
];

export const viewActions: readonly Action[] = [...zooming, ...room];
