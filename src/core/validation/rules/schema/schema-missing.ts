/** A message whose payload has no schema. */
import { sortedEntries } from '../../../lib/sort.ts';
import type { Design } from '../../../model/design.ts';
import type { Message } from '../../../model/message.ts';
import { inferSchema } from '../../../model/schemas/infer-schema.ts';
import { isSound } from '../../fixes/change-payload.ts';
import { withMessage } from '../../fixes/records.ts';
import type { Rule } from '../../rule.ts';
import { messageAt, say } from '../../words.ts';

export const schemaMissing: Rule = {
  id: 'schema-missing',
  severity: 'error',
  title: { en: 'No payload schema', zh: '缺少载荷模式' },
  summary: {
    en: 'A message does not say what its payload looks like.',
    zh: '消息没有说明载荷的结构。',
  },
  source: 'AsyncAPI Spectral ruleset: asyncapi-payload',
  check: (design) =>
    sortedEntries(design.messages)
      .filter(([, { payload }]) => payload === undefined)
      .map(([id, { name }]) => ({
        message: say('“{name}” has no shape; its readers must guess.', '“{name}”没有结构定义，读者只能猜测。', {
          name,
        }),
        why: {
          en: 'Nothing can be checked at the edges and no type be generated; a change breaks readers unnoticed.',
          zh: '边界处无法校验，也无法生成类型；改动会在无人察觉时破坏读者。',
        },
        howToFix: {
          en: 'Write a JSON Schema as the payload, or give examples and derive it from them.',
          zh: '为载荷编写 JSON Schema，或给出示例并由此推导。',
        },
        messages: [id],
        pointer: messageAt(id),
        ...(inferredFor(design, id) && {
          fix: {
            title: say('Derive the schema from the examples', '由示例推导模式'),
            apply: (before: Design) => inferred(before, id),
          },
        }),
      })),
};

/** The key must be a field of the schema that would come out, and neither a reader nor an earlier version may speak against it. */
const inferredFor = (design: Design, id: string): Message | undefined => {
  const message = design.messages?.[id];
  if (!message?.examples?.length || message.payload !== undefined) return undefined;
  const inferred = { ...message, payload: inferSchema(message.examples) };
  return isSound(design, id, inferred) ? inferred : undefined;
};

const inferred = (design: Design, id: string): Design => {
  const message = inferredFor(design, id);
  return message ? withMessage(design, id, message) : design;
};
