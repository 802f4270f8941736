/** Words of the palette, the outline and the gallery. */
import type { Catalogue } from '../language.ts';

export const panelTexts = {
  palette: { en: 'Palette', zh: '组件面板' },
  paletteHint: { en: 'Drag to the canvas, click, or press Enter', zh: '拖到画布、点击或按回车' },
  place: { en: 'Place {kind}', zh: '放置{kind}' },
  outline: { en: 'Outline', zh: '大纲' },
  addMessage: { en: 'Add a message', zh: '添加消息' },
  newMessage: { en: 'something.happened', zh: 'something.happened' },
  outlineEmpty: { en: 'What you place appears here.', zh: '放置的内容会显示在这里。' },
  messages: { en: 'Messages', zh: '消息' },
  gallery: { en: 'Examples', zh: '示例' },
  gallerySummary: {
    en: 'Real designs with live numbers. Open one, change it, see what breaks first.',
    zh: '带有实时数据的真实设计。打开一个，修改它，看看什么最先出问题。',
  },
  startEmpty: { en: 'Start with an empty canvas', zh: '从空白画布开始' },
  tryIt: { en: 'Try', zh: '试一试' },
  modelled: { en: 'Modelled', zh: '建模内容' },
  leftOut: { en: 'Left out', zh: '未包含' },
  source: { en: 'Source', zh: '来源' },
  openExample: { en: 'Open {title}', zh: '打开{title}' },
  galleryFailed: {
    en: 'The examples could not be loaded. Check the connection and open this window again.',
    zh: '无法加载示例。请检查网络连接后重新打开此窗口。',
  },
  loading: { en: 'Loading…', zh: '加载中…' },
} as const satisfies Catalogue;
