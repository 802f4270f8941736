/** Words about what a broker does by default: the window that writes it, and the line below each field. */
import type { Catalogue } from '../language.ts';

export const presetTexts = {
  title: { en: 'Use the broker’s defaults', zh: '使用消息代理的默认值' },
  summary: {
    en: 'Topics and the links at them behave as their broker does by default, by its documentation.',
    zh: '主题及其连线按消息代理文档中的默认值工作。',
  },
  scope: { en: 'Where', zh: '范围' },
  allTopics: { en: 'All topics ({count})', zh: '所有主题（{count}）' },
  selectedTopics: { en: 'The selected topics ({count})', zh: '所选主题（{count}）' },
  broker: { en: 'Broker', zh: '消息代理' },
  ownBrokers: {
    en: 'A topic with a broker of its own keeps it, and gets the defaults of that one.',
    zh: '自有消息代理的主题保持不变，并采用其自身的默认值。',
  },
  replace: { en: 'Also replace what is set already', zh: '同时替换已设置的内容' },
  replaceHelp: {
    en: 'Without this, only fields that nobody has set are filled in.',
    zh: '不勾选时，只填写尚未设置的字段。',
  },
  changes: { en: 'What changes', zh: '将会改变' },
  nothing: {
    en: 'Nothing: everything that the broker decides is as it does it, or set by you.',
    zh: '无改动：消息代理决定的内容已与其一致，或已由您设置。',
  },
  counted: {
    en: '{count} {count:change|changes}; {lost} {lost:value|values} of yours replaced or cleared.',
    zh: '{count} 处改动；其中替换或清除您设置的值 {lost} 处。',
  },
  notSet: { en: 'not set', zh: '未设置' },
  replaces: { en: 'replaces yours', zh: '替换您的值' },
  topic: { en: 'Topics', zh: '主题' },
  publish: { en: 'Publications', zh: '发布' },
  subscribe: { en: 'Subscriptions', zh: '订阅' },
  design: { en: 'The system', zh: '系统' },
  example: { en: 'example, not your hardware: {setting}', zh: '示例，非您的硬件：{setting}' },
  apply: { en: 'Use these values', zh: '使用这些值' },
  fromDocumentation: { en: 'From the broker’s documentation', zh: '来自消息代理的文档' },
  noneDocumented: { en: '{broker} has none, by its documentation', zh: '按文档，{broker} 没有此项' },
  isExample: { en: 'Example, not your hardware', zh: '示例，非您的硬件' },
  changedByYou: { en: 'Changed by you; {broker}’s default is {value}', zh: '由您修改；{broker} 的默认值为 {value}' },
  addedByYou: { en: 'Set by you; {broker} has none', zh: '由您设置；{broker} 没有此项' },
  unlikeExample: { en: 'Changed by you; the example is {value}', zh: '由您修改；示例为 {value}' },
  notBroker: { en: 'Not set; {broker}’s default is {value}', zh: '未设置；{broker} 的默认值为 {value}' },
  noExample: { en: 'Not set; an example is {value}', zh: '未设置；示例为 {value}' },
} as const satisfies Catalogue;
