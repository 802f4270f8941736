/** Words of the menu that writes a study down as a report. */
import type { Catalogue } from '../language.ts';

export const reportTexts = {
  report: { en: 'Report', zh: '报告' },
  writing: { en: 'Writing the report…', zh: '正在生成报告…' },
  html: { en: 'Web page (HTML)', zh: '网页（HTML）' },
  htmlMore: {
    en: 'One file with everything in it: to send, to attach, to print',
    zh: '一个包含全部内容的文件：可发送、附加或打印',
  },
  markdown: { en: 'Markdown', zh: 'Markdown' },
  markdownMore: {
    en: 'For a repository or a pull request; charts as tables',
    zh: '适用于代码仓库或合并请求；图表以表格表示',
  },
  saved: { en: 'The report is among the downloads.', zh: '报告已下载。' },
  failed: {
    en: 'The report could not be written: {message}. Reload the page and try again; the results stay.',
    zh: '无法生成报告：{message}。请刷新页面后重试，结果不会丢失。',
  },
} as const satisfies Catalogue;
