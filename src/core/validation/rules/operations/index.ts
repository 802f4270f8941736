/** Every rule about operations and naming, sorted by id. */
import type { Rule } from '../../rule.ts';
import { ownerMissing } from './owner-missing.ts';
import { replayUnsafe } from './replay-unsafe.ts';

export const operationsRules: readonly Rule[] = [ownerMissing, replayUnsafe];
