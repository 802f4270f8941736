/** Limits of numbers, texts and lists: whatever the writer may send beyond those of the reader. */
import type { Text } from '../../lib/text.ts';
import type { JsonObject } from '../../model/message.ts';
import { gapWords } from './gap-words.ts';

const least = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'] as const;
const most = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'] as const;

export const boundGaps = (sent: JsonObject, taken: JsonObject): readonly Text[] => [
  ...least.flatMap((keyword) => {
    const [own, bound] = [lowest(sent, keyword), numberAt(taken, keyword)];
    return bound !== undefined && !(own !== undefined && own >= bound) ? [gapWords.bound(keyword, bound)] : [];
  }),
  ...most.flatMap((keyword) => {
    const [own, bound] = [highest(sent, keyword), numberAt(taken, keyword)];
    return bound !== undefined && !(own !== undefined && own <= bound) ? [gapWords.bound(keyword, bound)] : [];
  }),
  ...stepGap(numberAt(sent, 'multipleOf'), numberAt(taken, 'multipleOf')),
  ...(['pattern', 'format'] as const).flatMap((keyword) => {
    const form = taken[keyword];
    return typeof form === 'string' && form !== sent[keyword] ? [gapWords.form(keyword, form)] : [];
  }),
  ...(taken.uniqueItems === true && sent.uniqueItems !== true ? [gapWords.repeated] : []),
];

const numberAt = (schema: JsonObject, keyword: string): number | undefined => {
  const value = schema[keyword];
  return typeof value === 'number' ? value : undefined;
};

/** An exclusive limit is as good as an inclusive one of the same value. */
const lowest = (schema: JsonObject, keyword: (typeof least)[number]): number | undefined =>
  keyword === 'minimum'
    ? (numberAt(schema, 'minimum') ?? numberAt(schema, 'exclusiveMinimum'))
    : keyword.startsWith('min')
      ? (numberAt(schema, keyword) ?? 0)
      : numberAt(schema, keyword);

const highest = (schema: JsonObject, keyword: (typeof most)[number]): number | undefined =>
  keyword === 'maximum'
    ? (numberAt(schema, 'maximum') ?? numberAt(schema, 'exclusiveMaximum'))
    : numberAt(schema, keyword);

const stepGap = (own: number | undefined, step: number | undefined): readonly Text[] =>
  step === undefined || (own !== undefined && Number.isInteger(own / step)) ? [] : [gapWords.bound('multipleOf', step)];
