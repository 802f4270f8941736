/** How far a study is, for whoever watches: on one line of standard error that is wiped at the end. */
import type { Terminal } from '../terminal.ts';

/** `of` is null where nobody knows how many there will be; then the budget says how long it takes at most. */
export interface Extent {
  readonly of: number | null;
  readonly budgetSeconds?: number | undefined;
}

export const showProgress =
  (terminal: Terminal, extent: Extent) =>
  (done: number, seconds: number): void => {
    if (terminal.isWatched) terminal.err(`\r\u001b[K${progressText(done, seconds, extent)}`);
  };

export const wipeProgress = (terminal: Terminal): void => {
  if (terminal.isWatched) terminal.err('\r\u001b[K');
};

/** Replications are alike: what is left takes as long as what is done. */
export const progressText = (done: number, seconds: number, { of, budgetSeconds }: Extent): string => {
  if (of !== null) return `${done} of ${of} replications, ${timeText((seconds / done) * (of - done))} left`;
  const most = budgetSeconds === undefined ? '' : `, at most ${timeText(Math.max(0, budgetSeconds - seconds))} left`;
  return `${done} replications${most}`;
};

const timeText = (seconds: number): string =>
  seconds < 100
    ? `${Math.ceil(seconds)} s`
    : seconds < 6000
      ? `${Math.ceil(seconds / 60)} min`
      : `${Math.ceil(seconds / 3600)} h`;
