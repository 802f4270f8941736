/** What each keyword of JSON Schema (2020-12) says, in one line, for whoever writes one. */
import type { Text } from '../../lib/text.ts';

const lines: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  type: ['What kind of value it is.', '值的类型。'],
  properties: ['The fields of an object, each with its schema.', '对象的字段及其模式。'],
  required: ['Names of fields that must be there.', '必须存在的字段名。'],
  items: ['What each item of a list is.', '列表每一项的模式。'],
  prefixItems: ['What the first items of a list are, one by one.', '列表前若干项各自的模式。'],
  additionalProperties: [
    'What fields that are not listed may be; false: there are none.',
    '未列出字段的模式；false 表示不允许。',
  ],
  patternProperties: ['Fields whose names match a pattern.', '名称匹配正则的字段。'],
  propertyNames: ['What the names of fields must fit.', '字段名须符合的模式。'],
  description: ['What it means, for people.', '给人看的说明。'],
  title: ['A short name for people.', '给人看的简短名称。'],
  default: ['The value that is meant when none is given.', '未给出时所指的值。'],
  examples: ['Values as they really occur.', '真实出现的值。'],
  enum: ['The only values that are allowed.', '仅允许这些值。'],
  const: ['The one value that is allowed.', '仅允许这一个值。'],
  format: ['How a text is written: date-time, email, uuid and others.', '文本的格式：date-time、email、uuid 等。'],
  pattern: ['A regular expression that a text matches.', '文本须匹配的正则表达式。'],
  minLength: ['Fewest characters of a text.', '文本的最少字符数。'],
  maxLength: ['Most characters of a text.', '文本的最多字符数。'],
  minimum: ['Least number.', '最小值。'],
  maximum: ['Greatest number.', '最大值。'],
  exclusiveMinimum: ['The number is above this.', '数字须大于此值。'],
  exclusiveMaximum: ['The number is below this.', '数字须小于此值。'],
  multipleOf: ['The number is a multiple of this.', '数字须为此值的倍数。'],
  minItems: ['Fewest items of a list.', '列表的最少项数。'],
  maxItems: ['Most items of a list.', '列表的最多项数。'],
  uniqueItems: ['No two items of a list are the same.', '列表各项互不相同。'],
  contains: ['At least one item of the list fits this.', '列表中至少一项符合此模式。'],
  minProperties: ['Fewest fields of an object.', '对象的最少字段数。'],
  maxProperties: ['Most fields of an object.', '对象的最多字段数。'],
  dependentRequired: ['Fields that must be there when another one is.', '某字段存在时必须同时存在的字段。'],
  dependentSchemas: ['What must fit when a field is there.', '某字段存在时须符合的模式。'],
  $ref: [
    'Another schema that holds here: one of the design, or a part of this one.',
    '引用另一个模式：设计中的共享模式，或本模式的一部分。',
  ],
  $defs: ['Schemas that this one refers to.', '供本模式引用的模式。'],
  allOf: ['All of these must fit.', '须符合其中全部。'],
  anyOf: ['At least one of these must fit.', '须至少符合其中之一。'],
  oneOf: ['Exactly one of these must fit.', '须恰好符合其中之一。'],
  not: ['This must not fit.', '不得符合此模式。'],
  if: ['Where this fits, “then” holds, else “else”.', '符合时适用 then，否则适用 else。'],
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema, and nobody awaits this record
  then: ['Holds where “if” fits.', '符合 if 时适用。'],
  else: ['Holds where “if” does not fit.', '不符合 if 时适用。'],
  deprecated: ['Not to be used any more.', '不再建议使用。'],
  readOnly: ['Only the owner writes it.', '仅由所有者写入。'],
  writeOnly: ['It is sent and never shown.', '仅发送，不再显示。'],
  contentEncoding: ['How bytes are written as text: base64 and others.', '字节以文本书写的编码，如 base64。'],
  contentMediaType: ['What the text holds, as a media type.', '文本内容的媒体类型。'],
  $comment: ['A note for whoever maintains the schema.', '给维护者的备注。'],
};

/** Undefined for a keyword that needs no words, or that nobody knows. */
export const keywordWords = (keyword: string): Text | undefined => {
  const line = Object.hasOwn(lines, keyword) ? lines[keyword] : undefined;
  return line && { en: line[0], zh: line[1] };
};

/** Keywords in the order in which people want them. */
export const usualKeywords: readonly string[] = Object.keys(lines);
