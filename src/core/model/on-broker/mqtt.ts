/** What only MQTT knows of a topic and its links; absent is as the exported code sets it up (OASIS MQTT 5.0; Eclipse Mosquitto documentation: mosquitto.conf). */
import * as z from 'zod/mini';
import { count, index, optional, withField } from '../field.ts';
import { flag } from './flag.ts';

const quality = (help: readonly [string, string]) =>
  optional(withField(z.int().check(z.gte(0), z.lte(2)), ['Quality of service', '服务质量'], help, { default: 1 }));

export const mqttTopic = z.strictObject({
  queueLimit: optional(
    withField(
      count,
      ['Queue of a session', '会话队列'],
      ['Messages kept for a reader that is away.', '为离线读者保留的消息数。'],
      {
        default: 1000,
      },
    ),
  ),
  persistent: flag(['Persistent', '持久化'], ['The broker keeps its sessions on disk.', '消息代理将会话存盘。'], true),
});

export const mqttPublish = z.strictObject({
  qos: quality([
    '0 is sent once and forgotten, 1 until confirmed, 2 exactly once per hop.',
    '0 发完即忘，1 直到确认，2 每跳恰好一次。',
  ]),
});

export const mqttSubscribe = z.strictObject({
  qos: quality(['The lower one of publisher and reader holds.', '以发布者与读者中较低者为准。']),
  cleanStart: flag(
    ['Clean start', '全新会话'],
    ['What it missed while away is forgotten.', '离线期间的消息被遗忘。'],
    false,
  ),
  sessionExpirySeconds: optional(
    withField(
      index,
      ['Session kept', '会话保留'],
      [
        'How long messages are kept for it while it is away; without it, for ever.',
        '离线时为其保留消息多久；缺省一直保留。',
      ],
      { unit: 's' },
    ),
  ),
  shared: flag(
    ['Shared subscription', '共享订阅'],
    ['Readers of a group compete; each message goes to one of them.', '组内读者竞争，每条消息只给其中一个。'],
    false,
  ),
  maxInFlight: optional(
    withField(count, ['In flight', '在途消息'], ['Unacknowledged messages at once.', '同时未确认的消息数。'], {
      default: 65_535,
    }),
  ),
});
