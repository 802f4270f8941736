/** What of a design may be given another number so that more is worked on at once: replicas, concurrency and partitions. */
import { pointerOf } from '../../lib/pointer.ts';
import { sortedEntries } from '../../lib/sort.ts';
import type { Design } from '../../model/design.ts';
import type { Link } from '../../model/link.ts';
import type { Node, Topic, Worker } from '../../model/node.ts';
import { mostReplicas } from '../../model/replicas.ts';

/** Numbers by the JSON pointers of their fields. */
export type Sizes = Readonly<Record<string, number>>;

export interface Knob {
  readonly pointer: string;
  /** As drawn. */
  readonly from: number;
  readonly least: number;
  readonly most: number;
}

/** By pointer; nodes before topics. */
export type Knobs = ReadonlyMap<string, Knob>;

export interface SizingChoice {
  /** What of a service or subscriber grows. */
  readonly grow: 'replicas' | 'concurrency';
  /** Whether ordered topics may get more partitions. */
  readonly partitions: boolean;
  /** Whether what is larger than it has to be may become smaller than it is drawn. */
  readonly shrink: boolean;
  /** No number becomes larger than this, save those that are drawn so. */
  readonly most: number;
}

/** A number in force, and its place. */
export interface Count {
  readonly pointer: string;
  readonly value: number;
}

/** What decides how many messages a subscription or call works on at once. */
export interface Lanes {
  readonly replicas: Count;
  readonly concurrency: Count;
  /** Of an ordered topic: never more than these at once. */
  readonly partitions: Count | null;
}

export const isWork = (link: Link | undefined): link is Exclude<Link, { kind: 'publish' }> =>
  link !== undefined && link.kind !== 'publish';

/** Null where nobody works. */
export const lanesOf = (design: Design, sizes: Sizes, id: string): Lanes | null => {
  const link = design.links?.[id];
  if (!isWork(link)) return null;
  const node = design.nodes?.[link.to] as Worker;
  const count = (path: readonly string[], drawn: number): Count => {
    const pointer = pointerOf(path);
    return { pointer, value: sizes[pointer] ?? drawn };
  };
  const own = link.kind === 'subscribe' ? link.concurrency : undefined;
  const topic = design.nodes?.[link.from];
  return {
    replicas: count(replicasPath(link.to, node), mostReplicas(node)),
    concurrency:
      own === undefined
        ? count(['nodes', link.to, 'concurrency'], node.concurrency ?? 1)
        : count(['links', id, 'concurrency'], own),
    partitions: isOrdered(topic) ? count(['nodes', link.from, 'partitions'], topic.partitions ?? 1) : null,
  };
};

const isOrdered = (node: Node | undefined): node is Topic => node?.kind === 'topic' && node.ordered === true;

/** Of an autoscaler the bound is moved, not what it begins with. */
const replicasPath = (id: string, { autoscale }: Worker): string[] =>
  autoscale ? ['nodes', id, 'autoscale', 'max'] : ['nodes', id, 'replicas'];

/** All that may be changed. What others run, and keys that crowd on partitions, no number here mends; nor what is fixed. */
export const knobsOf = (
  design: Design,
  choice: SizingChoice,
  isFixed: (pointer: string) => boolean = () => false,
): Knobs => {
  const workers = new Map<string, Knob>();
  const topics = new Map<string, Knob>();
  const add = (knobs: Map<string, Knob>, { pointer, value }: Count): void => {
    if (isFixed(pointer)) return;
    knobs.set(pointer, {
      pointer,
      from: value,
      least: choice.shrink ? 1 : value,
      most: Math.max(value, choice.most),
    });
  };
  for (const [id, link] of sortedEntries(design.links)) {
    const lanes = lanesOf(design, {}, id);
    if (lanes === null || isExternal(design.nodes?.[link.to])) continue;
    add(workers, lanes[choice.grow]);
    const topic = design.nodes?.[link.from];
    if (choice.partitions && lanes.partitions !== null && isOrdered(topic) && !topic.keyDistribution)
      add(topics, lanes.partitions);
  }
  return new Map([...workers, ...topics]);
};

export const isExternal = (node: Node | undefined): boolean =>
  (node?.kind === 'service' || node?.kind === 'subscriber' || node?.kind === 'topic') && node.external === true;

/** All numbers as drawn. */
export const drawnSizes = (knobs: Knobs): Sizes => sizesOf(knobs, ({ from }) => from);
/** All numbers as large as they may become. */
export const mostSizes = (knobs: Knobs): Sizes => sizesOf(knobs, ({ most }) => most);

const sizesOf = (knobs: Knobs, size: (knob: Knob) => number): Sizes =>
  Object.fromEntries([...knobs.values()].map((knob) => [knob.pointer, size(knob)]));

/** As drawn, and where a node is said to want so many workers, with as many as its numbers allow. */
export const sizesFor = (design: Design, knobs: Knobs, wanted: Readonly<Record<string, number>>): Sizes => {
  const sizes: Record<string, number> = { ...drawnSizes(knobs) };
  const raise = (pointer: string, value: number): void => {
    const knob = knobs.get(pointer);
    if (knob !== undefined) sizes[pointer] = Math.max(sizes[pointer] ?? 0, Math.min(value, knob.most));
  };
  for (const [id, { to }] of sortedEntries(design.links)) {
    const lanes = lanesOf(design, {}, id);
    const workers = wanted[to];
    if (lanes === null || workers === undefined) continue;
    const { replicas, concurrency, partitions } = lanes;
    raise(replicas.pointer, Math.ceil(workers / concurrency.value));
    raise(concurrency.pointer, Math.ceil(workers / replicas.value));
    if (partitions !== null) raise(partitions.pointer, workers);
  }
  return sizes;
};
