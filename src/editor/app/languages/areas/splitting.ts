/** Words of the two windows in which a service is split in two and two are merged into one. */
import type { Catalogue } from '../language.ts';

export const splittingTexts = {
  splitTitle: { en: 'Split “{name}” in two', zh: '将“{name}”一分为二' },
  splitSummary: {
    en: 'Move what shall go to the right. What works only together goes together.',
    zh: '将要移出的内容移到右侧。只能共同工作的内容会一起移动。',
  },
  keeps: { en: 'Stays', zh: '保留' },
  goes: { en: 'Goes to the new service', zh: '移到新服务' },
  oldName: { en: 'Name of this service', zh: '此服务的名称' },
  newName: { en: 'Name of the new service', zh: '新服务的名称' },
  nothingHere: {
    en: 'Nothing yet. Drag something here, or use its arrow.',
    zh: '暂无内容。拖到这里，或使用箭头按钮。',
  },
  moveOver: { en: 'Move to the new service: {what}', zh: '移到新服务：{what}' },
  moveBack: { en: 'Keep: {what}', zh: '保留：{what}' },
  subscribe: { en: 'reads', zh: '读取' },
  publish: { en: 'publishes', zh: '发布' },
  call: { en: 'calls', zh: '调用' },
  called: { en: 'is called by', zh: '调用方为' },
  module: { en: 'module', zh: '模块' },
  whyTogether: { en: 'Why together?', zh: '为何在一起？' },
  together: { en: 'Afterwards', zh: '拆分之后' },
  bothRead: {
    en: 'Both read “{topic}”: each gets all of its messages.',
    zh: '两者都读取“{topic}”：各自收到全部消息。',
  },
  feeds: {
    en: '“{one}” publishes to “{topic}”, which “{other}” reads.',
    zh: '“{one}”发布到“{topic}”，由“{other}”读取。',
  },
  apart: { en: 'Neither reads what the other reads or publishes.', zh: '任何一方都不读取另一方读取或发布的内容。' },
  workersCopied: {
    en: 'Both get the same workers and settings; faults, overrides and accepted findings hold for both.',
    zh: '两者的工作者和设置相同；故障、覆盖项和已接受的检查结果对两者都有效。',
  },
  split: { en: 'Split', zh: '拆分' },
  mergeTitle: { en: 'Merge two services', zh: '合并两个服务' },
  mergeSummary: {
    en: 'One stays, with its name and its place; the other brings its links and goes.',
    zh: '一个保留名称和位置；另一个带来其连线后消失。',
  },
  stays: { en: 'Stays', zh: '保留' },
  leaves: { en: 'Is merged into it', zh: '并入其中' },
  swap: { en: 'Swap', zh: '交换' },
  choose: { en: 'Choose a service', zh: '选择服务' },
  differences: { en: 'Where they disagree', zh: '两者不同之处' },
  field: { en: 'Field', zh: '字段' },
  agree: { en: 'They agree in every field.', zh: '所有字段都一致。' },
  proposal: {
    en: 'Chosen for you: the larger number of workers, else what the one that stays says.',
    zh: '默认选择：工作者数取较大者，其余取保留服务的值。',
  },
  notSet: { en: 'not set', zh: '未设置' },
  result: { en: 'The service afterwards', zh: '合并后的服务' },
  keepsGroup: { en: 'keeps its group “{group}”', zh: '保留其组“{group}”' },
  keepsTriggers: { en: 'still only after {causes}', zh: '仍仅在{causes}之后' },
  merge: { en: 'Merge', zh: '合并' },
} as const satisfies Catalogue;
