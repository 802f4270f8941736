/**
 * Flows: all that one source sets off, followed through topics, services and calls to the last reader. Asked for when somebody
 * looks, not on every edit.
 */
import { finiteOrNull } from '../../lib/finite-or-null.ts';
import { byCodeUnit } from '../../lib/sort.ts';
import type { Design } from '../../model/design.ts';
import { workAt } from '../../network/stations.ts';
import { type Solved, solved } from '../solved.ts';
import type { FlowAnalysis, Flows } from './flow-analysis.ts';
import { flowLag, topicLags } from './lags.ts';
import { endsOf, linkAt, slowestWays, wayTo } from './slowest-ways.ts';
import { type Times, timesOf } from './times.ts';
import { visitsFrom } from './visits.ts';
import { wayLagBetween } from './way-lag.ts';

/** Of a valid design with all its rates multiplied by `rateFactor`. */
export const flowsOf = (design: Design, rateFactor = 1): Flows => {
  const found = solved(design, rateFactor);
  const times = timesOf(found);
  const flows = found.model.graph.sources.flatMap((rate, entry): [string, FlowAnalysis][] =>
    rate > 0 ? [[linkAt(found.model, entry), flowOf(found, times, entry)]] : [],
  );
  return {
    flows: Object.fromEntries(flows.sort(([one], [other]) => byCodeUnit(one, other))),
    lags: Object.fromEntries(topicLags(found, times)),
    objectiveLags: Object.fromEntries(
      found.model.plan.objectives.map(({ id, objective: { from, to } }) => [id, wayLagBetween(found, from, to, times)]),
    ),
  };
};

const flowOf = (found: Solved, times: Times, entry: number): FlowAnalysis => {
  const { model } = found;
  const ways = slowestWays(model, entry, times.totalMs);
  const ends = endsOf(model, ways);
  const last = ends.reduce((most, end) => (ways.doneMs[end]! > ways.doneMs[most]! ? end : most), entry);
  const way = wayTo(ways, last);
  const heldMs = way.reduce((sum, vertex) => sum + times.heldMs[vertex]!, 0);
  const { asynchronousMs, slowestCall, synchronousMs } = spent(found, times, entry);
  return {
    asynchronousShare: shareOf(asynchronousMs, asynchronousMs + synchronousMs),
    criticalPath: {
      links: way.map((vertex) => linkAt(model, vertex)),
      synchronousShare: shareOf(heldMs, ways.doneMs[last]!),
    },
    lag: flowLag(found, times, ways, ends),
    slowestCall,
  };
};

const shareOf = (part: number, all: number): number | null => (all > 0 ? finiteOrNull(part / all) : null);

interface Spent {
  /** Per message of the source: in queues, in work and on the way, and waiting for answers. */
  readonly asynchronousMs: number;
  readonly synchronousMs: number;
  readonly slowestCall: FlowAnalysis['slowestCall'];
}

/** Every edge by its rate x its time (rates per message of the source); a call's time is what its caller waits. */
const spent = ({ loads, model }: Solved, { callMs, heldMs, totalMs }: Times, entry: number): Spent => {
  const { graph, plan } = model;
  const visits = visitsFrom(model, loads, entry);
  if (visits === null) return { asynchronousMs: Number.NaN, synchronousMs: Number.NaN, slowestCall: null };
  let [asynchronousMs, synchronousMs] = [0, 0];
  const ofCalls = new Map<number, number>();
  visits.forEach((rate, vertex) => {
    if (rate === 0) return;
    const work = graph.workOf[vertex]!;
    if (work < plan.subscriptions.length) {
      const taken = work < 0 ? 1 : loads.accepted[work]!;
      asynchronousMs += rate * taken * (totalMs[vertex]! - heldMs[vertex]!);
    } else {
      synchronousMs += rate * callMs[work]!;
      ofCalls.set(work, (ofCalls.get(work) ?? 0) + rate * callMs[work]!);
    }
  });
  const all = asynchronousMs + synchronousMs;
  const [first] = [...ofCalls].sort(([, one], [, other]) => other - one);
  const slowestCall =
    first === undefined || !(all > 0) || !Number.isFinite(all)
      ? null
      : { link: workAt(plan, first[0]).id, share: first[1] / all };
  return { asynchronousMs, synchronousMs, slowestCall };
};
