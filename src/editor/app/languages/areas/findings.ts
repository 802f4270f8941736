/** Words of the findings panel. */
import type { Catalogue } from '../language.ts';

export const findingsTexts = {
  title: { en: 'Findings', zh: '检查结果' },
  none: { en: 'Nothing to fix', zh: '没有需要修复的问题' },
  noneMore: {
    en: 'The checks run with every edit: overload, loops, unread topics, missing dead letters and more.',
    zh: '每次编辑都会检查：过载、循环、无人读取的主题、缺失的死信等。',
  },
  emptyMore: {
    en: 'Place a publisher and a topic, connect them, and what is missing shows up here.',
    zh: '放置发布者和主题并连接它们，缺少的内容会显示在这里。',
  },
  filtered: {
    en: 'Nothing of these severities. Choose others above.',
    zh: '没有这些级别的结果。请在上方选择其他级别。',
  },
  why: { en: 'Why it matters', zh: '为何重要' },
  howToFix: { en: 'What to do', zh: '如何修复' },
  fixNamed: { en: 'Fix: {title}', zh: '修复：{title}' },
  changes: { en: 'The fix changes', zh: '修复将更改' },
  nothing: { en: 'nothing', zh: '无' },
  workingOut: { en: 'Working out what it changes…', zh: '正在计算会改变什么…' },
  notWorkedOut: { en: 'What it changes could not be worked out.', zh: '无法算出会改变什么。' },
  changesNothing: {
    en: 'Nothing: the fix would bring another error.',
    zh: '无：该修复会带来新的错误。',
  },
  andMore: { en: 'and {count} more', zh: '另有 {count} 项' },
  fixAll: { en: 'Fix all {count}', zh: '全部修复（{count}）' },
  applyAll: { en: 'Apply {count} fixes', zh: '应用 {count} 项修复' },
  fixAllNamed: { en: 'Fix all {count}: {rule}', zh: '全部修复 {count} 项：{rule}' },
  preset: { en: 'How much is asked for', zh: '检查的要求程度' },
  presetQuiet: {
    en: 'This design is a draft: {count} rules wait until it is held to more.',
    zh: '本设计为草稿：{count} 条规则暂不检查，选择更高要求后生效。',
  },
  accepted: { en: 'Accepted', zh: '已接受' },
  show: { en: 'Severities shown', zh: '显示的级别' },
  acceptNamed: { en: 'Accept: {finding}', zh: '接受：{finding}' },
  takeBackNamed: { en: 'Take back: {finding}', zh: '撤回：{finding}' },
  idle: { en: 'Accepted, and no longer found', zh: '已接受，且不再出现' },
  ruleSeverity: { en: 'Severity of the rule', zh: '规则级别' },
  ruleSeverityNamed: { en: 'Severity of {rule}', zh: '{rule}的级别' },
  asTheRule: { en: '{severity} (default)', zh: '{severity}（默认）' },
  ruleSettings: { en: 'Rule settings', zh: '规则设置' },
  ruleSettingsMore: {
    en: 'What each rule counts as in this design, and from where on it speaks. Saved with the design.',
    zh: '每条规则在本设计中的级别及阈值，随设计一起保存。',
  },
  findRule: { en: 'Find a rule', zh: '查找规则' },
  noSuchRule: { en: 'No rule has these words.', zh: '没有包含这些文字的规则。' },
  ofTheExport: { en: 'Limits of the export', zh: '导出的限制' },
  foundTimes: { en: 'found: {count}', zh: '出现：{count}' },
  exportRule: { en: 'A limit of the export.', zh: '导出的限制。' },
} as const satisfies Catalogue;
