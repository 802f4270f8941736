/** Ids and what refers to them: nothing in a design may point at something that is not there. */

import { nearest } from '../../lib/nearest.ts';
import { pointerOf } from '../../lib/pointer.ts';
import { fill, type Text, type TextValue } from '../../lib/text.ts';
import type { Design } from '../design.ts';
import { limits } from '../limits.ts';
import type { Link } from '../link.ts';
import { isId } from '../names.ts';
import type { NodeKind } from '../node.ts';
import type { Problem } from '../text/problem.ts';
import { idFix, idWhy } from '../text/shape-problems.ts';
import type { Reference } from './reference.ts';
import { references } from './references.ts';

/** Problems of ids, references and sizes in a value that already has the shape of a design. */
export const referenceProblems = (design: Design): Problem[] => [
  ...countProblems(design),
  ...idProblems(design),
  ...brokenReferences(design)
    .slice(0, limits.problems)
    .map((reference) => {
      const target = targetKind(design, reference.section, reference.id);
      return target === undefined
        ? dangling(design, reference.path, reference.section, reference.id)
        : wrongKind(reference.path, reference.id, target, reference.kinds ?? []);
    }),
  ...Object.entries(design.links ?? {}).flatMap(([id, link]) => triggerProblems(design, id, link)),
];

const brokenReferences = (design: Design): Reference[] =>
  references(design).filter(({ section, id, kinds }) => {
    const target = targetKind(design, section, id);
    return target === undefined || (kinds !== undefined && !kinds.includes(target));
  });

const targetKind = (
  design: Design,
  section: 'nodes' | 'links' | 'messages' | 'contexts' | 'schemas' | 'notes',
  id: string,
): string | undefined => {
  const map = design[section];
  if (!map || !Object.hasOwn(map, id)) return undefined;
  const target = map[id] as { kind?: string };
  return section === 'nodes' || section === 'links' ? (target.kind as string) : section;
};

const dangling = (design: Design, path: readonly (string | number)[], section: string, id: string): Problem => {
  const guess = nearest(id, Object.keys(design[section as 'nodes'] ?? {}));
  return {
    what: fill({ en: 'There is no “{id}” among the {section}.', zh: '{section} 中没有“{id}”。' }, { id, section }),
    why: { en: 'It points at something that is not in the design.', zh: '它指向设计中不存在的东西。' },
    howToFix: guess
      ? fill(
          {
            en: 'Did you mean “{guess}”? Else add “{id}” or remove the reference.',
            zh: '您是否想写“{guess}”？否则请添加“{id}”或删除该引用。',
          },
          { guess, id },
        )
      : fill(
          {
            en: 'Add “{id}” to the {section} or remove the reference.',
            zh: '请在 {section} 中添加“{id}”，或删除该引用。',
          },
          { id, section },
        ),
    pointer: pointerOf(path),
  };
};

const kindWords: Readonly<Record<NodeKind | Link['kind'], Text>> = {
  publisher: { en: 'a publisher', zh: '发布者' },
  topic: { en: 'a topic', zh: '主题' },
  service: { en: 'a service', zh: '服务' },
  subscriber: { en: 'a subscriber', zh: '订阅者' },
  publish: { en: 'a publish link', zh: '发布连线' },
  subscribe: { en: 'a subscribe link', zh: '订阅连线' },
  call: { en: 'a call', zh: '调用' },
};

const either = (kinds: readonly string[]): Text => {
  const words = kinds.map((kind) => kindWords[kind as NodeKind]);
  return { en: words.map((word) => word.en).join(' or '), zh: words.map((word) => word.zh).join('或') };
};

const wrongKind = (
  path: readonly (string | number)[],
  id: string,
  found: string,
  kinds: readonly string[],
): Problem => ({
  what: fill(
    { en: '“{id}” is {found}; here must stand {wanted}.', zh: '“{id}” 是{found}；此处应为{wanted}。' },
    { id, found: kindWords[found as NodeKind], wanted: either(kinds) },
  ),
  why: { en: 'A link of this kind has no meaning between such ends.', zh: '这种连线在这两端之间没有意义。' },
  howToFix: fill({ en: 'Name {wanted}.', zh: '请指定{wanted}。' }, { wanted: either(kinds) }),
  pointer: pointerOf(path),
});

const countProblems = (design: Design): Problem[] =>
  (['nodes', 'links'] as const).flatMap((section) => {
    const number = Object.keys(design[section] ?? {}).length;
    if (number <= limits[section]) return [];
    const values: Record<string, TextValue> = { section, number: String(number), most: String(limits[section]) };
    return [
      {
        what: fill(
          { en: '{number} {section}; at most {most} are read.', zh: '{section} 有 {number} 个，最多读取 {most} 个。' },
          values,
        ),
        why: { en: 'Larger designs would freeze the page.', zh: '更大的设计会使页面卡死。' },
        howToFix: { en: 'Split the design.', zh: '请拆分设计。' },
        pointer: `/${section}`,
      },
    ];
  });

const idMaps = ['contexts', 'schemas', 'messages', 'nodes', 'links', 'objectives', 'scenarios', 'notes'] as const;

const idProblems = (design: Design): Problem[] => [
  ...idMaps.flatMap((section) =>
    Object.keys(design[section] ?? {})
      .filter((id) => !isId(id))
      .map((id) => ({
        what: fill({ en: '“{id}” cannot be an id.', zh: '“{id}” 不能作为 id。' }, { id }),
        why: idWhy,
        howToFix: idFix,
        pointer: pointerOf([section, id]),
        atKey: true,
      })),
  ),
  ...Object.keys(design.links ?? {})
    .filter((id) => Object.hasOwn(design.nodes ?? {}, id))
    .map((id) => ({
      what: fill({ en: '“{id}” is the id of a node and of a link.', zh: '“{id}” 同时是节点和连线的 id。' }, { id }),
      why: { en: 'Findings and results name elements by id alone.', zh: '检查结果仅用 id 指代元素。' },
      howToFix: { en: 'Rename one of them.', zh: '请重命名其一。' },
      pointer: pointerOf(['links', id]),
      atKey: true,
    })),
];

/** A trigger must be a subscription or call that ends at the node which publishes. */
const triggerProblems = (design: Design, id: string, link: Link): Problem[] => {
  const [field, names] =
    link.kind === 'publish'
      ? (['after', link.after?.subscriptions] as const)
      : link.kind === 'call'
        ? (['during', link.during?.subscriptions] as const)
        : (['after', undefined] as const);
  return (names ?? []).flatMap((name, position) => {
    const trigger = design.links?.[name];
    if (!trigger || trigger.kind === 'publish' || trigger.to === link.from) return [];
    return [
      {
        what: fill(
          { en: '“{name}” does not end at “{node}”.', zh: '“{name}” 的终点不是“{node}”。' },
          { name, node: link.from },
        ),
        why: { en: 'A node can only react to what reaches it.', zh: '节点只能对到达它的消息作出反应。' },
        howToFix: fill(
          { en: 'Name a subscription or call into “{node}”.', zh: '请指定进入“{node}”的订阅或调用。' },
          { node: link.from },
        ),
        pointer: pointerOf(['links', id, field, 'subscriptions', position]),
      },
    ];
  });
};
