/** Messages (event types) with their payload schema, key, examples and published history. */
import * as z from 'zod/mini';
import { notNegative, optional, positive, titled, withField } from './field.ts';
import { description, jsonPointer, name, semver, shortText } from './names.ts';

/** A JSON Schema (2020-12) as data: an object or `true`/`false`; property names inside are the user's own. */
export const jsonSchema = z.union([z.boolean(), z.custom<JsonObject>(isJsonObject, 'a JSON Schema object')]);

export type JsonObject = { readonly [key: string]: unknown };
export type JsonSchema = z.infer<typeof jsonSchema>;

const messageKinds = ['event', 'command', 'query', 'reply', 'document'] as const;
const compatibilityModes = [
  'none',
  'backward',
  'forward',
  'full',
  'backward-transitive',
  'forward-transitive',
  'full-transitive',
] as const;

const kinds = titled(z.enum(messageKinds), {
  event: ['Event: it happened', '事件：已发生'],
  command: ['Command: do it', '命令：请执行'],
  query: ['Query: wants a reply', '查询：等待回复'],
  reply: ['Reply to a query', '回复：回复查询'],
  document: ['Document: the whole state', '文档：完整状态'],
});
const modes = titled(z.enum(compatibilityModes), {
  none: ['Not checked', '不检查'],
  backward: ['Backward: new readers read old messages', '向后：新读者能读旧消息'],
  forward: ['Forward: old readers read new messages', '向前：旧读者能读新消息'],
  full: ['Full: both', '完全：两者兼顾'],
  'backward-transitive': ['Backward, to all earlier versions', '向后，针对所有历史版本'],
  'forward-transitive': ['Forward, to all earlier versions', '向前，针对所有历史版本'],
  'full-transitive': ['Full, to all earlier versions', '完全，针对所有历史版本'],
});

const upgrades = titled(z.enum(['readers', 'publishers']), {
  readers: ['Readers', '读者'],
  publishers: ['Publishers', '发布者'],
});

export const message = z.strictObject({
  name: withField(name, ['Name', '名称'], ['What happened, as in order.placed.', '发生了什么，例如 order.placed。']),
  kind: optional(
    withField(
      kinds,
      ['Kind', '类型'],
      ['An event tells, a command asks, a query wants a reply.', '事件告知，命令要求，查询等待回复。'],
      { default: 'event' },
    ),
  ),
  version: optional(withField(semver, ['Version', '版本'], ['Semantic version of the payload.', '载荷的语义化版本。'])),
  summary: optional(withField(description, ['Summary', '摘要'], ['One line on what it says.', '一句话说明。'])),
  key: optional(
    withField(
      jsonPointer,
      ['Key', '键'],
      [
        'JSON pointer to the field that keeps messages in order: same key, same partition.',
        '决定顺序的字段的 JSON 指针：同键同分区。',
      ],
    ),
  ),
  payload: optional(
    withField(
      jsonSchema,
      ['Payload schema', '载荷模式'],
      ['JSON Schema 2020-12 of the data.', '数据的 JSON Schema 2020-12。'],
    ),
  ),
  examples: optional(
    withField(z.array(z.unknown()), ['Examples', '示例'], ['Payloads as they really occur.', '真实出现的载荷。']),
  ),
  sizeBytes: optional(
    withField(notNegative, ['Size', '大小'], ['Typical size on the wire.', '传输时的典型大小。'], { unit: 'bytes' }),
  ),
  compatibility: optional(
    withField(
      modes,
      ['Compatibility', '兼容模式'],
      ['Which changes of the schema are allowed.', '允许哪些模式变更。'],
      { default: 'none' },
    ),
  ),
  previous: optional(
    withField(
      z.array(
        z.strictObject({
          version: withField(semver, ['Version', '版本'], ['The version it was published as.', '发布时的版本。']),
          payload: withField(
            jsonSchema,
            ['Payload schema', '载荷模式'],
            ['JSON Schema 2020-12 of that version.', '该版本的 JSON Schema 2020-12。'],
          ),
        }),
      ),
      ['Earlier versions', '历史版本'],
      ['Published before; compatibility is checked against them.', '曾发布的版本，兼容性据此检查。'],
    ),
  ),
  upgradeFirst: optional(
    withField(
      upgrades,
      ['Upgraded first', '先升级'],
      ['Who gets a new version of it first.', '新版本先部署到哪一方。'],
    ),
  ),
  attributes: optional(
    withField(
      z.record(z.string(), shortText),
      ['Attributes', '扩展属性'],
      [
        'CloudEvents extension attributes that travel with it, and what each means.',
        '随消息携带的 CloudEvents 扩展属性及其含义。',
      ],
    ),
  ),
  pii: optional(
    withField(
      z.array(jsonPointer),
      ['Personal data', '个人数据'],
      ['JSON pointers to fields that identify a person.', '可识别个人的字段的 JSON 指针。'],
    ),
  ),
  deadlineMs: optional(
    withField(
      positive,
      ['Deadline', '截止时间'],
      [
        'Older messages are worth nothing; readers that drop expired work skip them.',
        '超过此时长的消息已无价值；丢弃过期工作的读者会跳过它。',
      ],
      { unit: 'ms' },
    ),
  ),
});

export type Message = z.infer<typeof message>;

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
