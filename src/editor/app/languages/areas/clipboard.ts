/** Words for a whole design that was pasted. */
import type { Catalogue } from '../language.ts';

export const clipboardTexts = {
  title: { en: 'A whole design was pasted', zh: '粘贴的是一个完整的设计' },
  summary: {
    en: 'Open it in place of this one, which stays kept in this browser, or add what is drawn in it to this design.',
    zh: '可以打开它（当前设计仍保留在浏览器中），也可以把其中绘制的内容加入当前设计。',
  },
  open: { en: 'Open it', zh: '打开' },
  add: { en: 'Add it to this design', zh: '加入当前设计' },
} as const satisfies Catalogue;
