/** Fields that links of several kinds have. */
import { optional, probability, withField } from './field.ts';
import { description, id, name } from './names.ts';

export const commonOfLinks = {
  name: optional(withField(name, ['Name', '名称'], ['What people call it.', '大家对它的称呼。'])),
  description: optional(withField(description, ['Description', '描述'], ['What it is for.', '它的用途。'])),
};
export const end = (en: string, zh: string) => withField(id, [en, zh], ['The node at this end.', '此端的节点。']);

export const chance = (help: readonly [string, string]) =>
  optional(withField(probability, ['Probability', '概率'], help, { default: 1 }));
export const choice = optional(
  withField(
    id,
    ['Choice', '分支'],
    [
      'Links of one choice exclude each other: at most one of them happens per message.',
      '同一分支名下的连线互斥：每条消息至多触发其中一条。',
    ],
  ),
);
