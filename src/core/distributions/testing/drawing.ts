/** Draws many values of one distribution outside a simulation: for tests. */
import type { Distribution } from '../../model/distribution.ts';
import { familyOf } from '../law/moments.ts';
import { seedStream } from '../law/random.ts';

/** `count` draws in ms, the same for the same seed. */
export const drawMany = (law: Distribution, count: number, seed: number): Float64Array => {
  const family = familyOf(law);
  const compiled = family.compile(law as never, 0);
  const parameters = Float64Array.from(compiled.parameters);
  const values = Float64Array.from(compiled.values ?? []);
  const streams = new Int32Array(4);
  seedStream(streams, 0, seed, 0, 0, 0);
  const out = new Float64Array(1);
  return Float64Array.from({ length: count }, () => {
    family.sample(streams, 0, parameters, 0, values, out);
    return out[0]!;
  });
};
