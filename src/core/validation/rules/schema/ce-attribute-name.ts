/**
 * An extension attribute with a name that CloudEvents does not allow. That a type should begin with a reverse domain name is not asked
 * for: within one system all events would, so that it would only be said of every message.
 */
import { gathered } from '../../../lib/gathered.ts';
import { sortedEntries } from '../../../lib/sort.ts';
import type { Design } from '../../../model/design.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Message } from '../../../model/message.ts';
import { withMessage } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { messageAt, messageName, say } from '../../words.ts';

const longest = 20;
/** Attributes of the envelope itself, and where the payload stands. */
const taken: ReadonlySet<string> = new Set(
  'data database64 datacontenttype dataschema id source specversion subject time type'.split(' '),
);

export const ceAttributeName: Rule = {
  id: 'ce-attribute-name',
  severity: 'warning',
  title: { en: 'Name of an attribute', zh: '属性名称' },
  summary: {
    en: 'An extension attribute has other characters than a to z and 0 to 9, more than 20 of them, or the name of an attribute of the envelope.',
    zh: '扩展属性含 a-z、0-9 以外的字符、超过 20 个字符，或与信封自身的属性同名。',
  },
  source: 'CloudEvents 1.0: attribute naming convention',
  check: (design) =>
    gathered(sortedEntries(design.messages), ([id, message]) =>
      Object.keys(message.attributes ?? {})
        .filter((name) => !isLegal(name))
        .map((name) => found(design, [id, message], name)),
    ),
};

const isLegal = (name: string): boolean => /^[a-z0-9]+$/.test(name) && name.length <= longest && !taken.has(name);

const found = (design: Design, [id, message]: Entry<Message>, name: string): Found => {
  const legal = legalName(message, name);
  const values = { name, message: messageName(design, id), length: name.length, longest };
  return {
    message: taken.has(name)
      ? say(
          'The attribute “{name}” of “{message}” is one of the envelope itself.',
          '“{message}”的属性“{name}”与信封自身的属性重名。',
          values,
        )
      : /^[a-z0-9]+$/.test(name)
        ? say(
            'The attribute “{name}” of “{message}” has {length} characters; {longest} are allowed.',
            '“{message}”的属性“{name}”有 {length} 个字符，最多允许 {longest} 个。',
            values,
          )
        : say(
            'The attribute “{name}” of “{message}” has characters that CloudEvents does not allow.',
            '“{message}”的属性“{name}”含有 CloudEvents 不允许的字符。',
            values,
          ),
    why: {
      en: 'Brokers and libraries refuse it, drop it or write it in another way, each in its own.',
      zh: '各消息代理与库会拒收、丢弃或改写它，且各不相同。',
    },
    howToFix: {
      en: 'Use lower-case letters and digits, 20 at most, and no name of the envelope.',
      zh: '仅用小写字母和数字，至多 20 个，且不与信封属性重名。',
    },
    messages: [id],
    pointer: messageAt(id, 'attributes', name),
    fix: {
      title: say('Call it “{legal}”', '改名为“{legal}”', { legal }),
      apply: (before) => renamed(before, id, name),
    },
  };
};

const legalName = ({ attributes = {} }: Message, name: string): string => {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '') || 'attribute';
  const base = (taken.has(plain) ? `own${plain}` : plain).slice(0, longest);
  let legal = base;
  for (let number = 2; Object.hasOwn(attributes, legal); number++)
    legal = `${base.slice(0, longest - String(number).length)}${number}`;
  return legal;
};

/** In its place among the others. */
const renamed = (design: Design, id: string, name: string): Design => {
  const message = design.messages?.[id];
  if (!message?.attributes || !Object.hasOwn(message.attributes, name) || isLegal(name)) return design;
  const entries = Object.entries(message.attributes).map(([key, meaning]): [string, string] => [
    key === name ? legalName(message, name) : key,
    meaning,
  ]);
  return withMessage(design, id, { ...message, attributes: Object.fromEntries(entries) });
};
