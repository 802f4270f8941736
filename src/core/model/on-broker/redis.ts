/** What only Redis Streams knows of a topic and its links; absent is as the exported code sets it up (Redis documentation: streams, persistence). */
import * as z from 'zod/mini';
import { count, optional, positive, titled, withField } from '../field.ts';
import { flag } from './flag.ts';

const syncs = titled(z.enum(['always', 'everysec', 'no']), {
  always: ['With every write', '每次写入'],
  everysec: ['Every second', '每秒'],
  no: ['As the system likes', '由系统决定'],
});

export const redisTopic = z.strictObject({
  maxLength: optional(
    withField(
      count,
      ['Length', '长度'],
      ['Older entries are trimmed, read or not.', '更旧的条目被裁剪，不论是否已读。'],
    ),
  ),
  sync: optional(
    withField(syncs, ['Written to disk', '落盘'], ['How often the log is written.', '日志多久写入一次。'], {
      default: 'everysec',
    }),
  ),
});

export const redisPublish = z.strictObject({
  idempotent: flag(
    ['Idempotent', '幂等'],
    ['An entry that is sent again is written once (Redis 8.6).', '重发的条目只写一次（Redis 8.6）。'],
    false,
  ),
});

export const redisSubscribe = z.strictObject({
  claims: flag(
    ['Takes over', '接管'],
    ['It claims what a dead consumer has left unacknowledged.', '认领已停止的消费者未确认的条目。'],
    true,
  ),
  claimIdleMs: optional(
    withField(positive, ['Taken over after', '接管等待'], ['Unacknowledged for so long.', '未确认达此时长。'], {
      unit: 'ms',
    }),
  ),
});
