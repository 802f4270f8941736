/** Words of the overview, which draws the design from afar. */
import type { Catalogue } from '../language.ts';

export const overviewTexts = {
  fromAfar: {
    en: 'The design from afar: {nodes} {nodes:node|nodes}, {links} {links:link|links}. The outline lists each of them.',
    zh: '设计全景：{nodes} 个节点，{links} 条连线。大纲逐一列出。',
  },
} as const satisfies Catalogue;
