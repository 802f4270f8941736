/** Every rule, sorted by id. */
import type { Rule } from '../rule.ts';

export const rules: readonly Rule[] = [];
