/** Flows for people: how much of each is asynchronous, how stale its readers are, and how far readers lag behind each topic. */
import type { Flows, Lag } from '../../core/queueing/flows/flow-analysis.ts';
import { near } from './estimate-sign.ts';
import { shown, table } from './table.ts';

export const flowsText = ({ flows, lags }: Flows): string[] => [
  ...(Object.keys(flows).length === 0
    ? []
    : [
        table(
          [
            'flow from',
            'asynchronous',
            'slowest way waits for calls',
            'done after ms',
            'p95 ms',
            'p99 ms',
            'slowest call',
          ],
          Object.entries(flows).map(([id, { asynchronousShare, criticalPath, lag, slowestCall }]) => [
            id,
            share(asynchronousShare),
            share(criticalPath.synchronousShare),
            ...times(lag),
            slowestCall === null ? '-' : `${slowestCall.link} (${share(slowestCall.share)})`,
          ]),
        ),
      ]),
  ...(Object.keys(lags).length === 0
    ? []
    : [
        table(
          ['topic', 'groups', 'lag ms', 'p95 ms', 'p99 ms', 'slowest'],
          Object.entries(lags).map(([id, lag]) => [id, shown(lag.groups), ...times(lag), lag.slowest ?? '-']),
        ),
      ]),
];

const share = (part: number | null): string => (part === null ? '-' : `${shown(part * 100)} %`);

const times = (lag: Lag): string[] => [shown(lag.meanMs), near(lag, lag.p95Ms), near(lag, lag.p99Ms)];
