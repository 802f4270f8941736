/** Words of the shortcut sheet. */
import type { Catalogue } from '../language.ts';

export const sheetTexts = {
  title: { en: 'Keyboard shortcuts', zh: '键盘快捷键' },
  print: { en: 'Print', zh: '打印' },
  charactersOff: {
    en: 'Shortcuts of a single key are switched off in the settings and not listed.',
    zh: '单键快捷键已在设置中关闭，此处未列出。',
  },
  byPointer: { en: 'By mouse, pen and touch', zh: '鼠标、触控笔与触摸' },
  pan: { en: 'Move the view', zh: '移动视图' },
  panHow: { en: 'wheel, two fingers, or drag with Space or the right button', zh: '滚轮、双指，或按住空格或右键拖动' },
  zoom: { en: 'Zoom at the pointer', zh: '在指针处缩放' },
  zoomHow: { en: '{key} and wheel, or pinch', zh: '{key} 加滚轮，或双指捏合' },
  many: { en: 'Select several', zh: '选择多个' },
  manyHow: { en: 'drag on the empty canvas', zh: '在空白处拖动' },
  toggle: { en: 'Add to the selection, or take out', zh: '加入或移出所选内容' },
  toggleHow: { en: 'Shift and click', zh: 'Shift 加点击' },
  edit: { en: 'Rename', zh: '重命名' },
  editHow: { en: 'double click on a node', zh: '双击节点' },
  add: { en: 'Add by typing', zh: '输入以添加' },
  addHow: { en: 'double click on the empty canvas', zh: '双击空白处' },
  menu: { en: 'Menu of an element', zh: '元素的菜单' },
  menuHow: { en: 'right click, or rest a finger on it', zh: '右键点击，或长按' },
} as const satisfies Catalogue;
