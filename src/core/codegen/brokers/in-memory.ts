/** The broker inside one process: quick start, tests, demonstrations. */

import type { BrokerAdapter } from '../broker-adapter.ts';
import { commonFindings } from '../findings/common-findings.ts';

export const inMemory: BrokerAdapter = {
  id: 'in-memory',
  title: { en: 'In memory', zh: '内存' },
  summary: {
    en: 'All services in one process, nothing to install; what waits is gone when the process ends.',
    zh: '所有服务在同一进程内，无需安装；进程结束时等待中的消息会丢失。',
  },
  dependencies: {},
  sources: {},
  findings: commonFindings,
};
