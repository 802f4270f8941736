/** Words of the window that makes pictures. */
import type { Catalogue } from '../language.ts';

export const pictureTexts = {
  title: { en: 'Export picture', zh: '导出图片' },
  summary: {
    en: 'The design as it is drawn on the canvas, at reading size, with its figures.',
    zh: '按画布上的样子绘制整个设计，字号便于阅读，并包含各项数字。',
  },
  part: { en: 'What', zh: '内容' },
  whole: { en: 'The whole design', zh: '整个设计' },
  selection: { en: 'What is selected', zh: '所选内容' },
  format: { en: 'Format', zh: '格式' },
  svg: { en: 'SVG: sharp at any size', zh: 'SVG：任意大小都清晰' },
  png: { en: 'PNG: for slides and chats', zh: 'PNG：适合幻灯片和聊天' },
  scale: { en: 'Size', zh: '尺寸' },
  pixels: { en: '{scale}×: {width} × {height} pixels', zh: '{scale} 倍：{width} × {height} 像素' },
  tooLarge: { en: '{scale}×: too large for a browser', zh: '{scale} 倍：超出浏览器上限' },
  theme: { en: 'Colours', zh: '颜色' },
  light: { en: 'Light', zh: '浅色' },
  dark: { en: 'Dark', zh: '深色' },
  background: { en: 'With a background', zh: '包含背景' },
  hold: { en: 'Keep the design in the file', zh: '在文件中保留设计' },
  holdHelp: {
    en: 'Dropped on this page, the picture opens as a design again. Leave it out where readers should see the picture only.',
    zh: '将图片拖到本页面即可重新打开设计。若只想让读者看到图片，请取消勾选。',
  },
  preview: { en: 'Preview', zh: '预览' },
  drawing: { en: 'Drawing the picture', zh: '正在绘制图片' },
  download: { en: 'Download', zh: '下载' },
  copy: { en: 'Copy as PNG', zh: '复制为 PNG' },
  copied: { en: 'The picture is on the clipboard.', zh: '图片已复制到剪贴板。' },
  copyFailed: {
    en: 'The browser does not put pictures on the clipboard here: download the picture instead.',
    zh: '浏览器无法在此将图片放入剪贴板：请改为下载。',
  },
  failed: {
    en: 'The picture could not be made. Try a smaller size, or SVG.',
    zh: '无法生成图片。请尝试较小的尺寸或 SVG。',
  },
} as const satisfies Catalogue;
