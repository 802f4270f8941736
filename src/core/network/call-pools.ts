/** Calls that a handler may have to wait for before they are sent, because their pool has fewer places than there are workers to ask. */
import { remembered } from '../lib/remembered.ts';
import type { TrafficModel } from './traffic-model.ts';

/** By number of the call. A worker asks once at a time, so that a pool as large as all who ask holds nobody up. */
export const callsWithLines = remembered(
  ({ graph, plan, stations }: TrafficModel): ReadonlySet<number> =>
    new Set(
      plan.calls.flatMap(({ during, pool }, call) => {
        if (during === null || pool === null) return [];
        const asking = stations.filter(({ works }) =>
          works.some((work) => graph.outcomes[work]!.calls.some((each) => each.call === call && each.probability > 0)),
        );
        return asking.reduce((sum, { servers }) => sum + servers, 0) > pool ? [call] : [];
      }),
    ),
);
