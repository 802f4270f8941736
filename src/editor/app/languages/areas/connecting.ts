/** Words of drawing links, of leading them elsewhere, and of putting nodes into them. */
import type { Catalogue } from '../language.ts';

export const connectingTexts = {
  makeTitle: { en: 'What to make here', zh: '在此新建' },
  makeSearch: { en: 'Type to choose', zh: '输入以选择' },
  makeNothing: { en: 'Nothing of that name can be connected here.', zh: '此处没有该名称的可连接类型。' },
  direct: { en: 'Connected with “{name}”', zh: '与“{name}”相连' },
  indirect: { en: 'With one more between', zh: '中间再加一个' },
  throughOnly: { en: 'Between “{from}” and “{to}”', zh: '在“{from}”与“{to}”之间' },
  intoLink: { en: 'Into the link', zh: '插入到连线中' },
  published: { en: 'publish to it', zh: '向其发布' },
  publishing: { en: 'publishes here', zh: '向此处发布' },
  reading: { en: 'reads from here', zh: '从此处读取' },
  read: { en: 'read from it', zh: '从其读取' },
  called: { en: 'call it', zh: '调用它' },
  calling: { en: 'calls this one', zh: '调用此节点' },
  throughTopic: { en: 'through a new topic', zh: '通过新主题' },
  throughService: { en: 'through a new service', zh: '通过新服务' },
  directly: { en: 'directly between', zh: '直接放在中间' },
  willPublish: { en: 'Publish to “{name}”', zh: '向“{name}”发布' },
  willRead: { en: 'Let “{name}” read', zh: '让“{name}”读取' },
  willCall: { en: 'Call “{name}”', zh: '调用“{name}”' },
  offerTopic: { en: 'Let go to put a new topic between.', zh: '松开即可在中间新建主题。' },
  offerService: { en: 'Let go to put a new service between.', zh: '松开即可在中间新建服务。' },
  insertHere: { en: 'Insert between “{from}” and “{to}”', zh: '插入到“{from}”与“{to}”之间' },
  insertThroughTopic: {
    en: 'Insert between “{from}” and “{to}”, with a new topic',
    zh: '插入到“{from}”与“{to}”之间，并新建主题',
  },
  insertThroughService: {
    en: 'Insert between “{from}” and “{to}”, with a new service',
    zh: '插入到“{from}”与“{to}”之间，并新建服务',
  },
  onCanvas: { en: 'On the canvas', zh: '画布上' },
} as const satisfies Catalogue;
