/** The columns of the table of a live run: what each says of a subscription or call in a frame. */
import { figureOf, percentOf } from '../../../../core/lib/figures.ts';
import type { Text } from '../../../../core/lib/text.ts';
import type { Names } from '../../../../core/simulation/compile/program.ts';
import { BREAKER_HALF_OPEN, BREAKER_OPEN } from '../../../../core/simulation/kernel/breaker-records.ts';
import type { Frame } from '../../../../core/simulation/trace/frame.ts';
import { liveTexts } from '../../../app/languages/areas/live.ts';
import { simulationTexts } from '../../../app/languages/areas/simulation.ts';
import type { Say } from '../../../app/languages/language.ts';

export interface LiveColumn {
  readonly title: Text;
  /** NaN where there is nothing to say. */
  readonly valueAt: (frame: Frame, at: number) => number;
  readonly words: (value: number, say: Say) => string;
}

type Counts = 'waiting' | 'inWork' | 'delivered' | 'acknowledged' | 'redelivered' | 'deadLettered' | 'lost';

const counted = (title: Text, field: Counts): LiveColumn => ({
  title,
  valueAt: (frame, at) => frame[field][at] ?? Number.NaN,
  words: (value) => figureOf(value),
});

const counts: readonly LiveColumn[] = [
  counted(simulationTexts.waiting, 'waiting'),
  counted(simulationTexts.inWork, 'inWork'),
  counted(simulationTexts.delivered, 'delivered'),
  counted(simulationTexts.acknowledged, 'acknowledged'),
  counted(simulationTexts.redelivered, 'redelivered'),
  counted(simulationTexts.deadLettered, 'deadLettered'),
  counted(simulationTexts.loss, 'lost'),
];

/** Of the pool that serves it, from the start on. */
const utilisation = ({ subscriptions }: Names): LiveColumn => ({
  title: liveTexts.utilisation,
  valueAt: ({ busyMs, timeMs }, at) => {
    const { poolMates, servers } = subscriptions[at] ?? { poolMates: [], servers: 0 };
    return poolMates.reduce((sum, mate) => sum + (busyMs[mate] ?? 0), 0) / (timeMs * servers);
  },
  words: (share) => percentOf(Number.isFinite(share) ? share : null),
});

const breaker = ({ breakers, subscriptions }: Names): LiveColumn => {
  const states = subscriptions.map(({ id }) => breakers.indexOf(id));
  return {
    title: liveTexts.breaker,
    valueAt: (frame, at) => frame.breakers[states[at] ?? -1] ?? Number.NaN,
    words: (state, say) => (Number.isNaN(state) ? '' : say(stateWords(state))),
  };
};

const stateWords = (state: number): Text =>
  state === BREAKER_OPEN ? liveTexts.open : state === BREAKER_HALF_OPEN ? liveTexts.halfOpen : liveTexts.closed;

export const liveColumns = (names: Names): readonly LiveColumn[] => [
  ...counts,
  utilisation(names),
  ...(names.breakers.length > 0 ? [breaker(names)] : []),
];
