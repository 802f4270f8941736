/** How the mean time of a way divides among its links, in their order. */
import { meanMs } from '../distributions/law/moments.ts';
import type { Plan } from '../network/plan.ts';
import type { TrafficModel } from '../network/traffic-model.ts';
import type { Hop } from './analysis.ts';
import type { WorkFigures } from './subscription-figures.ts';

/** Of a path of vertices from a publish link to a subscription; publications that take no time are left out. */
export const hopsOf = (model: TrafficModel, figures: readonly WorkFigures[], path: readonly number[]): Hop[] => {
  const { graph, plan } = model;
  const last = path[path.length - 1];
  const timed = path.flatMap((vertex) => {
    const work = graph.workOf[vertex]!;
    if (work < 0) return publicationTime(plan, vertex);
    const link = plan.subscriptions[work]?.id;
    return link === undefined ? [] : [{ link, meanMs: readerTime(plan, figures, work, vertex === last) }];
  });
  const whole = timed.reduce<number | null>(
    (sum, hop) => (sum === null || hop.meanMs === null ? null : sum + hop.meanMs),
    0,
  );
  return timed.map((hop) => ({ ...hop, share: whole === null || whole === 0 ? null : hop.meanMs! / whole }));
};

const publicationTime = ({ publications, topics }: Plan, vertex: number) => {
  const { id, topic, trigger } = publications[vertex]!;
  const laws = [topics[topic]!.publishLatency, trigger?.delay ?? null];
  const time = laws.reduce((sum, law) => sum + (law === null ? 0 : meanMs(law)), 0);
  return time > 0 ? [{ link: id, meanMs: time }] : [];
};

/** What is acknowledged first has its work still before it, and what it publishes waits for that. */
const readerTime = ({ subscriptions }: Plan, figures: readonly WorkFigures[], at: number, isLast: boolean) => {
  const { meanResponseMs } = figures[at]!.analysis;
  const { acksFirst, work } = subscriptions[at]!;
  const after = acksFirst && !isLast && work !== null ? meanMs(work) : 0;
  return meanResponseMs === null ? null : meanResponseMs + after;
};
