/** Every rule, by what it is about, and all of them sorted by id. */
import { byCodeUnit } from '../lib/sort.ts';
import type { Text } from '../lib/text.ts';
import type { Rule } from './rule.ts';
import { brokerRules } from './rules/broker/index.ts';
import { capacityRules } from './rules/capacity/index.ts';
import { deliveryRules } from './rules/delivery/index.ts';
import { operationsRules } from './rules/operations/index.ts';
import { schemaRules } from './rules/schema/index.ts';
import { securityRules } from './rules/security/index.ts';
import { structureRules } from './rules/structure/index.ts';

export interface RuleGroup {
  readonly id: string;
  readonly title: Text;
  readonly rules: readonly Rule[];
}

/** In the order in which people read them. */
export const ruleGroups: readonly RuleGroup[] = [
  { id: 'structure', title: { en: 'Structure', zh: '结构' }, rules: structureRules },
  { id: 'schema', title: { en: 'Schemas and contracts', zh: '模式与契约' }, rules: schemaRules },
  { id: 'delivery', title: { en: 'Delivery', zh: '投递' }, rules: deliveryRules },
  { id: 'capacity', title: { en: 'Capacity', zh: '容量' }, rules: capacityRules },
  { id: 'security', title: { en: 'Security', zh: '安全' }, rules: securityRules },
  { id: 'operations', title: { en: 'Operations and naming', zh: '运维与命名' }, rules: operationsRules },
  { id: 'broker', title: { en: 'Brokers', zh: '消息代理' }, rules: brokerRules },
];

export const rules: readonly Rule[] = ruleGroups
  .flatMap((group) => group.rules)
  .sort((one, other) => byCodeUnit(one.id, other.id));
