/** An example of a message that does not fit the message's own schema. */
import { inEach } from '../../../lib/in-each.ts';
import type { Design } from '../../../model/design.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Message } from '../../../model/message.ts';
import { type Misfit, misfits, type Schemas } from '../../../model/schemas/schema-check.ts';
import { type WrongDefault, wrongDefaults } from '../../../model/schemas/schema-defaults.ts';
import { withMessage } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { messageAt, say } from '../../words.ts';

export const exampleInvalid: Rule = {
  id: 'example-invalid',
  severity: 'warning',
  title: { en: 'Example does not fit', zh: '示例不符合模式' },
  summary: {
    en: 'An example of a message, or a default in its payload schema, does not fit the schema.',
    zh: '消息的示例或载荷模式中的默认值不符合模式。',
  },
  source: 'AsyncAPI Spectral ruleset: message examples; JSON Schema 2020-12',
  check: (design) => foundIn(design.messages, design.schemas),
};

/** Checking against a schema is the slowest of all rules. */
const foundIn = inEach(([id, message]: Entry<Message>, schemas: Design['schemas']) => {
  const { defaults, examples } = wrongIn(message, schemas);
  return [
    ...examples.map((wrong) => found(id, message, wrong)),
    ...defaults.map((wrong) => foundDefault(id, message, wrong)),
  ];
});

interface WrongExample {
  readonly position: number;
  readonly misfit: Misfit;
}

interface Wrong {
  readonly examples: readonly WrongExample[];
  readonly defaults: readonly WrongDefault[];
}

const wrongIn = ({ payload, examples: given }: Message, schemas: Schemas = {}): Wrong => {
  if (payload === undefined) return { examples: [], defaults: [] };
  const examples = (given ?? []).flatMap((example, position) =>
    misfits(payload, example, schemas)
      .slice(0, 1)
      .map((misfit) => ({ position, misfit })),
  );
  return { examples, defaults: wrongDefaults(payload, schemas) };
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

const foundDefault = (id: string, message: Message, { misfit, path }: WrongDefault): Found => ({
  message: say(
    'A default in the schema of “{name}” does not fit the schema it stands in: {reason}',
    '“{name}”的模式中有默认值不符合其所在的模式：{reason}',
    { name: message.name, reason: misfit.reason },
  ),
  why: {
    en: 'Whoever fills in the default builds a message that will be refused.',
    zh: '填入该默认值的一方会产生被拒收的消息。',
  },
  howToFix: { en: 'Correct the default or the schema around it.', zh: '修正默认值或其所在的模式。' },
  messages: [id],
  pointer: messageAt(id, 'payload', ...path),
});

const withoutWrongExamples = (design: Design, id: string): Design => {
  const message = design.messages?.[id];
  const wrong = message ? wrongIn(message, design.schemas).examples : [];
  if (!message || wrong.length === 0) return design;
  const { examples = [], ...rest } = message;
  const kept = examples.filter((_, at) => !wrong.some(({ position }) => position === at));
  return withMessage(design, id, kept.length > 0 ? { ...message, examples: kept } : rest);
};
