/** Every rule about delivery, sorted by id. */
import type { Rule } from '../../rule.ts';
import { dlqMissing } from './dlq-missing.ts';
import { durabilityWeak } from './durability-weak.ts';
import { idleConsumers } from './idle-consumers.ts';

export const deliveryRules: readonly Rule[] = [dlqMissing, durabilityWeak, idleConsumers];
