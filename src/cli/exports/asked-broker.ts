/** The broker that a project is exported for: the one that was asked for, or the one that the design names. */
import { brokers } from '../../core/codegen/brokers/index.ts';
import { brokerFor } from '../../core/codegen/generate.ts';
import type { BrokerName } from '../../core/model/broker.ts';
import { type Call, flagValue } from '../command.ts';
import type { DesignInput } from '../design-input.ts';
import { choiceOf } from '../numbers.ts';
import { oneLine } from '../reporters/one-line.ts';

/** Warns of topics that are drawn on another broker than all the rest. */
export const askedBroker = (call: Call, { design, file }: DesignInput): BrokerName => {
  const wanted = flagValue(call, 'broker');
  if (wanted !== undefined)
    return choiceOf(
      '--broker',
      wanted,
      brokers.map(({ id }) => id),
    );
  const broker = brokerFor(design);
  const drawn = [design, ...Object.values(design.nodes ?? {}).filter((node) => node.kind === 'topic')];
  const others = new Set(
    drawn.flatMap((each) => (each.broker === undefined || each.broker === broker ? [] : each.broker)),
  );
  if (others.size > 0)
    call.terminal.err(
      `${oneLine(file)}: warning: all of the project runs on ${broker}, none of it on ${[...others].join(', ')}.\n`,
    );
  return broker;
};
