/**
 * Where two copies of one message, or two things that it caused, meet again. Every fork gets a bit; the number of the branch taken
 * travels as bits and their complements, so that two branches of one fork have met where both values of a bit are present.
 */
import type { Components } from '../lib/components.ts';
import type { Edge } from '../network/flow-graph.ts';
import type { TrafficModel } from '../network/traffic-model.ts';
import type { Contraction } from './contraction.ts';

/** Forks looked at in one pass: words of 32. */
const words = 8;

/** Edges of the components of the contraction, one after the other; of each component those inside come first, for marks inside a
 * circle reach every node of it. */
interface Ways {
  /** Per component, where its edges begin and end. */
  readonly begin: Int32Array;
  readonly end: Int32Array;
  /** Per edge, its place among the forks; -1 where only one branch leaves. */
  readonly fork: readonly number[];
  /** Per edge, the component that it leads to. */
  readonly target: readonly number[];
  readonly branch: readonly number[];
  /** The component of every fork, causes before effects. */
  readonly forks: readonly number[];
  /** Two for each bit of the largest number of a branch. */
  readonly rows: number;
}

/** Of every component the marks, row by row for each word, and by bits which words hold any: most see few of the forks. */
interface Marks {
  readonly rows: Int32Array;
  readonly held: Uint8Array;
  /** 1 where a component has something to hand on. */
  readonly reached: Uint8Array;
}

/** 1 for nodes of the contraction at which copies meet, or that lie behind such a node. */
export const meetingCopies = (model: TrafficModel, contraction: Contraction, components: Components): Uint8Array => {
  const ways = waysOf(model, contraction, components);
  const size = components.members.length;
  const met = new Uint8Array(size);
  const marks: Marks = {
    rows: new Int32Array(size * words * ways.rows),
    held: new Uint8Array(size),
    reached: new Uint8Array(size),
  };
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

const waysOf = ({ graph }: TrafficModel, { nodeOf, vertices }: Contraction, { members, of }: Components): Ways => {
  const ways = noWays();
  const begin = new Int32Array(members.length);
  const end = new Int32Array(members.length);
  const forks: number[] = [];
  let most = 0;
  for (let component = members.length - 1; component >= 0; component--) {
    const onward = noWays();
    begin[component] = ways.fork.length;
    for (const node of members[component]!)
      for (const from of vertices[node]!) {
        const edges = graph.edges[from]!;
        const fork = isFork(edges) ? forks.push(component) - 1 : -1;
        for (const { to, branch } of edges) {
          const target = of[nodeOf[to]!]!;
          most = Math.max(most, branch);
          addWay(target === component ? ways : onward, fork, target, branch);
        }
      }
    onward.fork.forEach((fork, at) => {
      addWay(ways, fork, onward.target[at]!, onward.branch[at]!);
    });
    end[component] = ways.fork.length;
  }
  return { ...ways, begin, end, forks, rows: 2 * (32 - Math.clz32(most)) };
};

const isFork = (edges: readonly Edge[]): boolean =>
  edges.length > 1 && edges.some(({ branch }) => branch !== edges[0]!.branch);

const noWays = () => ({ fork: [] as number[], target: [] as number[], branch: [] as number[] });

const addWay = (ways: ReturnType<typeof noWays>, fork: number, target: number, branch: number) => {
  ways.fork.push(fork);
  ways.target.push(target);
  ways.branch.push(branch);
};

/** Follows the branches of these forks, given with their bits. Marks are empty before and after. */
const onePass = (ways: Ways, bits: ReadonlyMap<number, number>, marks: Marks, met: Uint8Array): void => {
  const { reached } = marks;
  const { forks, rows } = ways;
  let first = -1;
  for (const each of bits.keys()) {
    reached[forks[each]!] = 1;
    first = Math.max(first, forks[each]!);
  }
  for (let component = first; component >= 0; component--) {
    if (reached[component] === 0) continue;
    reached[component] = 0;
    if (haveMet(marks, component, rows)) met[component] = 1;
    follow(ways, bits, marks, met, component);
    clear(marks, component, rows);
  }
};

const follow = (
  { begin, branch, end, fork, rows, target }: Ways,
  bits: ReadonlyMap<number, number>,
  marks: Marks,
  met: Uint8Array,
  component: number,
): void => {
  for (let way = begin[component]!; way < end[component]!; way++) {
    const to = target[way]!;
    // Where copies have met already, all behind it know.
    if (met[to] === 1) continue;
    if (to !== component) marks.reached[to] = 1;
    met[to] = met[component]!;
    if (met[to] === 1) continue;
    handOn(marks, component, to, rows);
    const bit = bits.get(fork[way]!);
    if (bit !== undefined) mark(marks, to, bit, branch[way]!, rows);
    if (to === component && haveMet(marks, component, rows)) met[component] = 1;
  }
};

const handOn = ({ held, rows: all }: Marks, from: number, to: number, rows: number): void => {
  if (from === to) return;
  held[to]! |= held[from]!;
  for (let word = 0, left = held[from]!; left !== 0; word++, left >>= 1) {
    if ((left & 1) === 0) continue;
    const [source, target] = [(from * words + word) * rows, (to * words + word) * rows];
    for (let row = 0; row < rows; row++) all[target + row]! |= all[source + row]!;
  }
};

/** The number of the branch, each bit in the row of its value. */
const mark = ({ held, rows: all }: Marks, at: number, fork: number, branch: number, rows: number): void => {
  const word = fork >> 5;
  held[at]! |= 1 << word;
  const begin = (at * words + word) * rows;
  for (let row = 0; row < rows; row += 2) all[begin + row + ((branch >> (row >> 1)) & 1)]! |= 1 << (fork & 31);
};

/** Are both values of a bit present? */
const haveMet = ({ held, rows: all }: Marks, at: number, rows: number): boolean => {
  for (let word = 0, left = held[at]!; left !== 0; word++, left >>= 1) {
    if ((left & 1) === 0) continue;
    const begin = (at * words + word) * rows;
    for (let row = 0; row < rows; row += 2) if ((all[begin + row]! & all[begin + row + 1]!) !== 0) return true;
  }
  return false;
};

const clear = ({ held, rows: all }: Marks, at: number, rows: number): void => {
  for (let word = 0, left = held[at]!; left !== 0; word++, left >>= 1)
    if ((left & 1) === 1) all.fill(0, (at * words + word) * rows, (at * words + word + 1) * rows);
  held[at] = 0;
};
