/** Words for new versions of the page. */
import type { Catalogue } from '../language.ts';

export const offlineTexts = {
  ready: {
    en: 'A new version is ready. It comes when you reload; your design is kept.',
    zh: '新版本已就绪。重新加载后生效，您的设计会保留。',
  },
  reload: { en: 'Reload', zh: '重新加载' },
  later: { en: 'Later', zh: '稍后' },
  notKept: {
    en: 'The browser could not keep the design. Save it to a file first, then reload the page.',
    zh: '浏览器未能保留设计。请先保存为文件，再重新加载页面。',
  },
} as const satisfies Catalogue;
