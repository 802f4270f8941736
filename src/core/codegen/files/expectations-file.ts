/** `expectations.ts` of the events package: what single readers rely on. */
import { text } from '../../lib/text-block.ts';
import type { ExpectationPlan } from '../plan/message-plan.ts';
import { code, printExpression } from '../print-expression.ts';
import { header } from './generated-file.ts';

/** Nothing where nobody expects anything. */
export const expectationsFile = (expectations: readonly ExpectationPlan[]): string[] => {
  if (expectations.length === 0) return [];
  const table = expectations.map(({ id, key }) => [key, code(`expectationOf('${id}')`)] as const);
  return [
    text`
      ${header('What readers expect beyond what messages promise; checked where they read.')}
      import { expectationOf } from '../contract.ts';

      export const expectations = ${printExpression(Object.fromEntries(table))};
    `,
  ];
};
