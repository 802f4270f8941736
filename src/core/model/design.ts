/** The design document: one value that holds everything but selection, zoom, open panels and results. */
import * as z from 'zod/mini';
import { broker } from './broker.ts';
import { optional, titled, withField } from './field.ts';
import { limits } from './limits.ts';
import { link } from './link.ts';
import { jsonSchema, message } from './message.ts';
import { description, id, jsonPointer, name, semver, shortText } from './names.ts';
import { node } from './node.ts';
import { objective, scenario } from './scenario.ts';

export const formatVersion = 1;

const contextColors = ['slate', 'blue', 'cyan', 'green', 'amber', 'orange', 'red', 'violet'] as const;
export const severities = ['error', 'warning', 'info'] as const;

const colors = titled(z.enum(contextColors), {
  slate: ['Slate', '石板灰'],
  blue: ['Blue', '蓝'],
  cyan: ['Cyan', '青'],
  green: ['Green', '绿'],
  amber: ['Amber', '琥珀'],
  orange: ['Orange', '橙'],
  red: ['Red', '红'],
  violet: ['Violet', '紫'],
});
export const levels = titled(z.enum(['off', 'info', 'warning', 'error']), {
  off: ['Off', '关闭'],
  info: ['Note', '提示'],
  warning: ['Warning', '警告'],
  error: ['Error', '错误'],
});

export const context = z.strictObject({
  name: withField(name, ['Name', '名称'], ['What people call it.', '大家对它的称呼。']),
  description: optional(withField(description, ['Description', '描述'], ['What belongs here.', '什么归属于此。'])),
  owner: optional(withField(shortText, ['Owner', '负责人'], ['The team behind it.', '背后的团队。'])),
  parent: optional(withField(id, ['Parent', '上级'], ['The context around it.', '外层上下文。'])),
  color: optional(
    withField(colors, ['Colour', '颜色'], ['Its colour on the canvas.', '画布上的颜色。'], {
      default: 'slate',
    }),
  ),
});

export const note = z.strictObject({
  text: withField(description, ['Text', '文字'], ['Words for the reader.', '写给读者的话。']),
});

const schemeKinds = titled(z.enum(['oauth2', 'mutual-tls', 'scram', 'password', 'api-key', 'signature']), {
  oauth2: ['OAuth 2.0', 'OAuth 2.0'],
  'mutual-tls': ['Mutual TLS', '双向 TLS'],
  scram: ['SCRAM', 'SCRAM'],
  password: ['User name and password', '用户名与密码'],
  'api-key': ['API key', 'API 密钥'],
  signature: ['Signed requests', '签名请求'],
});

const securityScheme = z.strictObject({
  name: withField(shortText.check(z.minLength(1)), ['Name', '名称'], ['What nodes call it.', '节点如何称呼它。']),
  kind: withField(schemeKinds, ['Kind', '类型'], ['How callers prove who they are.', '调用方如何证明身份。']),
  scopes: optional(
    withField(z.array(shortText), ['Scopes', '权限范围'], ['What it can be asked for.', '可向其申请的范围。']),
  ),
});

/** What a design holds the rules to as a whole. */
export const presetNames = ['recommended', 'strict', 'draft'] as const;
export const presets = titled(z.enum(presetNames), {
  recommended: ['Recommended', '推荐'],
  strict: ['Strict', '严格'],
  draft: ['Draft', '草稿'],
});

const suppression = z.strictObject({
  rule: shortText,
  elements: z.array(id),
  /** Of a finding that is about no element: the place that it is at. */
  pointer: optional(jsonPointer),
  reason: shortText.check(z.minLength(1)),
  owner: optional(shortText),
});

const rules = z.strictObject({
  preset: optional(
    withField(presets, ['Preset', '预设'], ['How much the checks ask for.', '检查的要求程度。'], {
      default: 'recommended',
    }),
  ),
  severity: optional(z.record(z.string(), levels)),
  settings: optional(z.record(z.string(), z.record(z.string(), z.number()))),
  suppressions: optional(z.record(id, suppression)),
});

const length = z.number().check(z.gte(limits.side.least), z.lte(limits.side.most));

/** Where the upper left corner is, how large it is drawn (absent = as its kind), and how far in front of others (absent = 0). */
const place = {
  x: z.number(),
  y: z.number(),
  w: optional(length),
  h: optional(length),
  z: optional(z.int().check(z.gte(-limits.stack), z.lte(limits.stack))),
};

export const layout = z.strictObject({
  nodes: optional(z.record(id, z.strictObject({ ...place, pinned: optional(z.boolean()) }))),
  contexts: optional(z.record(id, z.strictObject({ collapsed: z.boolean() }))),
  links: optional(z.record(id, z.strictObject({ bends: z.array(z.tuple([z.number(), z.number()])) }))),
  notes: optional(z.record(id, z.strictObject(place))),
});

const mapOf = <Schema extends z.ZodMiniType>(record: Schema) => optional(z.record(id, record));

export const design = z.strictObject({
  eventwright: z.literal(formatVersion),
  name: withField(name, ['Name', '名称'], ['Of the system.', '系统名称。']),
  version: optional(withField(semver, ['Version', '版本'], ['Of the design.', '设计的版本。'])),
  description: optional(withField(description, ['Description', '描述'], ['What the system does.', '系统做什么。'])),
  broker: optional(
    withField(
      broker,
      ['Broker', '消息代理'],
      ['What the topics live on; by itself it changes no number.', '主题所在的消息代理；它本身不改变任何数字。'],
      { default: 'in-memory' },
    ),
  ),
  securitySchemes: optional(
    withField(
      z.array(securityScheme),
      ['Security schemes', '安全方案'],
      ['Ways in which nodes sign in at the broker.', '节点登录消息代理的方式。'],
    ),
  ),
  contexts: mapOf(context),
  schemas: mapOf(jsonSchema),
  messages: mapOf(message),
  nodes: mapOf(node),
  links: mapOf(link),
  objectives: mapOf(objective),
  scenarios: mapOf(scenario),
  rules: optional(rules),
  notes: mapOf(note),
  layout: optional(layout),
});

/** A valid design as written: absent fields stay absent, `x-*` fields are kept though the type does not name them. */
export type Design = z.infer<typeof design>;
export type Context = z.infer<typeof context>;
export type Note = z.infer<typeof note>;
export type Layout = z.infer<typeof layout>;
export type Severity = (typeof severities)[number];
export type RuleSettings = z.infer<typeof rules>;
export type Preset = (typeof presetNames)[number];
export type Suppression = z.infer<typeof suppression>;
