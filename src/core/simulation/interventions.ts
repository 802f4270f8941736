/** What somebody does to a run while it goes on: faults that begin at an instant and last until they are ended, or the run is over. */
import type { Fault } from '../model/scenario.ts';

/** What breaks, without a time. */
export type Blow = Omit<Fault, 'atSeconds' | 'forSeconds'>;

/** Interventions happen at whole milliseconds, so that they read well and can be written into a scenario: the next one. */
export const instantAfter = (timeMs: number): number => Math.ceil(timeMs);

/** From the instant on; null when nothing of the run is left. */
export const struck = (blow: Blow, timeMs: number, durationMs: number): Fault | null => {
  const atMs = instantAfter(timeMs);
  return atMs < durationMs ? { ...blow, atSeconds: atMs / 1000, forSeconds: (durationMs - atMs) / 1000 } : null;
};

/** Over from the instant on; null for one that then has never been. */
export const mended = (fault: Fault, timeMs: number): Fault | null => {
  const forSeconds = (instantAfter(timeMs) - Math.round(fault.atSeconds * 1000)) / 1000;
  return forSeconds > 0 ? { ...fault, forSeconds: Math.min(forSeconds, fault.forSeconds) } : null;
};

export const isActive = ({ atSeconds, forSeconds }: Pick<Fault, 'atSeconds' | 'forSeconds'>, timeMs: number): boolean =>
  timeMs >= atSeconds * 1000 && timeMs < (atSeconds + forSeconds) * 1000;
