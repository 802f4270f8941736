/** A design with its traffic equations solved and a queueing model at every station: what all questions about it start from. */
import type { Design } from '../model/design.ts';
import type { Loads } from '../network/loads.ts';
import { lowerPlan } from '../network/lower.ts';
import { loadsOf } from '../network/solve-loads.ts';
import { type TrafficModel, trafficModelOf } from '../network/traffic-model.ts';
import { modelOf } from './station-figures.ts';
import { stationTraits } from './station-traits.ts';
import { streamsOf } from './streams.ts';
import { type WorkFigures, workFigures } from './subscription-figures.ts';

export interface Solved {
  readonly model: TrafficModel;
  readonly loads: Loads;
  /** Per subscription, then call. */
  readonly figures: readonly WorkFigures[];
}

export const solved = (design: Design, rateFactor = 1): Solved => {
  const model = trafficModelOf(lowerPlan(design));
  const loads = loadsOf(model, rateFactor, true);
  return { model, loads, figures: figuresOf(model, loads, rateFactor) };
};

const figuresOf = (model: TrafficModel, loads: Loads, rateFactor: number): WorkFigures[] => {
  const traits = loads.stations.map((_, station) => stationTraits(model, loads, station));
  const streams = streamsOf(model, loads, traits, rateFactor);
  const attempts = loads.offered.map((rate, work) =>
    rate === 0 ? 0 : rate * model.graph.outcomes[work]!.attempts.mean,
  );
  const stations = loads.stations.map((_, at) => modelOf(loads, at, traits[at]!, streams, attempts));
  return Array.from(loads.stationOf, (at, work) => workFigures(model, loads, work, stations[at]!));
};
