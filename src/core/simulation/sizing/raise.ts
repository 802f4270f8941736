/** One step up for a subscription or call that cannot keep up: more workers, more partitions, or what stands against it. */
import { ok, type Result, refused } from '../../lib/result.ts';
import type { Design } from '../../model/design.ts';
import type { Topic } from '../../model/node.ts';
import { type Count, isExternal, isWork, type Knobs, type Lanes, lanesOf, type Sizes } from './knobs.ts';

/**
 * Why more workers do not help or cannot be had. `most`: the number is as large as it may become; `fixed`: it may not be changed;
 * `external`: others run it; `keys`: its keys crowd on few partitions; `partitions`: each is worked on by one at a time, and there may
 * be no more of them; `rate-limit` and `pool`: the call itself holds back; `messages`: too few were seen to say that it is kept; `work`: nobody waits there,
 * the work takes that long.
 */
export type LimitKind =
  | 'most'
  | 'fixed'
  | 'external'
  | 'keys'
  | 'partitions'
  | 'rate-limit'
  | 'pool'
  | 'messages'
  | 'work';

export interface Limit {
  readonly kind: LimitKind;
  /** The subscription or call, or the objective. */
  readonly of: string;
  /** The field that would have to grow; null where none would help. */
  readonly pointer: string | null;
  /** What it is at most. */
  readonly value: number | null;
}

/** By a quarter, so that few steps lead far; what was too much is taken back later. */
const more = (value: number): number => value + Math.max(1, Math.ceil(value / 4));

export const raised = (design: Design, knobs: Knobs, sizes: Sizes, id: string): Result<Sizes, Limit> => {
  const lanes = lanesOf(design, sizes, id);
  if (lanes === null) return refused({ kind: 'work', of: id, pointer: null, value: null });
  const { partitions } = lanes;
  const workers = lanes.replicas.value * lanes.concurrency.value;
  const isCrowded = partitions !== null && partitions.value < workers;
  const grown = isCrowded ? ok(sizes) : withMoreWorkers(design, knobs, sizes, id, lanes);
  if (!grown.ok || partitions === null || partitions.value > workers) return grown;
  const wanted = isCrowded ? Math.min(workers, more(partitions.value)) : workersAt(lanesOf(design, grown.value, id)!);
  return withMorePartitions(design, knobs, grown.value, id, partitions, wanted);
};

const workersAt = ({ replicas, concurrency }: Lanes): number => replicas.value * concurrency.value;

const withMoreWorkers = (
  design: Design,
  knobs: Knobs,
  sizes: Sizes,
  id: string,
  { replicas, concurrency }: Lanes,
): Result<Sizes, Limit> => {
  const link = design.links?.[id];
  const count = knobs.has(concurrency.pointer) ? concurrency : replicas;
  const kind = isWork(link) && isExternal(design.nodes?.[link.to]) ? 'external' : 'fixed';
  return grow(knobs, sizes, count, more(count.value), { kind, of: id, pointer: count.pointer, value: count.value });
};

const withMorePartitions = (
  design: Design,
  knobs: Knobs,
  sizes: Sizes,
  id: string,
  count: Count,
  wanted: number,
): Result<Sizes, Limit> => {
  const topic = design.nodes?.[design.links?.[id]?.from ?? ''] as Topic;
  const kind = topic.keyDistribution ? 'keys' : 'partitions';
  return grow(knobs, sizes, count, wanted, { kind, of: id, pointer: count.pointer, value: count.value });
};

/** `without` is the limit where the number has no knob. */
const grow = (
  knobs: Knobs,
  sizes: Sizes,
  { pointer, value }: Count,
  wanted: number,
  without: Limit,
): Result<Sizes, Limit> => {
  const knob = knobs.get(pointer);
  if (knob === undefined) return refused(without);
  if (value >= knob.most) return refused({ ...without, kind: 'most' });
  return ok({ ...sizes, [pointer]: Math.min(wanted, knob.most) });
};
