/** Words of moving the view, of selecting and of arranging on the canvas. */
import type { Catalogue } from '../language.ts';

export const arrangingTexts = {
  tools: { en: 'Tool', zh: '工具' },
  selectTool: { en: 'Select', zh: '选择' },
  handTool: { en: 'Move the view', zh: '移动视图' },
  backToContent: { en: 'Back to the design', zh: '返回设计内容' },
  snapOn: { en: 'What you drag now snaps to the grid.', zh: '拖动时将吸附到网格。' },
  snapOff: { en: 'What you drag no longer snaps to the grid.', zh: '拖动时不再吸附到网格。' },
  gridShown: { en: 'The grid is shown.', zh: '已显示网格。' },
  gridHidden: { en: 'The grid is hidden.', zh: '已隐藏网格。' },
  grid: { en: 'Grid', zh: '网格' },
  showGrid: { en: 'Show the grid', zh: '显示网格' },
  snapToGrid: { en: 'Snap to the grid', zh: '吸附到网格' },
  locked: { en: 'Locked: it stays where it is', zh: '已锁定：位置保持不变' },
} as const satisfies Catalogue;
