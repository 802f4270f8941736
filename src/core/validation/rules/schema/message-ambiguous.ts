/** Several messages on one topic, and nothing around or in them that says which is which. */
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Topic } from '../../../model/node.ts';
import { isFields } from '../../../model/schemas/form/part.ts';
import { partsOf } from '../../../model/schemas/schema-field.ts';
import { carriedMessages } from '../../contracts/carried.ts';
import { withEnvelope } from '../../fixes/add-envelope.ts';
import type { Found, Rule } from '../../rule.ts';
import { messageName, nodeAt, nodeName, say } from '../../words.ts';

/** The envelope that is the default names the type of each message, so only topics that do without it are looked at. */
export const messageAmbiguous: Rule = {
  id: 'message-ambiguous',
  severity: 'warning',
  title: { en: 'Messages look alike', zh: '消息无法区分' },
  summary: {
    en: 'A topic without an envelope carries several messages, and no required field has values that tell them apart.',
    zh: '无信封的主题承载多种消息，却没有必填字段的取值可区分它们。',
  },
  source: 'CloudEvents 1.0: type; Hohpe and Woolf, Enterprise Integration Patterns, 2003: Format Indicator',
  check: (design) =>
    graphOf(design)
      .topics.filter(([, { envelope }]) => envelope === 'none')
      .flatMap((topic) => {
        const pair = alike(design, carriedMessages(design).get(topic[0]) ?? []);
        return pair ? [found(design, topic, pair)] : [];
      }),
};

/** By required field, what it may be. */
type Marks = ReadonlyMap<string, ReadonlySet<string>>;

/** The first two that nothing tells apart. */
const alike = (design: Design, messages: readonly string[]): readonly [string, string] | undefined => {
  const marks = messages.map((message) => marksOf(design, message));
  for (const [at, one] of messages.entries())
    for (const [more, other] of messages.slice(at + 1).entries())
      if (!differ(marks[at] as Marks, marks[at + 1 + more] as Marks)) return [one, other];
  return undefined;
};

const differ = (one: Marks, other: Marks): boolean =>
  [...one].some(([field, values]) => {
    const others = other.get(field);
    return others !== undefined && [...values].every((value) => !others.has(value));
  });

const marksOf = (design: Design, message: string): Marks => {
  const payload = design.messages?.[message]?.payload ?? true;
  const schemas = design.schemas ?? {};
  const parts = partsOf(payload, payload, schemas);
  const required = new Set(parts.flatMap(({ required: names }) => (Array.isArray(names) ? names : [])));
  const fields = parts.flatMap(({ properties }) => Object.entries(isFields(properties) ? properties : {}));
  return new Map(
    fields.flatMap(([name, schema]) => {
      const listed = partsOf(schema, payload, schemas).map(valuesOf).find(Boolean);
      return required.has(name) && listed ? [[name, new Set(listed.map((value) => JSON.stringify(value)))]] : [];
    }),
  );
};

const valuesOf = (part: Readonly<Record<string, unknown>>): readonly unknown[] | undefined =>
  'const' in part ? [part.const] : Array.isArray(part.enum) ? part.enum : undefined;

const found = (design: Design, [id]: Entry<Topic>, pair: readonly [string, string]): Found => ({
  message: say(
    'Readers of “{topic}” cannot tell “{one}” from “{other}”.',
    '“{topic}”的读者无法区分“{one}”与“{other}”。',
    { topic: nodeName(design, id), one: messageName(design, pair[0]), other: messageName(design, pair[1]) },
  ),
  why: {
    en: 'They have to guess from the shape, and guess wrong on the day a field is added.',
    zh: '读者只能凭结构猜测，一旦新增字段就会猜错。',
  },
  howToFix: {
    en: 'Send the type along: a CloudEvents envelope, or a required field with a value of its own per message.',
    zh: '随消息发送类型：使用 CloudEvents 信封，或为每种消息设一个取值不同的必填字段。',
  },
  nodes: [id],
  messages: pair,
  pointer: nodeAt(id, 'envelope'),
  fix: withEnvelope(id),
});
