/** How often one message of a source comes by everywhere: the traffic equations with a single unit of flow. */
import type { Loads } from '../../network/loads.ts';
import { flowInside, flowOut, turningOf } from '../../network/traffic.ts';
import type { TrafficModel } from '../../network/traffic-model.ts';

/** Per vertex, visits per message that starts at `entry`; null where that never ends. */
export const visitsFrom = (model: TrafficModel, { passes }: Loads, entry: number): Float64Array | null => {
  if (model.endless[entry] === 1) return null;
  const inflow = new Float64Array(model.graph.workOf.length);
  inflow[entry] = 1;
  const flow = { inflow, passes };
  for (const block of model.blocks.list) {
    if (!block.vertices.some((vertex) => inflow[vertex] !== 0)) continue;
    if (block.circular) flowInside(model, block, turningOf(model, block), flow);
    flowOut(model, block, flow);
  }
  return inflow.some(Number.isNaN) ? null : inflow;
};
