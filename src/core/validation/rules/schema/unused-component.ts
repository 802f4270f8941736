/** A shared schema, a context or a security scheme that nothing in the design refers to; messages have a rule of their own. */
import { pointerOf } from '../../../lib/pointer.ts';
import { sortedEntries } from '../../../lib/sort.ts';
import type { Text } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { usedContexts, usedSchemas, usedSchemes } from '../../contracts/in-use.ts';
import { withoutUnusedContext, withoutUnusedSchema, withoutUnusedScheme } from '../../fixes/remove-unused.ts';
import type { Found, Rule } from '../../rule.ts';
import { say } from '../../words.ts';

export const unusedComponent: Rule = {
  id: 'unused-component',
  severity: 'info',
  title: { en: 'Unused', zh: '未使用' },
  summary: {
    en: 'A shared schema, a context or a security scheme that nothing refers to.',
    zh: '没有任何内容引用的共享模式、上下文或安全方案。',
  },
  source: 'AsyncAPI Spectral ruleset: asyncapi-unused-components-schema, asyncapi-unused-components-server',
  silentInDraft: true,
  check: (design) => {
    const [schemas, contexts] = [usedSchemas(design), usedContexts(design)];
    const schemes = design.securitySchemes ? usedSchemes(design) : new Set<string>();
    return [
      ...sortedEntries(design.schemas)
        .filter(([id]) => !schemas.has(id))
        .map(([id]) => found(texts.schema, id, ['schemas', id], (before) => withoutUnusedSchema(before, id))),
      ...sortedEntries(design.contexts)
        .filter(([id]) => !contexts.has(id))
        .map(([id, { name }]) => found(texts.context, name, ['contexts', id], (now) => withoutUnusedContext(now, id))),
      ...(design.securitySchemes ?? []).flatMap(({ name }, at) =>
        schemes.has(name)
          ? []
          : [found(texts.scheme, name, ['securitySchemes', at], (before) => withoutUnusedScheme(before, name))],
      ),
    ];
  },
};

const texts = {
  schema: {
    en: 'No message and no reader refers to the shared schema “{name}”.',
    zh: '没有消息或读者引用共享模式“{name}”。',
  },
  context: { en: 'Nothing lies in the context “{name}”.', zh: '上下文“{name}”中没有任何内容。' },
  scheme: { en: 'No node signs in by the security scheme “{name}”.', zh: '没有节点用安全方案“{name}”登录。' },
} as const satisfies Readonly<Record<string, Text>>;

const found = (
  { en, zh }: Text,
  name: string,
  path: readonly (string | number)[],
  apply: (design: Design) => Design,
): Found => ({
  message: say(en, zh, { name }),
  why: {
    en: 'Whoever reads the design takes it for a part of the system.',
    zh: '读设计的人会以为它是系统的一部分。',
  },
  howToFix: { en: 'Use it or delete it.', zh: '使用它或删除它。' },
  pointer: pointerOf(path),
  fix: { title: say('Delete “{name}”', '删除“{name}”', { name }), apply },
});
