/** Words of the window with the designs that this browser keeps, and of the save state. */
import type { Catalogue } from '../language.ts';

export const designTexts = {
  title: { en: 'Designs', zh: '设计' },
  summary: {
    en: 'Kept in this browser on this device, all of them. Save a file to take one elsewhere.',
    zh: '全部保存在此设备的浏览器中。要带到别处，请另存为文件。',
  },
  search: { en: 'Search designs', zh: '搜索设计' },
  newDesign: { en: 'New design', zh: '新建设计' },
  openFile: { en: 'Open a file…', zh: '打开文件…' },
  examples: { en: 'Examples…', zh: '示例…' },
  open: { en: 'Open {name}', zh: '打开{name}' },
  more: { en: 'More for {name}', zh: '{name}的更多操作' },
  rename: { en: 'Rename', zh: '重命名' },
  newName: { en: 'New name of {name}', zh: '{name}的新名称' },
  duplicate: { en: 'Duplicate', zh: '创建副本' },
  remove: { en: 'Delete', zh: '删除' },
  copyOf: { en: '{name} (copy)', zh: '{name}（副本）' },
  removed: { en: 'Deleted “{name}”', zh: '已删除“{name}”' },
  undo: { en: 'Undo', zh: '撤销' },
  dismiss: { en: 'Dismiss', zh: '关闭提示' },
  here: { en: 'Open here', zh: '在此打开' },
  elsewhere: { en: 'Open in another tab', zh: '在其他标签页中打开' },
  busyElsewhere: {
    en: '“{name}” is open in another tab. Rename or delete it there, or close that tab.',
    zh: '“{name}”已在其他标签页中打开。请在那里重命名或删除，或关闭该标签页。',
  },
  nameless: { en: 'Without a name', zh: '未命名' },
  noneTitle: { en: 'No designs yet', zh: '还没有设计' },
  noneHint: {
    en: 'What you draw or open is kept here by itself.',
    zh: '您绘制或打开的内容会自动保存在这里。',
  },
  noMatchTitle: { en: 'No design is called that', zh: '没有符合此名称的设计' },
  noMatchHint: { en: 'Names and file names are searched.', zh: '按名称和文件名搜索。' },
  showAll: { en: 'Show all', zh: '显示全部' },
  count: { en: '{count} {count:design|designs}', zh: '{count} 个设计' },
  room: { en: '{used} used of {quota} that the browser gives', zh: '已用 {used}，浏览器可提供 {quota}' },
  promised: {
    en: 'The browser promises to keep them, also when the device runs out of room.',
    zh: '浏览器承诺保留这些设计，设备空间不足时也不会清除。',
  },
  notPromised: {
    en: 'The browser may throw them away when the device runs out of room.',
    zh: '设备空间不足时，浏览器可能会清除这些设计。',
  },
  askForPromise: { en: 'Ask it to keep them', zh: '请求浏览器保留' },
  promiseRefused: {
    en: 'The browser did not promise to keep them. Save what matters as files.',
    zh: '浏览器未承诺保留。重要的设计请另存为文件。',
  },
  failed: {
    en: 'This browser keeps nothing now: its store cannot be opened. The open design can still be saved as a file.',
    zh: '浏览器的存储无法打开，目前不能保存。已打开的设计仍可另存为文件。',
  },
  notDone: {
    en: 'That could not be done. Nothing was lost; please try again.',
    zh: '操作未能完成，没有丢失任何内容，请重试。',
  },
  loading: { en: 'Loading…', zh: '加载中…' },
} as const satisfies Catalogue;
