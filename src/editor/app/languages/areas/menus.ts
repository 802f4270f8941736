/** Words of context menus and of the tools above a selection. */
import type { Catalogue } from '../language.ts';

export const menuTexts = {
  node: { en: 'This node', zh: '此节点' },
  link: { en: 'This link', zh: '此连线' },
  context: { en: 'This context', zh: '此上下文' },
  note: { en: 'This note', zh: '此便签' },
  several: { en: 'What is selected', zh: '所选内容' },
  pane: { en: 'The canvas', zh: '画布' },
  tools: { en: 'Tools for the selection', zh: '所选内容的工具' },
  more: { en: 'More…', zh: '更多…' },
} as const satisfies Catalogue;
