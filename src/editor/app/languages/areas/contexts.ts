/** Words of contexts as groups: collapsing, nesting, what a card says of what is in it. */
import type { Catalogue } from '../language.ts';

export const contextTexts = {
  collapse: { en: 'Collapse', zh: '折叠' },
  expand: { en: 'Expand', zh: '展开' },
  cardOf: { en: 'Collapsed context {name}', zh: '已折叠的上下文 {name}' },
  modules: { en: 'Modules', zh: '模块' },
  newModule: { en: 'module', zh: '模块' },
  addModule: { en: 'Add a module', zh: '添加模块' },
  removeModule: { en: 'Remove the module {name}', zh: '删除模块 {name}' },
  moreModules: { en: '{count} more', zh: '还有 {count} 个' },
  publishBundle: { en: '{count} publications from {from} to {to}', zh: '从 {from} 到 {to} 的 {count} 条发布' },
  subscribeBundle: { en: '{count} subscriptions of {to} to {from}', zh: '{to} 对 {from} 的 {count} 条订阅' },
  callBundle: { en: '{count} calls from {from} to {to}', zh: '从 {from} 到 {to} 的 {count} 条调用' },
} as const satisfies Catalogue;
