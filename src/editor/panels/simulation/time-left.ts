/** A remaining time as one says it: a count and its unit, rounded up, as it is an estimate. */

export interface TimeLeft {
  readonly words: 'secondsLeft' | 'minutesLeft' | 'hoursLeft';
  readonly count: number;
}

export const timeLeft = (seconds: number | null): TimeLeft | null => {
  if (seconds === null) return null;
  if (seconds < 100) return { words: 'secondsLeft', count: Math.ceil(seconds) };
  if (seconds < 6000) return { words: 'minutesLeft', count: Math.ceil(seconds / 60) };
  return { words: 'hoursLeft', count: Math.ceil(seconds / 3600) };
};
