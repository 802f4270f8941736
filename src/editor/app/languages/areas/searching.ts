/** Words of the command palette, of finding on the canvas, of quick adding and of the shortcut sheet. */
import type { Catalogue } from '../language.ts';

export const searchingTexts = {
  paletteTitle: { en: 'Commands', zh: '命令' },
  paletteField: { en: 'Find a command or an element', zh: '查找命令或元素' },
  paletteHint: { en: 'Type what you want to do or find', zh: '输入想做的事或想找的内容' },
  nothingFits: { en: 'Nothing fits “{query}”.', zh: '没有与“{query}”匹配的内容。' },
  isOn: { en: 'on', zh: '已开启' },
  isOff: { en: 'off', zh: '已关闭' },
  actions: { en: 'Commands', zh: '命令' },
  recent: { en: 'Recent', zh: '最近使用' },
  elements: { en: 'In this design', zh: '此设计中' },
  findings: { en: 'Findings', zh: '检查结果' },
  findTitle: { en: 'Find on the canvas', zh: '在画布上查找' },
  findField: { en: 'Name, kind, owner or message', zh: '名称、类型、负责人或消息' },
  findHint: { en: 'Find on the canvas', zh: '在画布上查找' },
  matchCount: { en: '{at} of {count}', zh: '第 {at} 个，共 {count} 个' },
  noMatch: { en: 'No match', zh: '无匹配' },
  previousMatch: { en: 'Previous match', zh: '上一个' },
  nextMatch: { en: 'Next match', zh: '下一个' },
  addTitle: { en: 'Add to the canvas', zh: '添加到画布' },
  addField: { en: 'Kind and name', zh: '类型和名称' },
  addHint: { en: 'Such as: topic orders', zh: '例如：主题 订单' },
  linkedFrom: { en: 'linked from “{name}”', zh: '从“{name}”连出' },
  linkedTo: { en: 'linked to “{name}”', zh: '连到“{name}”' },
  examples: { en: 'Examples', zh: '示例' },
} as const satisfies Catalogue;
