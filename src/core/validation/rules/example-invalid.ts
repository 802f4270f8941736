/** An example of a message that does not fit the message's own schema. */
import { sortedEntries } from '../../lib/sort.ts';
import type { Design } from '../../model/design.ts';
import type { Message } from '../../model/message.ts';
import { type Misfit, misfits, type Schemas } from '../../model/schema-check.ts';
import { withMessage } from '../fixes/records.ts';
import type { Found, Rule } from '../rule.ts';
import { messageAt, say } from '../words.ts';

export const exampleInvalid: Rule = {
  id: 'example-invalid',
  severity: 'warning',
  title: { en: 'Example does not fit', zh: '示例不符合模式' },
  summary: {
    en: 'An example of a message does not fit its payload schema.',
    zh: '消息的示例不符合其载荷模式。',
  },
  source: 'AsyncAPI Spectral ruleset: message examples; JSON Schema 2020-12',
  check: (design) =>
    sortedEntries(design.messages).flatMap(([id, message]) =>
      wrongExamples(message, design.schemas ?? {}).map((wrong) => found(id, message, wrong)),
    ),
};

interface WrongExample {
  readonly position: number;
  readonly misfit: Misfit;
}

/** Checking against a schema is the slowest of all rules, and between two edits hardly any message changes. */
const known = new WeakMap<Message, { schemas: Schemas; wrong: readonly WrongExample[] }>();
const noSchemas: Schemas = {};

const wrongExamples = (message: Message, given: Schemas): readonly WrongExample[] => {
  const { payload, examples = [] } = message;
  if (payload === undefined) return [];
  const schemas = Object.keys(given).length === 0 ? noSchemas : given;
  const before = known.get(message);
  if (before?.schemas === schemas) return before.wrong;
  const wrong = examples.flatMap((example, position) =>
    misfits(payload, example, schemas)
      .slice(0, 1)
      .map((misfit) => ({ position, misfit })),
  );
  known.set(message, { schemas, wrong });
  return wrong;
};

const found = (id: string, message: Message, { position, misfit }: WrongExample): Found => {
  const values = { name: message.name, number: position + 1, place: misfit.pointer || '/', reason: misfit.reason };
  return {
    message: say(
      'Example {number} of “{name}” does not fit its schema at {place}: {reason}',
      '“{name}”的第 {number} 个示例在 {place} 处不符合模式：{reason}',
      values,
    ),
    why: {
      en: 'People and tests copy examples; a wrong one makes them build what will be refused.',
      zh: '人和测试都会照抄示例；错误的示例会让他们做出被拒收的消息。',
    },
    howToFix: { en: 'Correct the example or the schema.', zh: '修正示例或模式。' },
    messages: [id],
    pointer: messageAt(id, 'examples', position),
    fix: {
      title: say('Remove the examples that do not fit', '删除不符合的示例'),
      apply: (design) => withoutWrongExamples(design, id),
    },
  };
};

const withoutWrongExamples = (design: Design, id: string): Design => {
  const message = design.messages?.[id];
  const wrong = message ? wrongExamples(message, design.schemas ?? {}) : [];
  if (!message || wrong.length === 0) return design;
  const { examples = [], ...rest } = message;
  const kept = examples.filter((_, at) => !wrong.some(({ position }) => position === at));
  return withMessage(design, id, kept.length > 0 ? { ...message, examples: kept } : rest);
};
