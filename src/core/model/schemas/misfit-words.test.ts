import { expect, it } from 'vitest';
import { misfitWords } from './misfit-words.ts';
import { misfits } from './schema-check.ts';

it.each([
  [{ type: 'integer' }, '7', 'The type is string; wanted: integer.', '类型是 string，应为 integer。'],
  [
    { type: ['integer', 'null'] },
    '7',
    'The type is string; wanted: integer, null.',
    '类型是 string，应为 integer, null。',
  ],
  [{ required: ['a'] }, {}, 'The field “a” is missing.', '缺少字段“a”。'],
  [{ additionalProperties: false }, { a: 1 }, 'The schema allows nothing here.', '模式不允许此处有内容。'],
  [{ enum: ['a', 1] }, 'b', 'It is none of ["a",1].', '不在 ["a",1] 之中。'],
  [{ const: 3 }, 4, 'It is not 3.', '不是 3。'],
  [{ minimum: 1 }, 0.5, '0.5 is less than 1.', '0.5 小于 1。'],
  [{ maximum: 1 }, 2, '2 is greater than 1.', '2 大于 1。'],
  [{ exclusiveMinimum: 1 }, 1, '1 is not above 1.', '1 不大于 1。'],
  [{ exclusiveMaximum: 1 }, 1, '1 is not below 1.', '1 不小于 1。'],
  [{ multipleOf: 5 }, 7, '7 is no multiple of 5.', '7 不是 5 的倍数。'],
  [{ minLength: 2 }, 'a', 'The text has 1 characters; at least 2 are wanted.', '文本有 1 个字符，至少需要 2 个。'],
  [{ maxLength: 2 }, 'abc', 'The text has 3 characters; at most 2 are allowed.', '文本有 3 个字符，最多允许 2 个。'],
  [{ pattern: '^a' }, 'b', 'The text does not match the pattern.', '文本不符合正则表达式。'],
  [{ format: 'date' }, 'today', 'The text is not of the format “date”.', '文本不符合格式“date”。'],
  [{ minItems: 1 }, [], 'The list has 0 items; at least 1 are wanted.', '列表有 0 项，至少需要 1 项。'],
  [{ maxItems: 1 }, [1, 2], 'The list has 2 items; at most 1 are allowed.', '列表有 2 项，最多允许 1 项。'],
  [{ uniqueItems: true }, [1, 1], 'Two items of the list are the same.', '列表中有两项相同。'],
  [{ minProperties: 1 }, {}, 'It has fewer than 1 fields.', '字段少于 1 个。'],
  [{ maxProperties: 0 }, { a: 1 }, 'It has more than 0 fields.', '字段多于 0 个。'],
  [{ not: { type: 'string' } }, 'a', 'It is what the schema rules out.', '属于模式所排除的内容。'],
  [{ oneOf: [true, true] }, 1, 'It fits 2 of the alternatives, not one.', '符合 2 个备选模式，应恰好符合一个。'],
])('a misfit of %o is told in both languages', (schema, value, en, zh) => {
  const [misfit] = misfits(schema, value);
  expect(misfit?.reason.en).toBe(en);
  expect(misfit?.reason.zh).toBe(zh);
});

it('what has no words of ours is told in those of the interpreter', () => {
  const error = 'Array has less items (1) than minContains (2).';
  expect(misfitWords('contains', error)).toEqual({ en: error, zh: error });
});
