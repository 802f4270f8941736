/** Words of the code panel. */
import type { Catalogue } from '../language.ts';

export const codeTexts = {
  title: { en: 'Code', zh: '代码' },
  none: { en: 'Nothing to export yet', zh: '尚无可导出的内容' },
  noneMore: {
    en: 'Draw a publisher, a topic and a subscriber: the TypeScript project that runs them appears here, with its documentation, schemas and deployment files.',
    zh: '绘制发布者、主题和订阅者，此处将显示可运行的 TypeScript 项目，及其文档、Schema 与部署文件。',
  },
  exportAs: { en: 'Export as', zh: '导出为' },
  typescript: { en: 'TypeScript project', zh: 'TypeScript 项目' },
  compose: { en: 'Docker Compose', zh: 'Docker Compose' },
  kubernetes: { en: 'Kubernetes', zh: 'Kubernetes' },
  markdown: { en: 'Documentation', zh: '文档' },
  'json-schema': { en: 'JSON Schemas', zh: 'JSON Schema' },
  aboutCompose: {
    en: 'Of the TypeScript project only what containers need: Dockerfile, Compose file, the broker, and the observability profile.',
    zh: '仅含 TypeScript 项目中容器所需的部分：Dockerfile、Compose 文件、消息代理和可观测性配置。',
  },
  aboutKubernetes: {
    en: 'Of the TypeScript project only the manifests: a Deployment per service with probes, limits and autoscaling.',
    zh: '仅含 TypeScript 项目中的清单：每个服务一个 Deployment，含探针、资源限制和自动伸缩。',
  },
  aboutMarkdown: {
    en: 'One Markdown file for a wiki or beside the code: the picture of the system, who owns what, what messages hold, what is promised.',
    zh: '一个 Markdown 文件，可放入 Wiki 或代码旁：系统图、归属、消息内容和投递保证。',
  },
  aboutJsonSchema: {
    en: 'One file per message and version, each complete in itself, for registries and validators elsewhere.',
    zh: '每条消息的每个版本一个文件，各自完整，供注册中心和其他校验器使用。',
  },
  broker: { en: 'Broker', zh: '消息代理' },
  generating: { en: 'Generating the files', zh: '正在生成文件' },
  failed: { en: 'The files could not be generated: {message}', zh: '无法生成文件：{message}' },
  download: { en: 'Download zip', zh: '下载 zip' },
  downloadFile: { en: 'Download file', zh: '下载文件' },
  toFolder: { en: 'Export to a folder…', zh: '导出到文件夹…' },
  toThisFolder: { en: 'Export to “{folder}”', zh: '导出到“{folder}”' },
  toOtherFolder: { en: 'Another folder…', zh: '其他文件夹…' },
  writing: { en: 'Working in the folder', zh: '正在处理文件夹' },
  folderTitle: { en: 'Export to “{folder}”?', zh: '导出到“{folder}”？' },
  folderForeign: {
    en: '“{folder}” holds other things, and no export yet. A file that is there and differs stays as it is, and the new one is laid beside it; an empty folder may be what you want.',
    zh: '“{folder}”中有其他内容，且尚无导出。已存在且不同的文件保持不变，新文件放在其旁；您可能需要一个空文件夹。',
  },
  folderChanged: {
    en: 'Something else has changed “{folder}” in the meantime. Nothing was written; this is what an export would do now.',
    zh: '其间“{folder}”已被其他程序修改。尚未写入任何内容；以下是现在导出会做的事。',
  },
  planAdded: { en: '{count} new {count:file|files}', zh: '新增 {count} 个文件' },
  planChanged: {
    en: '{count} {count:file|files} that nobody edited: written anew',
    zh: '{count} 个无人修改的文件：重新写入',
  },
  planRewritten: {
    en: '{count} {count:file|files} of an earlier export: written anew, also where somebody has edited {count:it|them}',
    zh: '{count} 个先前导出的文件：重新写入，即使有人修改过',
  },
  planDeleted: {
    en: '{count} generated {count:file|files} that nobody edited and the design no longer has: removed',
    zh: '{count} 个无人修改且设计中已不存在的生成文件：将移除',
  },
  planConflicts: {
    en: '{count} generated {count:file|files} that you edited: kept, and the new text laid beside as .new. Take over what you want from it, then delete it.',
    zh: '{count} 个您修改过的生成文件：予以保留，新内容以 .new 放在其旁。请取用所需部分，然后删除它。',
  },
  planKeys: {
    en: '{count} {count:value|values} that you have set yourself: kept, though the design would have another',
    zh: '{count} 个您自行设置的值：予以保留，尽管设计中的值不同',
  },
  planMoves: {
    en: '{count} {count:file|files} of yours that have got another name: kept where they are, with nothing in their new place. Move each, then delete the .new beside it.',
    zh: '{count} 个属于您、但名称已更改的文件：保留在原处，新位置不放置任何文件。请逐个移动，然后删除旁边的 .new。',
  },
  orphanUnedited: { en: ' (never edited: delete it)', zh: '（从未修改：可删除）' },
  orphanOfService: { en: ' (its service has gone)', zh: '（其服务已不存在）' },
  orphanOfMessage: { en: ' (its message has gone)', zh: '（其消息已不存在）' },
  orphanUnhandled: { en: ' (its service no longer handles it)', zh: '（其服务不再处理）' },
  orphanEdited: { en: ' (generated, and you edited it)', zh: '（由系统生成，且您修改过）' },
  planOrphans: {
    en: '{count} {count:file|files} of yours for something that the design no longer has: kept. Move what you still need, and delete the rest.',
    zh: '{count} 个属于您、但设计中已不存在对应内容的文件：予以保留。请移走仍需要的内容，并删除其余部分。',
  },
  folderWrite: { en: 'Write to “{folder}”', zh: '写入“{folder}”' },
  folderCancel: { en: 'Write nothing', zh: '不写入' },
  folderSame: { en: '“{folder}” is up to date: nothing was written.', zh: '“{folder}”已是最新：未写入任何内容。' },
  folderWritten: {
    en: '{count} {count:file|files} written to “{folder}”.',
    zh: '已将 {count} 个文件写入“{folder}”。',
  },
  folderWrittenBeside: {
    en: '{count} {count:file|files} written to “{folder}”. {conflicts} that you edited {conflicts:was|were} kept, with the new text beside as .new.',
    zh: '已将 {count} 个文件写入“{folder}”。保留了您修改过的 {conflicts} 个文件，新内容以 .new 放在其旁。',
  },
  anyway: { en: 'Download anyway', zh: '仍然下载' },
  blocked: {
    en: 'The design has errors ({count}). What is generated from it would break in the same places: fix them in Findings first.',
    zh: '设计存在错误（{count} 个）。由它生成的代码会在相同位置出问题：请先在“检查结果”中修复。',
  },
  files: { en: 'Files', zh: '文件' },
  filesCount: { en: '{count} {count:file|files}, {size} kB zipped', zh: '{count} 个文件，压缩后 {size} kB' },
  oneFile: { en: '1 file', zh: '1 个文件' },
  search: { en: 'Search names and contents', zh: '搜索名称和内容' },
  searchShort: { en: 'Search', zh: '搜索' },
  foundCount: { en: '{count} {count:file has|files have} it', zh: '{count} 个文件包含' },
  nothingFound: {
    en: 'No file has these words, neither in its name nor in its text. Look for fewer of them.',
    zh: '没有文件的名称或内容包含这些文字。请减少搜索词。',
  },
  view: { en: 'What is shown', zh: '显示内容' },
  file: { en: 'File', zh: '文件' },
  changes: { en: 'Changes', zh: '变化' },
  onlyChanged: {
    en: 'Only changes since the last export ({count})',
    zh: '仅显示自上次导出以来的变化（{count} 个）',
  },
  added: { en: 'new', zh: '新增' },
  changed: { en: 'changed', zh: '已变化' },
  removed: { en: 'removed', zh: '已移除' },
  unchanged: {
    en: 'This file is as it was at the last export.',
    zh: '此文件与上次导出时相同。',
  },
  removedFile: {
    en: 'Removed: no longer part of the project. An export into the same folder takes it away there, too, unless your own work is in it.',
    zh: '已移除：不再属于项目。导出到同一文件夹时也会将其移除，除非其中有您自己的工作。',
  },
  removedDocument: {
    en: 'Removed: no longer part of this export. It stays in the folder that it was exported to: delete it there.',
    zh: '已移除：不再属于此次导出。它仍留在先前导出的文件夹中：请在那里删除。',
  },
  copy: { en: 'Copy', zh: '复制' },
  copied: { en: 'Copied', zh: '已复制' },
  copyFailed: {
    en: 'The browser did not let the page copy: select the text and copy it by key.',
    zh: '浏览器不允许本页面复制：请选中文本后用按键复制。',
  },
  generated: {
    en: 'Generated: each export writes it anew, as long as nobody has edited it.',
    zh: '生成的文件：只要无人修改，每次导出都会重新写入。',
  },
  document: {
    en: 'Generated: each export writes it anew, until somebody takes the words “Generated by Eventwright” out of it.',
    zh: '生成的文件：每次导出都会重新写入，除非有人删去其中的“Generated by Eventwright”字样。',
  },
  yours: {
    en: 'Yours: written once, never touched again. Your own code goes here.',
    zh: '归您所有：只写入一次，之后不再改动。您的代码写在这里。',
  },
  merged: {
    en: 'Merged: an export changes its own part only; what you add or change stays.',
    zh: '合并的文件：导出只更改自己的部分，您添加或修改的内容会保留。',
  },
  notKept: { en: 'What the project cannot keep of the design', zh: '项目无法保留的设计内容' },
} as const satisfies Catalogue;
