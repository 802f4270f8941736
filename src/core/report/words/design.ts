/** Words about the design that was simulated. */
import type { Text } from '../../lib/text.ts';

export const designWords = {
  title: { en: 'The design', zh: '设计' },
  caption: {
    en: 'Figures on the picture are those of the closed forms at this load.',
    zh: '图上的数字为此负载下的解析解。',
  },
  captionFaults: {
    en: 'Figures on the picture are those of the closed forms at this load, without the faults.',
    zh: '图上的数字为此负载下的解析解，不含故障。',
  },
  alternative: {
    en: 'The design {name} as it is drawn: {parts}. All links stand in the tables of this report by name.',
    zh: '设计 {name} 的图：{parts}。所有连线均按名称列于本报告的表格中。',
  },
  version: { en: 'Version', zh: '版本' },
  broker: { en: 'Broker', zh: '消息代理' },
  parts: { en: 'Parts', zh: '组成' },
  hash: { en: 'SHA-256 of what the study read of it', zh: '研究所读内容的 SHA-256' },
  publishers: { en: '{count} {count:publisher|publishers}', zh: '{count} 个发布者' },
  topics: { en: '{count} {count:topic|topics}', zh: '{count} 个主题' },
  services: { en: '{count} {count:service|services}', zh: '{count} 个服务' },
  subscribers: { en: '{count} {count:subscriber|subscribers}', zh: '{count} 个订阅者' },
  links: { en: '{count} {count:link|links}', zh: '{count} 条连线' },
} as const satisfies Record<string, Text>;
