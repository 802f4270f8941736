/** Words of the code panel. */
import type { Catalogue } from '../language.ts';

export const codeTexts = {
  title: { en: 'Code', zh: '代码' },
  none: { en: 'Nothing to export yet', zh: '尚无可导出的内容' },
  noneMore: {
    en: 'Draw a publisher, a topic and a subscriber; the TypeScript project that runs them appears here.',
    zh: '绘制发布者、主题和订阅者，此处将显示可运行的 TypeScript 项目。',
  },
  broker: { en: 'Broker', zh: '消息代理' },
  generating: { en: 'Generating the project', zh: '正在生成项目' },
  failed: { en: 'The project could not be generated: {message}', zh: '无法生成项目：{message}' },
  download: { en: 'Download zip', zh: '下载 zip' },
  anyway: { en: 'Export anyway', zh: '仍然导出' },
  blocked: {
    en: 'The design has errors ({count}). What is generated from it would break in the same places: fix them in Findings first.',
    zh: '设计存在错误（{count} 个）。由它生成的代码会在相同位置出问题：请先在“检查结果”中修复。',
  },
  files: { en: 'Files', zh: '文件' },
  filesCount: { en: '{count} {count:file|files}, {size} kB zipped', zh: '{count} 个文件，压缩后 {size} kB' },
  generated: { en: 'generated', zh: '生成' },
  yours: { en: 'yours', zh: '归您' },
  merged: { en: 'merged', zh: '合并' },
  notKept: { en: 'What this broker cannot keep of the design', zh: '该消息代理无法保留的内容' },
} as const satisfies Catalogue;
