/** What is particular to each subscription and call: failure, retry, patience, calls during work. */

import type { PlanBreaker, PlanSubscription } from '../../network/plan.ts';
import {
  BREAKER_MINIMUM,
  BREAKER_OPEN_FOR,
  BREAKER_SHARE,
  BREAKER_TRIALS,
  BREAKER_WINDOW,
} from '../kernel/breaker-records.ts';
import {
  ACK_TIMEOUT_AFTER,
  ACKS_FIRST,
  CALL_BREAKER,
  CALL_DELIVERY,
  CALL_HEAD,
  CALL_LIMIT,
  CALL_NODE,
  CALL_POOL,
  CALL_TAIL,
  CALL_TIMEOUT_AFTER,
  CALLS_AT,
  CALLS_END,
  CRASH_SHARE,
  CRASH_STREAM,
  DELAY_LAW,
  DELAY_STREAM,
  DELAYS_AT,
  DELAYS_END,
  DROPS_EXPIRED,
  EXHAUSTED,
  FAILURE_SHARE,
  FAILURE_STREAM,
  JITTER,
  JITTER_STREAM,
  MOST_ATTEMPTS,
  POISON_SHARE,
  POLL_WAIT_OF,
  TRAIT_CALL,
  TRAIT_NODE,
  TRAIT_TOPIC,
  TRANSIT_LAW,
  TRANSIT_STREAM,
} from '../kernel/records.ts';
import type { Builder } from './builder.ts';
import { addLaw, addNumbers, addStream } from './draws.ts';
import { addLimit } from './publications.ts';
import { deliveryFor } from './routes.ts';
import { addRow, setField } from './rows.ts';
import { addSources } from './sources.ts';
import { streamOnce } from './triggers.ts';

const exhaustedAs = (exhausted: PlanSubscription['exhausted'] | undefined): number =>
  typeof exhausted === 'number' ? 2 : exhausted === 'keep' ? 1 : 0;

export const addTraits = (builder: Builder): void => {
  const { draws, plan, tables, works } = builder;
  works.forEach((work, at) => {
    const subscription = plan.subscriptions[at];
    const { delaysMs, jitter, maxDeliveries } = work.retry;
    const transit = subscription === undefined ? null : plan.topics[subscription.topic]!.deliveryLatency;
    addRow(tables.traits, {
      [FAILURE_STREAM]: addStream(draws, work.id, 'failure'),
      [JITTER_STREAM]: addStream(draws, work.id, 'jitter'),
      [DELAYS_AT]: addNumbers(draws, delaysMs),
      [DELAYS_END]: draws.numbers.length,
      [MOST_ATTEMPTS]: maxDeliveries,
      [EXHAUSTED]: exhaustedAs(subscription?.exhausted),
      [DROPS_EXPIRED]: work.dropExpired ? 1 : 0,
      [ACKS_FIRST]: subscription?.acksFirst === true ? 1 : 0,
      [DELAY_LAW]: addLaw(draws, subscription?.delay),
      [DELAY_STREAM]: addStream(draws, work.id, 'delay'),
      [TRANSIT_LAW]: addLaw(draws, transit),
      [TRANSIT_STREAM]: addStream(draws, work.id, 'delivery-latency'),
      [TRAIT_CALL]: subscription === undefined ? at - plan.subscriptions.length : -1,
      [TRAIT_NODE]: work.node,
      [TRAIT_TOPIC]: subscription?.topic ?? -1,
      [CRASH_STREAM]: work.crash > 0 ? addStream(draws, work.id, 'crash') : -1,
    });
    addRow(tables.traitNumbers, {
      [FAILURE_SHARE]: work.failure,
      [POISON_SHARE]: work.poison,
      [JITTER]: jitter,
      [ACK_TIMEOUT_AFTER]: subscription?.ackTimeoutMs ?? 0,
      [POLL_WAIT_OF]: subscription?.pollWaitMs ?? 0,
      [CRASH_SHARE]: work.crash,
    });
  });
};

/** Calls by themselves have sources; calls during work are listed with every delivery they belong to. */
export const addCalls = (builder: Builder): void => {
  const { plan, tables } = builder;
  plan.calls.forEach((call, index) => {
    addRow(tables.calls, {
      [CALL_DELIVERY]: deliveryFor(builder, plan.subscriptions.length + index, -1, -1),
      [CALL_POOL]: call.pool ?? 0,
      [CALL_HEAD]: -1,
      [CALL_TAIL]: -1,
      [CALL_NODE]: call.from,
      [CALL_LIMIT]: addLimit(builder, call.rateLimit),
      [CALL_BREAKER]: addBreaker(builder, call.breaker),
    });
    addRow(tables.callNumbers, { [CALL_TIMEOUT_AFTER]: call.timeoutMs ?? 0 });
    if (call.source !== null) addSources(builder, call.source, call.id, 0, index);
  });
};

/** Its number, or -1. */
const addBreaker = ({ tables }: Builder, breaker: PlanBreaker | null): number =>
  breaker === null
    ? -1
    : addRow(tables.breakers, {
        [BREAKER_WINDOW]: breaker.windowCalls,
        [BREAKER_MINIMUM]: breaker.minimumCalls,
        [BREAKER_SHARE]: breaker.failureRate,
        [BREAKER_OPEN_FOR]: breaker.openSeconds * 1000,
        [BREAKER_TRIALS]: breaker.halfOpenCalls,
      });

/** Lists the calls made during the work of every delivery, those of one choice together. */
export const addCallsDuringWork = (builder: Builder): void => {
  const { plan, tables, works } = builder;
  const callsOfNode = plan.nodes.map((): number[] => []);
  plan.calls.forEach(({ from, during }, call) => {
    if (during !== null) callsOfNode[from]?.push(call);
  });
  builder.deliveries.forEach(({ subscription }, delivery) => {
    const { id, node } = works[subscription]!;
    const made = callsOfNode[node]!.filter((call) => plan.calls[call]!.during!.subscriptions?.includes(id) ?? true);
    const choices = new Map<string, number[]>();
    for (const call of made) {
      const key = plan.calls[call]!.during!.choice ?? `#${call}`;
      choices.set(key, [...(choices.get(key) ?? []), call]);
    }
    setField(tables.deliveries, delivery, CALLS_AT, builder.duringShares.length);
    for (const calls of choices.values()) addDuring(builder, calls);
    setField(tables.deliveries, delivery, CALLS_END, builder.duringShares.length);
  });
};

const addDuring = (builder: Builder, calls: readonly number[]): void => {
  const { plan } = builder;
  calls.forEach((call, place) => {
    const { during, id, from } = plan.calls[call]!;
    const choice = during!.choice;
    const stream =
      choice === null
        ? streamOnce(builder, id, 'route')
        : streamOnce(builder, plan.nodes[from]!.id, `call choice ${choice}`);
    builder.during.push(call, stream, choice === null ? 0 : calls.length - place);
    builder.duringShares.push(during!.probability);
  });
};
