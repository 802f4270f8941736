/** The operations of designs that have everything, in the case of each broker. */
import { awkwardDesign } from '../../../../../../e2e/generated/awkward-design.ts';
import { observedDesign } from '../../../../../../e2e/generated/observed-design.ts';
import type { BrokerName } from '../../../../model/broker.ts';
import type { Design } from '../../../../model/design.ts';
import { brokers } from '../../../brokers/index.ts';
import { planProject } from '../../../plan.ts';
import { richDesign } from '../../../testing/rich-design.ts';
import { operationsFiles } from '../operations-files.ts';

/** By path. */
export const operationsOf = (design: Design, broker: BrokerName): ReadonlyMap<string, string> => {
  const adapter = brokers.find(({ id }) => id === broker) ?? brokers[0];
  if (!adapter) throw new Error('no broker');
  return new Map(operationsFiles(planProject(design, broker), adapter).map(({ path, text }) => [path, text]));
};

const designs = {
  observed: observedDesign,
  awkward: awkwardDesign,
  rich: richDesign,
  empty: { eventwright: 1, name: 'E' },
};
export const operationCases = Object.entries(designs).flatMap(([name, design]) =>
  brokers.map(({ id }) => ({ name, design: design as Design, id })),
);
