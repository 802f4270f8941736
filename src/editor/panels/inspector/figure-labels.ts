/** Names of the live figures. */
import type { Catalogue } from '../../app/languages/language.ts';

export const analysisLabels = {
  rate: { en: 'Rate', zh: '速率' },
  servers: { en: 'Workers', zh: '工作者' },
  utilisation: { en: 'Utilisation', zh: '利用率' },
  wait: { en: 'Mean wait', zh: '平均等待' },
  response: { en: 'Mean response', zh: '平均响应' },
  p95: { en: 'p95', zh: 'p95' },
  queue: { en: 'Queue', zh: '队列' },
  model: { en: 'Model', zh: '模型' },
} as const satisfies Catalogue;
