/**
 * Where two copies of one message, or two things that it caused, meet again. Every fork gets a bit; the number of the branch taken
 * travels as bits and their complements, so that two branches of one fork have met where both values of a bit are present.
 */
import type { Components } from '../network/components.ts';
import type { TrafficModel } from '../network/traffic-model.ts';
import type { Contraction } from './contraction.ts';

/** Forks looked at in one pass: words of 32. */
const words = 8;

/** 1 for nodes of the contraction at which copies meet, or that lie behind such a node. */
export const meetingCopies = (model: TrafficModel, contraction: Contraction, components: Components): Uint8Array => {
  const { edges } = model.graph;
  const forks = edges.flatMap((out, vertex) => (new Set(out.map(({ branch }) => branch)).size > 1 ? [vertex] : []));
  const most = edges.reduce((max, out) => out.reduce((top, { branch }) => Math.max(top, branch), max), 0);
  const digits = 32 - Math.clz32(most);
  const meeting = new Uint8Array(contraction.successors.length);
  for (let first = 0; first < forks.length; first += words * 32) {
    onePass(model, contraction, components, forks.slice(first, first + words * 32), digits, meeting);
  }
  return meeting;
};

const onePass = (
  model: TrafficModel,
  contraction: Contraction,
  components: Components,
  forks: readonly number[],
  digits: number,
  meeting: Uint8Array,
): void => {
  const { members } = components;
  const width = words * digits * 2;
  const marks = new Int32Array(members.length * width);
  const forkOf = new Map(forks.map((vertex, fork) => [vertex, fork]));
  for (let component = members.length - 1; component >= 0; component--) {
    const edges = edgesOf(model, contraction, components, component);
    // Inside a circle marks reach every node, so those come first.
    for (const { from, target, branch } of edges.sort((a, b) => Number(b.inside) - Number(a.inside))) {
      if (target !== component) {
        for (let word = 0; word < width; word++) marks[target * width + word]! |= marks[component * width + word]!;
      }
      const fork = forkOf.get(from);
      if (fork !== undefined) mark(marks, target * width, fork, branch, digits);
    }
    if (haveMet(marks, component * width, digits)) for (const node of members[component]!) meeting[node] = 1;
  }
};

interface Way {
  readonly from: number;
  /** Component that it leads to. */
  readonly target: number;
  readonly branch: number;
  readonly inside: boolean;
}

const edgesOf = (
  { graph }: TrafficModel,
  { nodeOf, vertices }: Contraction,
  { members, of }: Components,
  component: number,
): Way[] =>
  members[component]!.flatMap((node) =>
    vertices[node]!.flatMap((from) =>
      graph.edges[from]!.map(({ to, branch }) => {
        const target = of[nodeOf[to]!]!;
        return { from, target, branch, inside: target === component };
      }),
    ),
  );

const mark = (marks: Int32Array, at: number, fork: number, branch: number, digits: number): void => {
  for (let digit = 0; digit < digits; digit++) {
    const side = (branch >> digit) & 1;
    marks[at + (2 * digit + side) * words + (fork >> 5)]! |= 1 << (fork & 31);
  }
};

const haveMet = (marks: Int32Array, from: number, digits: number): boolean => {
  for (let digit = 0; digit < digits; digit++) {
    const at = from + 2 * digit * words;
    for (let word = 0; word < words; word++) if ((marks[at + word]! & marks[at + words + word]!) !== 0) return true;
  }
  return false;
};
