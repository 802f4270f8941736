/** Words of moving the view, of selecting and of arranging on the canvas. */
import type { Catalogue } from '../language.ts';

export const arrangingTexts = {
  tools: { en: 'Tool', zh: '工具' },
  selectTool: { en: 'Select', zh: '选择' },
  handTool: { en: 'Move the view', zh: '移动视图' },
  backToContent: { en: 'Back to the design', zh: '返回设计内容' },
  gridOn: { en: 'What you drag now snaps to the grid.', zh: '拖动时将吸附到网格。' },
  gridOff: { en: 'What you drag no longer snaps to the grid.', zh: '拖动时不再吸附到网格。' },
  locked: { en: 'Locked: it stays where it is', zh: '已锁定：位置保持不变' },
} as const satisfies Catalogue;
