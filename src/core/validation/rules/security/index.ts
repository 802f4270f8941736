/** Every rule about security, sorted by id. */
import type { Rule } from '../../rule.ts';
import { unsafeName } from './unsafe-name.ts';

export const securityRules: readonly Rule[] = [unsafeName];
