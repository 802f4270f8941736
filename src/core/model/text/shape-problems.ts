/** Says in the user's words what the schema says in its own. */
import type * as z from 'zod/mini';
import { nearest } from '../../lib/nearest.ts';
import { pointerOf, valueAt } from '../../lib/pointer.ts';
import { fill, listed, type Text, type TextValue, verbatim } from '../../lib/text.ts';
import { design } from '../design.ts';
import { fieldInfo } from '../field.ts';
import type { Problem } from './problem.ts';
import { childSchema, isOpaque, knownKeys, schemaAt } from './shape.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** Every departure of a value from the schema. Unknown keys that begin with `x-` are the user's own and no departure. */
export const shapeProblems = (value: unknown): Problem[] => {
  const result = design.safeParse(value);
  const problems = protoKeys(design, value, []).map(invalidKey);
  return result.success ? problems : [...problems, ...result.error.issues.flatMap((issue) => problemsOf(issue, value))];
};

/** Zod passes over a map's key `__proto__`; as data it may stand in payloads only, so no reader of a map meets it. */
const protoKeys = (schema: z.ZodMiniType, value: unknown, path: Path): Path[] => {
  if (value === null || typeof value !== 'object' || isOpaque(schema)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const child = childSchema(schema, value, key);
    if (!child) return [];
    return key === '__proto__' ? [[...path, key]] : protoKeys(child, item, [...path, key]);
  });
};

const problemsOf = (issue: Issue, root: unknown): Problem[] => {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.filter((key) => !key.startsWith('x-')).map((key) => unknownKey(key, path, root));
  if (issue.code === 'invalid_key') return [invalidKey(path)];
  if (valueAt(root, path) === undefined && path.length > 0) return [missing(path, root)];
  return [wrong(path, expected(issue), valueAt(root, path))];
};

const unknownKey = (key: string, path: Path, root: unknown): Problem => {
  const schema = schemaAt(design, root, path);
  const known = schema ? knownKeys(schema, valueAt(root, path)) : [];
  const guess = nearest(key, known);
  return {
    what: fill({ en: '“{key}” is not a known field here.', zh: '此处没有名为“{key}”的字段。' }, { key }),
    why: { en: 'It would be ignored, and what you meant would not happen.', zh: '它会被忽略，您的意图不会生效。' },
    howToFix: guess
      ? fill(
          {
            en: 'Did you mean “{guess}”? Fields of your own begin with x-.',
            zh: '您是否想写“{guess}”？自定义字段以 x- 开头。',
          },
          { guess },
        )
      : fill(
          {
            en: 'Known here: {known}. Fields of your own begin with x-.',
            zh: '此处可用：{known}。自定义字段以 x- 开头。',
          },
          { known: listed(known, 30) },
        ),
    pointer: pointerOf([...path, key]),
    atKey: true,
  };
};

const invalidKey = (path: Path): Problem => ({
  what: fill({ en: '“{id}” cannot be an id.', zh: '“{id}” 不能作为 id。' }, { id: String(path.at(-1)) }),
  why: idWhy,
  howToFix: idFix,
  pointer: pointerOf(path),
  atKey: true,
});

export const idWhy: Text = {
  en: 'Ids become file names, subjects and queues.',
  zh: 'id 会成为文件名、主题名和队列名。',
};
export const idFix: Text = {
  en: 'Use lower-case letters, digits and hyphens, beginning with a letter, at most 63, and not “constructor” or “prototype”.',
  zh: '请用小写字母、数字和连字符，以字母开头，最长 63 个字符，且不能是 constructor 或 prototype。',
};

const missing = (path: Path, root: unknown): Problem => {
  const field = fieldName(path, root);
  return {
    what: fill({ en: '{field} is missing.', zh: '缺少{field}。' }, { field }),
    why: { en: 'Without it this part of the design has no meaning.', zh: '缺少它，这部分设计没有意义。' },
    howToFix: fill({ en: 'Add {field} here.', zh: '请在此添加{field}。' }, { field }),
    pointer: pointerOf(path),
  };
};

/** As forms show it, with the key of the file where that says something else. */
const fieldName = (path: Path, root: unknown): Text => {
  const key = String(path.at(-1));
  const schema = schemaAt(design, root, path);
  const title = (schema && fieldInfo(schema)?.title) ?? verbatim(key);
  const isKey = (words: string): boolean => words.toLowerCase() === key.toLowerCase();
  return {
    en: isKey(title.en) ? `“${key}”` : `“${title.en}” (${key})`,
    zh: isKey(title.zh) ? `“${key}”` : `“${title.zh}”（${key}）`,
  };
};

const wrong = (path: Path, what: Text, value: unknown): Problem => ({
  what: fill(
    { en: 'Expected {what}, found {found}.', zh: '应为{what}，实际为 {found}。' },
    { what, found: shown(value) },
  ),
  why: { en: 'A value of another kind would be misread.', zh: '其他类型的值会被误读。' },
  howToFix: fill({ en: 'Write {what}.', zh: '请写{what}。' }, { what }),
  pointer: pointerOf(path),
});

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const types: Readonly<Record<string, Text>> = {
  string: { en: 'a text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  int: { en: 'a whole number', zh: '整数' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'an object', zh: '对象' },
  record: { en: 'an object', zh: '对象' },
  tuple: { en: 'a pair of numbers', zh: '一对数字' },
};

const expected = (issue: Issue): Text => {
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? (types.object as Text);
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'invalid_union':
      return unionExpected(issue);
    case 'too_small':
      return bound(issue.origin, issue.inclusive === false ? '> ' : '≥ ', Number(issue.minimum));
    case 'too_big':
      return bound(issue.origin, issue.inclusive === false ? '< ' : '≤ ', Number(issue.maximum));
    case 'invalid_format':
      return fill(
        { en: 'a text of the form {pattern}', zh: '形如 {pattern} 的文本' },
        { pattern: issue.pattern ?? issue.format },
      );
    default:
      return { en: 'a JSON object', zh: 'JSON 对象' };
  }
};

const unionExpected = (issue: Extract<Issue, { code: 'invalid_union' }>): Text => {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  if (options.length > 0) return oneOf(options);
  const choices = issue.errors.flatMap((branch) => branch.slice(0, 1).map(expected));
  return {
    en: choices.map((choice) => choice.en).join(' or ') || 'another kind of value',
    zh: choices.map((choice) => choice.zh).join('或') || '其他类型的值',
  };
};

const oneOf = (values: readonly string[]): Text =>
  values.length === 1
    ? fill({ en: '{value}', zh: ' {value} ' }, { value: values[0] as TextValue })
    : fill({ en: 'one of {values}', zh: '以下之一：{values} ' }, { values: listed(values, 30) });

const bound = (origin: string, sign: string, limit: number): Text => {
  if (origin === 'string')
    return fill(
      { en: 'a text of {sign}{limit} characters', zh: '长度 {sign}{limit} 的文本' },
      { sign, limit: String(limit) },
    );
  if (origin === 'array')
    return fill({ en: 'a list of {sign}{limit} items', zh: '{sign}{limit} 项的列表' }, { sign, limit: String(limit) });
  return fill({ en: 'a number {sign}{limit}', zh: '{sign}{limit} 的数字' }, { sign, limit: String(limit) });
};
