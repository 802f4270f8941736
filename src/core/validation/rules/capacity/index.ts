/** Every rule about capacity, sorted by id. */
import type { Rule } from '../../rule.ts';
import { highUtilisation } from './high-utilisation.ts';
import { overload } from './overload.ts';

export const capacityRules: readonly Rule[] = [highUtilisation, overload];
