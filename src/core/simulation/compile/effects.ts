/** Faults that only change numbers: for every subscription and call, how long which of them makes what of its work. */
import type { PlanFault } from '../../network/plan.ts';
import {
  DUPLICATES_STREAM,
  EFFECT_DUPLICATES,
  EFFECT_FAILURE,
  EFFECT_FROM,
  EFFECT_KIND,
  EFFECT_POISON,
  EFFECT_SLOW,
  EFFECT_TO,
  EFFECT_VALUE,
  EFFECTS_AT,
  EFFECTS_END,
  effectDoubles,
  effectInts,
  POISON_STREAM,
} from '../kernel/fault-records.ts';
import type { Builder } from './builder.ts';
import { addStream } from './draws.ts';
import { addRow, type Rows, rowCount, rows } from './rows.ts';

const effectKinds: Partial<Record<PlanFault['kind'], number>> = {
  slow: EFFECT_SLOW,
  failure: EFFECT_FAILURE,
  poison: EFFECT_POISON,
  duplicates: EFFECT_DUPLICATES,
};

/** Whether a fault changes how this subscription or call works on its messages; no broker delivers a call twice. */
export const affects = ({ plan, works }: Builder, { kind, target }: PlanFault, work: number): boolean => {
  if (effectKinds[kind] === undefined) return false;
  if (kind === 'duplicates' && work >= plan.subscriptions.length) return false;
  const { id, node } = works[work]!;
  const topic = plan.topics[plan.subscriptions[work]?.topic ?? -1]?.id;
  return target === id || target === plan.nodes[node]!.id || (kind === 'duplicates' && target === topic);
};

export interface Effects {
  readonly ranges: Rows;
  readonly numbers: Rows;
}

/** Both tables stay empty where no fault is of this sort. */
export const addEffects = (builder: Builder): Effects => {
  const { draws, plan, works } = builder;
  const effects: Effects = { ranges: rows(effectInts), numbers: rows(effectDoubles) };
  if (!plan.faults.some(({ kind }) => effectKinds[kind] !== undefined)) return effects;
  works.forEach(({ id }, work) => {
    const own = plan.faults.filter((fault) => affects(builder, fault, work));
    const first = rowCount(effects.numbers);
    for (const { kind, atSeconds, forSeconds, value } of own) {
      addRow(effects.numbers, {
        [EFFECT_KIND]: effectKinds[kind]!,
        [EFFECT_FROM]: atSeconds * 1000,
        [EFFECT_TO]: (atSeconds + forSeconds) * 1000,
        [EFFECT_VALUE]: value,
      });
    }
    addRow(effects.ranges, {
      [EFFECTS_AT]: first,
      [EFFECTS_END]: rowCount(effects.numbers),
      [POISON_STREAM]: addStream(draws, id, 'fault poison'),
      [DUPLICATES_STREAM]: addStream(draws, id, 'fault duplicates'),
    });
  });
  return effects;
};
