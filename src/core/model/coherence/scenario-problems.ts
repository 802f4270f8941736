/** Faults of a scenario that lack what they need, or have a value that means nothing. */

import { type Fault, faultsOfShare, faultsWithValue, type Scenario } from '../scenario.ts';
import type { Problem } from '../text/problem.ts';
import { contradiction, type Path } from './contradiction.ts';

export const scenarioProblems = (path: Path, scenario: Scenario): Problem[] =>
  (scenario.faults ?? []).flatMap((fault, number) => faultProblems([...path, 'faults', number], fault));

const faultProblems = (path: Path, { kind, target, value }: Fault): Problem[] => {
  const problems: Problem[] = [];
  if (faultsWithValue.has(kind) && value === undefined)
    problems.push(
      contradiction(
        path,
        { en: 'The fault “{kind}” needs a value.', zh: '故障“{kind}”需要数值。' },
        { en: 'Add “value”.', zh: '请添加 value。' },
        { kind },
      ),
    );
  if (faultsOfShare.has(kind) && value !== undefined && value > 1)
    problems.push(
      contradiction(
        [...path, 'value'],
        {
          en: 'The value of the fault “{kind}” is a share; {value} is more than all.',
          zh: '故障“{kind}”的数值是比例；{value} 超过了全部。',
        },
        { en: 'Write a number from 0 to 1.', zh: '请写 0 到 1 之间的数。' },
        { kind, value },
      ),
    );
  if (kind !== 'rate' && target === undefined)
    problems.push(
      contradiction(
        path,
        { en: 'The fault “{kind}” does not say what it hits.', zh: '故障“{kind}”未说明作用对象。' },
        { en: 'Add “target”, the id of a node or link.', zh: '请添加 target：节点或连线的 id。' },
        { kind },
      ),
    );
  return problems;
};
