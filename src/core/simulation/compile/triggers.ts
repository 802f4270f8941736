/** The triggers that follow the outcomes of every delivery. */
import {
  BY_CHANCE,
  BY_MORE,
  TRIGGER_CHOICE,
  TRIGGER_COPIES,
  TRIGGER_DELAY,
  TRIGGER_EVERY,
  TRIGGER_FLAGS,
  TRIGGER_PUBLICATION,
  TRIGGER_STREAM,
} from '../kernel/publication-records.ts';
import { EXHAUSTED_AT, EXHAUSTED_END, FAILED_AT, FAILED_END, PROCESSED_AT, PROCESSED_END } from '../kernel/records.ts';
import type { Builder } from './builder.ts';
import { addLaw, addStream } from './draws.ts';
import { addRow, rowCount, setField } from './rows.ts';

const outcomes = [
  { outcome: 'processed', at: PROCESSED_AT, end: PROCESSED_END },
  { outcome: 'failed', at: FAILED_AT, end: FAILED_END },
  { outcome: 'exhausted', at: EXHAUSTED_AT, end: EXHAUSTED_END },
] as const;

/** Every delivery's triggers, in the order of the links' ids, those of one choice together. */
export const addTriggers = (builder: Builder): void => {
  const { plan, tables, works } = builder;
  builder.deliveries.forEach(({ subscription, message }, delivery) => {
    const work = works[subscription]!;
    const candidates = builder.publicationsOfNode[work.node]!.filter((at) => plan.publications[at]!.trigger !== null);
    for (const { outcome, at, end } of outcomes) {
      setField(tables.deliveries, delivery, at, rowCount(tables.triggers));
      const triggered = candidates.filter((candidate) => {
        const trigger = plan.publications[candidate]!.trigger!;
        if (trigger.outcome !== outcome) return false;
        if (!(trigger.subscriptions?.includes(work.id) ?? true)) return false;
        return message < 0 ? trigger.messages === null : (trigger.messages?.includes(message) ?? true);
      });
      for (const group of byChoice(builder, triggered)) addTriggerGroup(builder, group);
      setField(tables.deliveries, delivery, end, rowCount(tables.triggers));
    }
  });
};

const byChoice = ({ plan }: Builder, triggered: readonly number[]): number[][] => {
  const groups = new Map<string, number[]>();
  for (const at of triggered) {
    const choice = plan.publications[at]!.trigger!.choice;
    const key = choice === null ? `#${at}` : choice;
    groups.set(key, [...(groups.get(key) ?? []), at]);
  }
  return [...groups.values()];
};

const addTriggerGroup = (builder: Builder, group: readonly number[]): void => {
  const { draws, plan, tables } = builder;
  group.forEach((at, place) => {
    const publication = plan.publications[at]!;
    const trigger = publication.trigger!;
    const ofChoice = trigger.choice === null ? 0 : group.length - place;
    const law = addLaw(draws, trigger.delay);
    const single = ofChoice === 0 && trigger.copies === 1 && trigger.every === 1 && law < 0;
    const always = trigger.probability >= 1;
    addRow(tables.triggers, {
      [TRIGGER_PUBLICATION]: at,
      [TRIGGER_FLAGS]: single ? (always ? 0 : BY_CHANCE) : BY_MORE,
      [TRIGGER_STREAM]:
        trigger.choice === null
          ? streamOnce(builder, publication.id, 'route')
          : streamOnce(builder, plan.nodes[publication.node]!.id, `choice ${trigger.choice}`),
      [TRIGGER_COPIES]: trigger.copies,
      [TRIGGER_EVERY]: trigger.every,
      [TRIGGER_DELAY]: law,
      [TRIGGER_CHOICE]: ofChoice,
    });
    builder.triggerShares.push(trigger.probability);
    builder.triggerDelayStreams.push(streamOnce(builder, publication.id, 'delay'));
  });
};

/** One stream per element and purpose, however many triggers use it. */
export const streamOnce = ({ draws, streamOf }: Builder, element: string, purpose: string): number => {
  const key = `${element} ${purpose}`;
  const known = streamOf.get(key) ?? addStream(draws, element, purpose);
  streamOf.set(key, known);
  return known;
};
