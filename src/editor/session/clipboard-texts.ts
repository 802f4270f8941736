/** What the clipboard has to say. */
import type { Text } from '../../core/lib/text.ts';

export const copied: Text = {
  en: 'Copied: {count}. Paste with {keys}, in this or another tab.',
  zh: '已复制：{count} 个。可在本标签页或其他标签页按 {keys} 粘贴。',
};

export const nothingToCopy: Text = {
  en: 'Nothing to copy: select nodes, notes or contexts first. Links between selected nodes are copied with them.',
  zh: '没有可复制的内容：请先选择节点、便签或上下文。所选节点之间的连线会一并复制。',
};

export const noDesign: Text = {
  en: 'What was copied cannot be pasted: {what}',
  zh: '复制的内容无法粘贴：{what}',
};

export const foreignTooLong: Text = {
  en: 'The text on the clipboard is no design, and too long for a note (more than 4,000 characters).',
  zh: '剪贴板中的文字不是设计，且过长（超过 4000 个字符），无法作为便签。',
};

export const clipboardClosed: Text = {
  en: 'The browser does not let the page use the clipboard from a menu: press {keys} instead.',
  zh: '浏览器不允许页面通过菜单使用剪贴板：请改按 {keys}。',
};
