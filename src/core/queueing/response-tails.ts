/** The laws of response times that theory knows, to be drawn beside what was simulated. */
import type { Design } from '../model/design.ts';
import { worksOf } from '../network/stations.ts';
import { solved } from './solved.ts';

/** P(response > t), t in ms. */
export type Tail = (ms: number) => number;

/** By subscription or call, of those only whose percentiles the analysis gives. */
export const responseTails = (design: Design, rateFactor = 1): Readonly<Record<string, Tail>> => {
  const { figures, model } = solved(design, rateFactor);
  return Object.fromEntries(
    worksOf(model.plan).flatMap(({ id }, work): [string, Tail][] => {
      const law = figures[work]!.law;
      return law === null ? [] : [[id, law.tail]];
    }),
  );
};
