/** A payload schema whose names, values and remarks are given words, with an example that is valid. */
import type { JsonSchema } from '../../model/message.ts';

export interface HostilePayload {
  readonly payload: JsonSchema;
  readonly example: unknown;
  /** A pointer to one of its fields. */
  readonly key: string;
}

/** Eight words that differ. */
export const hostilePayload = (words: readonly string[]): HostilePayload => {
  const [constant, choice, list, inner, definition, value, remark, title] = words.map(named) as Eight;
  const options = [value, remark].map((word, at) => `${at}${short(word)}`);
  return {
    payload: {
      type: 'object',
      title,
      description: remark,
      required: ['id', constant, choice],
      properties: Object.fromEntries([
        ['id', { type: 'string', description: value }],
        [constant, { const: value, description: title }],
        [choice, { enum: options }],
        [list, { type: 'array', items: { $ref: `#/$defs/${encodeURIComponent(escaped(definition))}` } }],
        [inner, { type: 'object', properties: Object.fromEntries([[remark, { type: 'null', default: null }]]) }],
      ]),
      $defs: Object.fromEntries([
        [definition, { type: 'object', properties: Object.fromEntries([[title, { type: 'integer' }]]) }],
      ]),
    },
    example: Object.fromEntries([
      ['id', value],
      [constant, value],
      [choice, options[0]],
      [list, [Object.fromEntries([[title, 1]])]],
    ]),
    key: `/${escaped(constant)}`,
  };
};

type Eight = [string, string, string, string, string, string, string, string];

/** No number, which objects put before all other names, nor half a character, which no URI can hold. */
const named = (word: string): string => (/^\d+$/.test(word) ? `n ${word}` : word.replaceAll(/\p{Cs}/gu, '?'));

/** Types that are long to write get names: so short that no word makes the difference. */
const short = (word: string): string => word.slice(0, 10);

/** A step of a JSON pointer (RFC 6901). */
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
