/** Words of contexts as groups: collapsing, nesting, what a card says of what is in it. */
import type { Catalogue } from '../language.ts';

export const contextTexts = {
  collapse: { en: 'Collapse', zh: '折叠' },
  expand: { en: 'Expand', zh: '展开' },
  publisher: { en: '{count} publishers', zh: '{count} 个发布者' },
  topic: { en: '{count} topics', zh: '{count} 个主题' },
  service: { en: '{count} services', zh: '{count} 个服务' },
  subscriber: { en: '{count} subscribers', zh: '{count} 个订阅者' },
  onePublisher: { en: '1 publisher', zh: '1 个发布者' },
  oneTopic: { en: '1 topic', zh: '1 个主题' },
  oneService: { en: '1 service', zh: '1 个服务' },
  oneSubscriber: { en: '1 subscriber', zh: '1 个订阅者' },
  nothingInside: { en: 'empty', zh: '空' },
  publishes: { en: 'publishes {rate}', zh: '发布 {rate}' },
  publishesNothing: { en: 'publishes nothing', zh: '不发布' },
  cardOf: { en: 'Collapsed context {name}', zh: '已折叠的上下文 {name}' },
  modules: { en: 'Modules', zh: '模块' },
  newModule: { en: 'module', zh: '模块' },
  addModule: { en: 'Add a module', zh: '添加模块' },
  removeModule: { en: 'Remove the module {name}', zh: '删除模块 {name}' },
  moreModules: { en: '{count} more', zh: '还有 {count} 个' },
  links: { en: '{count} links', zh: '{count} 条连线' },
  publishBundle: { en: '{count} publications from {from} to {to}', zh: '从 {from} 到 {to} 的 {count} 条发布' },
  subscribeBundle: { en: '{count} subscriptions of {to} to {from}', zh: '{to} 对 {from} 的 {count} 条订阅' },
  callBundle: { en: '{count} calls from {from} to {to}', zh: '从 {from} 到 {to} 的 {count} 条调用' },
} as const satisfies Catalogue;
