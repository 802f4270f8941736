/** How busy each node was, and how many replicas an autoscaled one had. */
import type { Names } from '../compile/program.ts';
import { BUSY_AREA } from '../kernel/records.ts';
import { SCALER_AREA, SCALER_CHANGES, SCALER_MOST, scalerDoubles } from '../kernel/scaler-records.ts';
import { estimate } from './estimate.ts';
import { busyShare, grown, lengthMs, type Window } from './figures.ts';
import type { Replication } from './replication.ts';
import type { NodeResult } from './result.ts';

/** By id, in the order of the tables; means over the windows, the most and the changes over whole runs. */
export const nodeResults = (
  { nodes }: Names,
  replications: readonly Replication[],
  windows: readonly Window[],
): Record<string, NodeResult> =>
  Object.fromEntries(
    nodes.map((node) => {
      const scaler = node.scaler ?? null;
      const replicas = scaler === null ? {} : replicasOf(replications, windows, scaler << scalerDoubles);
      return [node.id, { utilisation: utilisationOf(node, windows), ...replicas }];
    }),
  );

const utilisationOf = (node: Names['nodes'][number], windows: readonly Window[]) =>
  estimate(
    windows.map((window) => {
      const busy = node.subscriptions.reduce((sum, subscription) => sum + grown(window, subscription, BUSY_AREA), 0);
      return busy === 0 ? 0 : busyShare(window, busy, node);
    }),
  );

const replicasOf = (replications: readonly Replication[], windows: readonly Window[], at: number) => {
  const ends = replications.map(({ snapshots }) => snapshots[snapshots.length - 1]!.scalers);
  const means = windows.map((window) => {
    const before = window.from?.scalers[at + SCALER_AREA] ?? 0;
    return (window.to.scalers[at + SCALER_AREA]! - before) / lengthMs(window);
  });
  return {
    meanReplicas: estimate(means),
    maxReplicas: Math.max(...ends.map((scalers) => scalers[at + SCALER_MOST]!)),
    scalings: ends.reduce((sum, scalers) => sum + scalers[at + SCALER_CHANGES]!, 0),
  };
};
