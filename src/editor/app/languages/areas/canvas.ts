/** Words of the canvas. */
import type { Catalogue } from '../language.ts';

export const canvasTexts = {
  canvas: { en: 'Canvas', zh: '画布' },
  emptyTitle: { en: 'An empty canvas', zh: '空白画布' },
  emptyHint: {
    en: 'Drag a publisher, a topic and a subscriber here, or pick one in the palette and press Enter.',
    zh: '将发布者、主题和订阅者拖到这里，或在组件面板中选择后按回车键。',
  },
  openExample: { en: 'Open an example', zh: '打开示例' },
  zoomIn: { en: 'Zoom in', zh: '放大' },
  zoomOut: { en: 'Zoom out', zh: '缩小' },
  actualSize: { en: 'Actual size', zh: '实际大小' },
  zoomedTo: { en: 'Zoomed to {percent} %, click for actual size', zh: '缩放 {percent} %，点击恢复实际大小' },
  fit: { en: 'Show everything', zh: '显示全部' },
  arrange: { en: 'Tidy the layout', zh: '自动布局' },
  arranging: { en: 'Looking for a good layout …', zh: '正在计算布局……' },
  arrangeFailed: {
    en: 'The layout could not be found. Nothing was moved; please try again.',
    zh: '未能算出布局，没有移动任何内容，请重试。',
  },
  minimap: { en: 'Overview', zh: '缩略图' },
  utilisation: { en: 'Utilisation {share}', zh: '利用率 {share}' },
  newName: { en: 'Name', zh: '名称' },
  findings: { en: '{count} {count:finding|findings}', zh: '{count} 项检查结果' },
  insertOnLink: { en: 'Insert on this link', zh: '插入到此连线' },
  publish: { en: 'publishes {message} to {to}', zh: '向 {to} 发布 {message}' },
  subscribe: { en: '{to} reads {from}', zh: '{to} 读取 {from}' },
  call: { en: '{from} calls {to}', zh: '{from} 调用 {to}' },
} as const satisfies Catalogue;
