/** Why a value does not fit a schema, in words: the interpreter says it in English only, and in terms of its own. */
import { fill, type Text, verbatim } from '../../lib/text.ts';

type Words = readonly [found: RegExp, en: string, zh: string];

/** By keyword; what the interpreter found out stands in the groups of the pattern. */
const words: Readonly<Record<string, Words>> = {
  type: [/"(.+)" is invalid\. Expected "(.+)"\.$/, 'The type is {1}; wanted: {2}.', '类型是 {1}，应为 {2}。'],
  required: [/property "(.*)"\.$/s, 'The field “{1}” is missing.', '缺少字段“{1}”。'],
  false: [/$/, 'The schema allows nothing here.', '模式不允许此处有内容。'],
  enum: [/any of (.+)\.$/s, 'It is none of {1}.', '不在 {1} 之中。'],
  const: [/match (.+)\.$/s, 'It is not {1}.', '不是 {1}。'],
  minimum: [/^(\S+) .* (\S+)\.$/, '{1} is less than {2}.', '{1} 小于 {2}。'],
  maximum: [/^(\S+) .* (\S+)\.$/, '{1} is greater than {2}.', '{1} 大于 {2}。'],
  exclusiveMinimum: [/^(\S+) .* (\S+)\.$/, '{1} is not above {2}.', '{1} 不大于 {2}。'],
  exclusiveMaximum: [/^(\S+) .* (\S+)\.$/, '{1} is not below {2}.', '{1} 不小于 {2}。'],
  multipleOf: [/^(\S+) .* (\S+)\.$/, '{1} is no multiple of {2}.', '{1} 不是 {2} 的倍数。'],
  minLength: [
    /\((\d+) < (\d+)\)/,
    'The text has {1} characters; at least {2} are wanted.',
    '文本有 {1} 个字符，至少需要 {2} 个。',
  ],
  maxLength: [
    /\((\d+) > (\d+)\)/,
    'The text has {1} characters; at most {2} are allowed.',
    '文本有 {1} 个字符，最多允许 {2} 个。',
  ],
  pattern: [/$/, 'The text does not match the pattern.', '文本不符合正则表达式。'],
  format: [/"(.+)"\.$/, 'The text is not of the format “{1}”.', '文本不符合格式“{1}”。'],
  minItems: [
    /\((\d+) < (\d+)\)/,
    'The list has {1} items; at least {2} are wanted.',
    '列表有 {1} 项，至少需要 {2} 项。',
  ],
  maxItems: [
    /\((\d+) > (\d+)\)/,
    'The list has {1} items; at most {2} are allowed.',
    '列表有 {1} 项，最多允许 {2} 项。',
  ],
  uniqueItems: [/$/, 'Two items of the list are the same.', '列表中有两项相同。'],
  minProperties: [/(\d+) properties/, 'It has fewer than {1} fields.', '字段少于 {1} 个。'],
  maxProperties: [/(\d+) properties/, 'It has more than {1} fields.', '字段多于 {1} 个。'],
  anyOf: [/$/, 'It fits none of the alternatives.', '不符合任何一个备选模式。'],
  oneOf: [/\((\d+) matches\)/, 'It fits {1} of the alternatives, not one.', '符合 {1} 个备选模式，应恰好符合一个。'],
  not: [/$/, 'It is what the schema rules out.', '属于模式所排除的内容。'],
};

/** Keywords without words of ours keep those of the interpreter. */
export const misfitWords = (keyword: string, error: string): Text => {
  const [pattern, en, zh] = Object.hasOwn(words, keyword) ? (words[keyword] as Words) : [];
  // Of several types each stands in quotes of its own.
  const found = pattern?.exec(keyword === 'type' ? error.replaceAll('", "', ', ') : error);
  if (!found || en === undefined || zh === undefined) return verbatim(error);
  return fill({ en, zh }, Object.fromEntries(found.map((group, at) => [at, group])));
};

export const unreadableSchema = (error: unknown): Text =>
  fill(
    { en: 'The schema cannot be read: {why}', zh: '无法读取此模式：{why}' },
    { why: error instanceof Error ? error.message : String(error) },
  );
