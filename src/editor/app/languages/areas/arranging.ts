/** Words of moving the view, of selecting and of arranging on the canvas. */
import type { Catalogue } from '../language.ts';

export const arrangingTexts = {
  tools: { en: 'Tool', zh: '工具' },
  selectTool: { en: 'Select', zh: '选择' },
  handTool: { en: 'Move the view', zh: '移动视图' },
  backToContent: { en: 'Back to the design', zh: '返回设计内容' },
} as const satisfies Catalogue;
