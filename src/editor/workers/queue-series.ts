/** Queue lengths over time, as a chart shows them: the mean over the replications of what waited at each moment. */
import type { Program } from '../../core/simulation/compile/program.ts';
import { type Replication, seriesPoints } from '../../core/simulation/study/replication.ts';

export interface QueueSeries {
  /** Simulated time of every point, in seconds. */
  readonly seconds: Float64Array;
  /** Per subscription or call: its mean number of waiting messages at every point. Empty for very large designs. */
  readonly queues: readonly { readonly id: string; readonly waiting: Float64Array }[];
}

/** The series of finished replications; a replication that ended early counts with what waited at its end. */
export const queueSeries = ({ names, settings }: Program, replications: readonly Replication[]): QueueSeries => {
  const seconds = Float64Array.from(
    { length: seriesPoints },
    (_, point) => (settings.durationSeconds * (point + 1)) / seriesPoints,
  );
  const width = names.subscriptions.length;
  const kept = replications.filter(({ waiting }) => waiting.length === width * seriesPoints);
  const queues =
    kept.length === 0
      ? []
      : names.subscriptions.map(({ id }, at) => ({
          id,
          waiting: Float64Array.from({ length: seriesPoints }, (_, point) => {
            const sum = kept.reduce((total, { waiting }) => total + (waiting[point * width + at] ?? 0), 0);
            return sum / kept.length;
          }),
        }));
  return { seconds, queues };
};
