/** Words of the findings panel. */
import type { Catalogue } from '../language.ts';

export const findingsTexts = {
  title: { en: 'Findings', zh: '检查结果' },
  none: { en: 'Nothing to fix', zh: '没有需要修复的问题' },
  noneMore: {
    en: 'The checks run with every edit: overload, loops, unread topics, missing dead letters and more.',
    zh: '每次编辑都会检查：过载、循环、无人读取的主题、缺失的死信等。',
  },
  emptyMore: {
    en: 'Place a publisher and a topic, connect them, and what is missing shows up here.',
    zh: '放置发布者和主题并连接它们，缺少的内容会显示在这里。',
  },
  why: { en: 'Why it matters', zh: '为何重要' },
  howToFix: { en: 'What to do', zh: '如何修复' },
  fixNamed: { en: 'Fix: {title}', zh: '修复：{title}' },
  changes: { en: 'The fix changes', zh: '修复将更改' },
  nothing: { en: 'nothing', zh: '无' },
  accepted: { en: 'Accepted', zh: '已接受' },
  details: { en: 'Details', zh: '详情' },
} as const satisfies Catalogue;
