/** How far a study is, for whoever watches: on one line of standard error that is wiped at the end. */
import { remainingSeconds } from '../../core/simulation/study/remaining.ts';
import type { Terminal } from '../terminal.ts';
import type { Progress } from './crew.ts';

/** `of` is null where nobody knows how many there will be; then the budget says how long it takes at most. */
export interface Extent {
  readonly of: number | null;
  readonly budgetSeconds?: number | undefined;
}

/** Not more often than one can read. */
const betweenMs = 100;

export const showProgress = (terminal: Terminal, extent: Extent): ((progress: Progress) => void) => {
  let shownAt = -Infinity;
  return (progress) => {
    if (!terminal.isWatched || terminal.nowMs() - shownAt < betweenMs) return;
    shownAt = terminal.nowMs();
    terminal.err(`\r\u001b[K${progressText(progress, extent)}`);
  };
};

export const wipeProgress = (terminal: Terminal): void => {
  if (terminal.isWatched) terminal.err('\r\u001b[K');
};

export const progressText = (progress: Progress, { of, budgetSeconds }: Extent): string => {
  const { done, seconds } = progress;
  if (of !== null) {
    const left = remainingSeconds({ ...progress, of });
    return `${done} of ${of} replications${left === null ? '' : `, ${timeText(left)} left`}`;
  }
  const most = budgetSeconds === undefined ? '' : `, at most ${timeText(Math.max(0, budgetSeconds - seconds))} left`;
  return `${done} replications${most}`;
};

const timeText = (seconds: number): string =>
  seconds < 100
    ? `${Math.ceil(seconds)} s`
    : seconds < 6000
      ? `${Math.ceil(seconds / 60)} min`
      : `${Math.ceil(seconds / 3600)} h`;
