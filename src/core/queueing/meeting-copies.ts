/**
 * Where two copies of one message, or two things that it caused, meet again. Every fork gets a bit; the number of the branch taken
 * travels as bits and their complements, so that two branches of one fork have met where both values of a bit are present.
 */
import type { Components } from '../lib/components.ts';
import type { TrafficModel } from '../network/traffic-model.ts';
import type { Contraction } from './contraction.ts';

/** Forks looked at in one pass: words of 32. */
const words = 8;

/** Edges of a component of the contraction; those inside come first, for marks inside a circle reach every node of it. */
interface Way {
  /** Among the forks; -1 where only one branch leaves. */
  readonly fork: number;
  /** Component that it leads to. */
  readonly target: number;
  readonly branch: number;
}

/** 1 for nodes of the contraction at which copies meet, or that lie behind such a node. */
export const meetingCopies = (model: TrafficModel, contraction: Contraction, components: Components): Uint8Array => {
  const ways = waysOf(model, contraction, components);
  const met = new Uint8Array(components.members.length);
  const width = words * ways.digits * 2;
  const marks = new Int32Array(met.length * width);
  for (let next = 0; next < ways.forks.length; ) {
    const bits = new Map<number, number>();
    for (; next < ways.forks.length && bits.size < words * 32; next++) {
      // Behind copies that have met nothing can be learnt.
      if (met[ways.forks[next]!] === 0) bits.set(next, bits.size);
    }
    onePass(ways, bits, marks, met);
  }
  const meeting = new Uint8Array(contraction.successors.length);
  components.members.forEach((nodes, component) => {
    if (met[component] === 1) for (const node of nodes) meeting[node] = 1;
  });
  return meeting;
};

interface Ways {
  /** Per component. */
  readonly ways: readonly (readonly Way[])[];
  /** The component of every fork, causes before effects. */
  readonly forks: readonly number[];
  /** Bits of the largest number of a branch. */
  readonly digits: number;
}

const waysOf = ({ graph }: TrafficModel, { nodeOf, vertices }: Contraction, { members, of }: Components): Ways => {
  const forks: number[] = [];
  const ways = members.map((): Way[] => []);
  let most = 0;
  for (let component = members.length - 1; component >= 0; component--) {
    const onward: Way[] = [];
    for (const node of members[component]!) {
      for (const from of vertices[node]!) {
        const edges = graph.edges[from]!;
        const forked = edges.length > 1 && edges.some(({ branch }) => branch !== edges[0]!.branch);
        const fork = forked ? forks.push(component) - 1 : -1;
        for (const { to, branch } of edges) {
          const target = of[nodeOf[to]!]!;
          (target === component ? ways[component]! : onward).push({ fork, target, branch });
          most = Math.max(most, branch);
        }
      }
    }
    ways[component]!.push(...onward);
  }
  return { ways, forks, digits: 32 - Math.clz32(most) };
};

/** Follows the branches of these forks, given with their bits. Marks are 0 before and after. */
const onePass = (
  { digits, forks, ways }: Ways,
  bits: ReadonlyMap<number, number>,
  marks: Int32Array,
  met: Uint8Array,
): void => {
  const width = words * digits * 2;
  const marked = new Uint8Array(met.length);
  for (const fork of bits.keys()) marked[forks[fork]!] = 1;
  for (let component = met.length - 1; component >= 0; component--) {
    if (marked[component] === 0 && met[component] === 0) continue;
    const from = component * width;
    met[component]! |= haveMet(marks, from, digits);
    for (const { fork, target, branch } of ways[component]!) {
      met[target]! |= met[component]!;
      if (met[target] === 1) continue;
      marked[target] = 1;
      const to = target * width;
      handOn(marks, from, to, width);
      const bit = bits.get(fork);
      if (bit !== undefined) mark(marks, to, bit, branch, digits);
      if (to === from) met[component]! |= haveMet(marks, from, digits);
    }
    marks.fill(0, from, from + width);
  }
};

const handOn = (marks: Int32Array, from: number, to: number, width: number): void => {
  if (from === to) return;
  for (let word = 0; word < width; word++) marks[to + word]! |= marks[from + word]!;
};

const mark = (marks: Int32Array, at: number, fork: number, branch: number, digits: number): void => {
  for (let digit = 0; digit < digits; digit++) {
    const side = (branch >> digit) & 1;
    marks[at + (2 * digit + side) * words + (fork >> 5)]! |= 1 << (fork & 31);
  }
};

/** 1 where both values of a bit are present. */
const haveMet = (marks: Int32Array, from: number, digits: number): number => {
  for (let digit = 0; digit < digits; digit++) {
    const at = from + 2 * digit * words;
    for (let word = 0; word < words; word++) if ((marks[at + word]! & marks[at + words + word]!) !== 0) return 1;
  }
  return 0;
};
