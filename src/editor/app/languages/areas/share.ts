/** Words of links that hold a design. */
import type { Catalogue } from '../language.ts';

export const shareTexts = {
  title: { en: 'Share link', zh: '分享链接' },
  summary: {
    en: 'The whole design is in the link itself. Nothing is sent to a server, and whoever has the link has the design as it is now.',
    zh: '整个设计都在链接之中，不会发送到任何服务器。拿到链接的人即可获得设计的当前内容。',
  },
  link: { en: 'Link', zh: '链接' },
  copy: { en: 'Copy link', zh: '复制链接' },
  copied: { en: 'The link is on the clipboard.', zh: '链接已复制到剪贴板。' },
  copyFailed: {
    en: 'The browser does not let the page use the clipboard: select the text and press {keys}.',
    zh: '浏览器不允许页面使用剪贴板：请选中文字后按 {keys}。',
  },
  length: { en: '{count} {count:character|characters}. It fits into:', zh: '共 {count} 个字符。可放入：' },
  fits: { en: '{place}: fits, at most {most}', zh: '{place}：可以，上限 {most}' },
  tooLong: { en: '{place}: too long, at most {most}', zh: '{place}：过长，上限 {most}' },
  discord: { en: 'Discord message', zh: 'Discord 消息' },
  slack: { en: 'Slack message', zh: 'Slack 消息' },
  firefox: { en: 'Bookmark or history of Firefox', zh: 'Firefox 书签或历史记录' },
  chromium: { en: 'Address in Chrome and Edge', zh: 'Chrome 和 Edge 地址栏' },
  instead: {
    en: 'Where the link is too long, send the design as a file or as a picture that holds it.',
    zh: '链接过长时，请发送设计文件，或发送包含设计的图片。',
  },
  embed: { en: 'For a page of your own', zh: '嵌入到您的网页' },
  embedHelp: {
    en: 'A frame that shows the design to look at: it can be moved and zoomed, not changed.',
    zh: '以只读方式展示设计的框架：可以移动和缩放，但不能修改。',
  },
  code: { en: 'Code of the frame', zh: '框架代码' },
  copyCode: { en: 'Copy code', zh: '复制代码' },
  codeCopied: { en: 'The code is on the clipboard.', zh: '代码已复制到剪贴板。' },
  opened: {
    en: 'Opened from the link as a design of its own. What was open before is kept in this browser.',
    zh: '已从链接打开为独立的设计。之前打开的内容仍保留在浏览器中。',
  },
  refusedTitle: { en: 'This link was not opened', zh: '该链接未打开' },
  refusedSummary: {
    en: 'There is no design in it that can be shown. What was open is untouched.',
    zh: '其中没有可显示的设计。已打开的内容未受影响。',
  },
  openHere: { en: 'Open in Eventwright', zh: '在 Eventwright 中打开' },
} as const satisfies Catalogue;
