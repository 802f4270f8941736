/** Draws from compiled distributions inside the simulation. */
import { constant } from '../../distributions/constant.ts';
import { exponential } from '../../distributions/exponential.ts';
import { distributions } from '../../distributions/index.ts';
import { parameterCount, type Sampler } from '../../distributions/law/family.ts';
import type { Engine } from '../kernel/engine.ts';

/** The loop knows the first by number: 1 is exponential. 0 is no time at all. */
const ordered = [exponential, ...distributions.filter((family) => family !== exponential)];

/** By number of the law's family. */
export const samplers: readonly Sampler[] = [constant.sample, ...ordered.map((family) => family.sample)];

/** The number of a family; 1 for the exponential. */
export const numberOfFamily = (id: string): number => 1 + ordered.findIndex((family) => family.id === id);

/** Leaves a draw of `law` in `out[0]`; 0 ms for no law (-1). */
export const draw = (engine: Engine, law: number, stream: number): void => {
  const { tables, out } = engine;
  if (law < 0) out[0] = 0;
  else {
    const sample = samplers[tables.lawKinds[law]!]!;
    sample(engine.streams, stream, tables.laws, law * parameterCount, tables.numbers, out);
  }
};
