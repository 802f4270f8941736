/** A reader knows all values of a field to which another context may add values. */
import { gathered } from '../../../lib/gathered.ts';
import { listed } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { JsonObject, JsonSchema } from '../../../model/message.ts';
import { changedAt, isFields, withKeyword } from '../../../model/schemas/form/part.ts';
import { readMessages, usesOf } from '../../contracts/carried.ts';
import { type ClosedList, closedLists } from '../../contracts/closed-lists.ts';
import { withLink } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, messageName, nodeName, say } from '../../words.ts';

/** What a reader expects says whether it is ready for more: a list of values is not, a type beside or instead of it is. */
export const enumOpenEnd: Rule = {
  id: 'enum-open-end',
  severity: 'info',
  title: { en: 'No room for new values', zh: '无法应对新值' },
  summary: {
    en: 'A reader expects one of a list of values in a field that belongs to another context.',
    zh: '读者对属于其他上下文的字段只接受固定的取值列表。',
  },
  source: 'Protocol Buffers: open enums; Confluent Schema Registry: schema evolution',
  silentInDraft: true,
  check: (design) => gathered(graphOf(design).subscriptions, (entry) => foundIn(design, entry)),
};

const foundIn = (design: Design, [id, link]: Entry<Subscribe>): readonly Found[] => {
  if (link.expects === undefined || typeof link.expects === 'boolean') return [];
  const lists = closedLists(link.expects, design.schemas ?? {});
  if (lists.length === 0) return [];
  const foreign = readMessages(design, link).filter((message) => isForeign(design, link, message));
  return lists.flatMap((list) => {
    const message = foreign.find((each) => ownsList(design, each, list.field));
    return message === undefined ? [] : [found(design, [id, link], message, list)];
  });
};

/** Published in another context, as far as the design says. */
const isForeign = (design: Design, link: Subscribe, message: string): boolean => {
  const own = design.nodes?.[link.to]?.context;
  const publishers = usesOf(design).get(message)?.publishing ?? [];
  return publishers.some(([, { from }]) => {
    const theirs = design.nodes?.[from]?.context;
    return own !== undefined && theirs !== undefined && own !== theirs;
  });
};

const ownsList = ({ messages, schemas }: Design, id: string, field: string): boolean =>
  closedLists(messages?.[id]?.payload ?? true, schemas ?? {}).some((list) => list.field === field);

const found = (design: Design, [id, link]: Entry<Subscribe>, message: string, list: ClosedList): Found => ({
  message: say(
    '“{node}” knows {count} values of {field} in “{message}” ({values}), and one more would break it.',
    '“{node}”只认识“{message}”中 {field} 的 {count} 个值（{values}），再多一个就会出错。',
    {
      node: nodeName(design, link.to),
      message: messageName(design, message),
      count: list.values.length,
      field: list.field || '/',
      values: listed(list.values.map((value) => JSON.stringify(value))),
    },
  ),
  why: {
    en: 'The list belongs to another team, for which a new value is a small change.',
    zh: '该列表属于另一个团队，对他们而言新增一个值只是小改动。',
  },
  howToFix: {
    en: 'Expect the type alone, and do something sensible with a value that is not known yet.',
    zh: '只期望其类型，并对未知的值作合理处理。',
  },
  nodes: [link.to],
  links: [id],
  messages: [message],
  pointer: linkAt(id, 'expects', ...(list.path ?? [])),
  fix:
    list.path === undefined
      ? undefined
      : {
          title: say('Expect any value of the type', '接受该类型的任意值'),
          apply: (before) => opened(before, id, list),
        },
});

const opened = (design: Design, id: string, { path = [] }: ClosedList): Design => {
  const link = design.links?.[id];
  if (link?.kind !== 'subscribe' || link.expects === undefined) return design;
  const expects = changedAt(link.expects, path.slice(0, -1), (part) => (isFields(part) ? withoutList(part) : part));
  return expects === link.expects ? design : withLink(design, id, { ...link, expects: expects as JsonSchema });
};

const withoutList = (part: JsonObject): JsonObject => {
  if (!Array.isArray(part.enum)) return part;
  const types = [...new Set(part.enum.map(typeOf))];
  const type = part.type ?? (types.length === 1 ? types[0] : types);
  return { type, ...withKeyword(part, 'enum', undefined) };
};

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};
