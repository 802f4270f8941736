/** What the closed forms predict for the design's objectives. */
import { meanMs } from '../distributions/law/moments.ts';
import type { Objective } from '../model/scenario.ts';
import type { TrafficModel } from '../network/traffic-model.ts';
import type { ObjectiveAnalysis } from './analysis.ts';
import { hopsOf } from './hops.ts';
import { quantileOfSum } from './law.ts';
import type { WorkFigures } from './subscription-figures.ts';
import { areIndependent } from './tandem.ts';

/** Vertices from the publish link to the subscription, or null where there is no way or more than one. */
type Path = readonly number[] | null;

/** What the closed forms predict for every objective, by id. */
export const objectiveAnalyses = (
  model: TrafficModel,
  figures: readonly WorkFigures[],
): Record<string, ObjectiveAnalysis> => {
  if (model.plan.objectives.length === 0) return {};
  const ways = waysOf(model);
  return Object.fromEntries(
    model.plan.objectives.map(({ id, objective }) => [
      id,
      objectiveAnalysis(model, figures, objective, onlyPath(model, ways, objective)),
    ]),
  );
};

const objectiveAnalysis = (
  model: TrafficModel,
  figures: readonly WorkFigures[],
  objective: Objective,
  path: Path,
): ObjectiveAnalysis => {
  const predictedMs = path && predicted(model, figures, path);
  return {
    predictedMs,
    met: path && isMet(model, figures, objective, path, predictedMs),
    biggestShare: path && biggestShare(model, figures, path),
    hops: path && hopsOf(model, figures, path),
  };
};

/** Built once for all objectives. */
interface Ways {
  /** By link id, publications and subscriptions. */
  readonly publications: ReadonlyMap<string, number>;
  readonly subscriptions: ReadonlyMap<string, number>;
  /** Per vertex, those whose edges lead there. */
  readonly before: readonly (readonly number[])[];
}

const waysOf = ({ graph, plan }: TrafficModel): Ways => {
  const before = graph.edges.map((): number[] => []);
  graph.edges.forEach((out, vertex) => {
    for (const { to } of out) before[to]!.push(vertex);
  });
  return {
    publications: new Map(plan.publications.map(({ id }, at) => [id, at])),
    subscriptions: new Map(plan.subscriptions.map(({ id }, at) => [id, at])),
    before,
  };
};

const onlyPath = ({ endless, graph }: TrafficModel, ways: Ways, { from, to }: Objective): Path => {
  const start = ways.publications.get(from);
  const target = ways.subscriptions.get(to);
  if (start === undefined || target === undefined || endless[start] === 1) return null;
  const leads = leadingTo(ways.before, graph.verticesOfWork[target]!);
  const path = [start];
  const seen = new Set(path);
  for (let vertex = start; ; vertex = path[path.length - 1]!) {
    const onward = graph.edges[vertex]!.filter((edge) => leads.has(edge.to));
    const arrived = graph.workOf[vertex] === target;
    if (arrived) return onward.length === 0 ? path : null;
    const only = onward[0];
    if (only === undefined || onward.length > 1 || seen.has(only.to)) return null;
    seen.add(only.to);
    path.push(only.to);
  }
};

/** Every vertex from which a way leads to one of the targets, themselves included. */
const leadingTo = (before: Ways['before'], targets: readonly number[]): ReadonlySet<number> => {
  const leads = new Set(targets);
  for (const vertex of leads) for (const cause of before[vertex]!) leads.add(cause);
  return leads;
};

/** Times in the queues of a path add up: until processed where it goes on, until acknowledged where it ends. */
const predicted = (model: TrafficModel, figures: readonly WorkFigures[], path: readonly number[]): number | null => {
  const inRow = works(model, path).map((work) => figures[work]!);
  const laws = inRow.map(({ doneLaw, law }, at) => (at === inRow.length - 1 ? law : doneLaw));
  const between = fixedTimeMs(model, path);
  if (between === null || laws.includes(null) || !areIndependent(inRow)) return null;
  return (
    between +
    quantileOfSum(
      laws.flatMap((law) => law ?? []),
      0.99,
    )
  );
};

const works = ({ graph }: TrafficModel, path: readonly number[]): number[] =>
  path.flatMap((vertex) => (graph.workOf[vertex]! < 0 ? [] : [graph.workOf[vertex]!]));

/** Latencies and delays on the way in ms, if they are constants. */
const fixedTimeMs = ({ graph, plan }: TrafficModel, path: readonly number[]): number | null => {
  let sum = 0;
  for (const vertex of path) {
    if (vertex >= graph.publications) continue;
    const { topic, trigger, rateLimit } = plan.publications[vertex]!;
    if (rateLimit !== null) return null;
    for (const law of [plan.topics[topic]!.publishLatency, trigger?.delay ?? null]) {
      if (law !== null && law.distribution !== 'constant') return null;
      sum += law === null ? 0 : meanMs(law);
    }
  }
  return sum;
};

const isMet = (
  model: TrafficModel,
  figures: readonly WorkFigures[],
  objective: Objective,
  path: readonly number[],
  predictedMs: number | null,
): boolean | null => {
  const analyses = works(model, path).map((work) => figures[work]!.analysis);
  const last = analyses[analyses.length - 1]!;
  const kept = analyses.reduce((share, { lossFraction }) => share * (1 - (lossFraction ?? 0)), 1);
  const verdicts = [
    objective.p99Ms === undefined ? true : predictedMs === null ? null : predictedMs <= objective.p99Ms,
    objective.minThroughputPerSecond === undefined
      ? true
      : (last.throughputPerSecond ?? 0) >= objective.minThroughputPerSecond,
    objective.maxLossFraction === undefined ? true : 1 - kept <= objective.maxLossFraction,
  ];
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
};

/** The link with the longest mean response; one that has none is the trouble itself. */
const biggestShare = (model: TrafficModel, figures: readonly WorkFigures[], path: readonly number[]): string | null => {
  let found: string | null = null;
  let most = -1;
  for (const work of works(model, path)) {
    const { meanResponseMs } = figures[work]!.analysis;
    if (meanResponseMs === null) return model.plan.subscriptions[work]?.id ?? null;
    if (meanResponseMs <= most) continue;
    most = meanResponseMs;
    found = model.plan.subscriptions[work]?.id ?? found;
  }
  return found;
};
