/** A message's schema changed in a way that the compatibility mode which it declares itself rules out. */
import { inEach } from '../../../lib/in-each.ts';
import { pathOf, valueAt } from '../../../lib/pointer.ts';
import { listed } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { JsonSchema, Message } from '../../../model/message.ts';
import { changedAt, isFields, withKeyword } from '../../../model/schemas/form/part.ts';
import { withRequiredProperty } from '../../../model/schemas/form/property-changes.ts';
import { usesOf } from '../../contracts/carried.ts';
import { type Breach, breachesOf } from '../../contracts/contracts.ts';
import { gapSentence } from '../../contracts/gap-sentence.ts';
import { placeOf, withSoundMessage } from '../../fixes/change-payload.ts';
import type { Found, Rule } from '../../rule.ts';
import { messageAt, nodeName, say, unique } from '../../words.ts';

export const schemaBreakingChange: Rule = {
  id: 'schema-breaking-change',
  severity: 'error',
  title: { en: 'Breaking change', zh: '破坏性变更' },
  summary: {
    en: 'The schema of a message differs from an earlier version in a way that its compatibility mode rules out.',
    zh: '消息模式与历史版本的差异不为其兼容模式所允许。',
  },
  source: 'Confluent Schema Registry: schema evolution and compatibility',
  check: (design) =>
    breachesIn(design.messages, design.schemas).map(([entry, first, others]) => found(design, entry, first, others)),
};

const breachesIn = inEach((entry: Entry<Message>, schemas: Design['schemas']) => {
  const [first, ...others] = breachesOf({ schemas }, entry[1]);
  return first ? [[entry, first, others] as const] : [];
});

const found = (design: Design, [id, message]: Entry<Message>, breach: Breach, others: readonly Breach[]): Found => {
  const uses = usesOf(design).get(id);
  const readers = unique((uses?.reading ?? []).map(([, { to }]) => to));
  const publishers = unique((uses?.publishing ?? []).map(([, { from }]) => from));
  const values = {
    name: message.name,
    mode: message.compatibility ?? 'none',
    version: breach.version,
    gaps: gapSentence(breach.gaps),
    count: readers.length,
    who:
      readers.length === 0
        ? say('nobody yet', '暂无读者')
        : listed(readers.map((reader) => `“${nodeName(design, reader)}”`)),
    more: others.length === 0 ? '' : say(' ({count} more)', '（另有 {count} 处）', { count: others.length }),
  };
  return {
    message:
      breach.breaks === 'old-readers'
        ? say(
            'The change of “{name}” breaks readers still on version {version} ({who}), which its mode {mode} rules out: {gaps}{more}.',
            '“{name}”的变更会破坏仍用版本 {version} 的读者（{who}），其模式 {mode} 不允许：{gaps}{more}。',
            values,
          )
        : say(
            'After the change of “{name}” its readers ({who}) fail on messages of version {version}, which its mode {mode} rules out: {gaps}{more}.',
            '“{name}”变更后，其读者（{who}）无法读取版本 {version} 的消息，其模式 {mode} 不允许：{gaps}{more}。',
            values,
          ),
    why: {
      en: 'Publishers and readers are never updated at the same moment, and messages of before still lie in the topic.',
      zh: '发布者与读者不会同时更新，而主题里还留有旧消息。',
    },
    howToFix: {
      en: 'Take back what breaks, make it optional, or publish the new shape as a message of its own beside the old one.',
      zh: '撤回破坏性的部分、改为可选，或在旧消息旁以新消息发布新结构。',
    },
    nodes: [...readers, ...publishers.filter((each) => !readers.includes(each))],
    messages: [id],
    pointer: messageAt(id, 'payload'),
    fix:
      restored(design, id) === design
        ? undefined
        : {
            title: say('Take {fields} from version {version} again', '恢复版本 {version} 的 {fields}', {
              fields: unique(breach.gaps.map(({ field }) => field || '/')).join(', '),
              version: breach.version,
            }),
            apply: (before) => restored(before, id),
          },
  };
};

/** Field by field as it was in the version that it breaks, the rest of the change stays; only where that settles it. */
const restored = (design: Design, id: string): Design => {
  const message = design.messages?.[id];
  if (message?.payload === undefined) return design;
  const breaches = breachesOf(design, message);
  if (breaches.length === 0) return design;
  const payload = breaches.reduce<JsonSchema>(
    (schema, breach) => breach.gaps.reduce((each, { field }) => withFieldOf(each, breach.payload, field), schema),
    message.payload,
  );
  const after = { ...message, payload };
  return breachesOf(design, after).length > 0 ? design : withSoundMessage(design, id, after);
};

/** The first schema with a field as the second one has it: its type, whether it is there and whether it is required. */
const withFieldOf = (schema: JsonSchema, old: JsonSchema, field: string): JsonSchema => {
  const path = placeOf(field);
  if (path.length === 0) return old;
  const [around, name] = [path.slice(0, -1), path.at(-1) as string];
  const part = valueAt(old, path);
  if (name === 'items' && pathOf(field).at(-1) === '*')
    return changedAt(schema, path, () => part ?? true) as JsonSchema;
  const owner = valueAt(old, path.slice(0, -2));
  const isRequired = isFields(owner) && Array.isArray(owner.required) && owner.required.includes(name);
  const wanted = around.at(-1) === 'properties' && valueAt(schema, around) === undefined ? path.slice(0, -2) : around;
  const withPart = changedAt(schema, wanted, (inner) => {
    if (!isFields(inner)) return inner;
    return wanted === around ? withKeyword(inner, name, part) : withKeyword(inner, 'properties', { [name]: part });
  });
  return withRequiredProperty(withPart, path, isRequired) as JsonSchema;
};
