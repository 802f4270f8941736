/** Words that several sections of a report share. */
import type { Text } from '../../lib/text.ts';

export const commonWords = {
  sort: { en: 'Simulation report', zh: '仿真报告' },
  asDrawn: { en: 'The design as drawn', zh: '按图所示的设计' },
  contents: { en: 'Contents', zh: '目录' },
  madeBy: { en: 'Made by Eventwright {version}', zh: '由 Eventwright {version} 生成' },
  none: { en: '–', zh: '–' },
  subscription: { en: 'Subscription or call', zh: '订阅或调用' },
  topic: { en: 'Topic', zh: '主题' },
  node: { en: 'Node', zh: '节点' },
  utilisation: { en: 'Utilisation', zh: '利用率' },
  throughput: { en: 'Throughput', zh: '吞吐量' },
  loss: { en: 'Lost', zh: '丢失' },
  p99: { en: 'p99', zh: 'p99' },
  overloaded: { en: 'overloaded', zh: '过载' },
  met: { en: 'met', zh: '达成' },
  missed: { en: 'missed', zh: '未达成' },
  undecided: { en: 'too few messages', zh: '消息太少' },
  atMost: { en: 'at most {share}', zh: '至多 {share}' },
  exactly: { en: '= {value}', zh: '= {value}' },
  nearly: { en: '≈ {value}', zh: '≈ {value}' },
  few: { en: '~{value}', zh: '~{value}' },
} as const satisfies Record<string, Text>;
