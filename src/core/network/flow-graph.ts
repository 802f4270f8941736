/**
 * The trigger graph with its weights: vertices are publications and deliveries (a subscription or call, split only where
 * its messages trigger different things), edges say how many messages one message causes.
 */
import { type Causes, causesOf } from './causes.ts';
import { groupsOf } from './groups.ts';
import { lanesOf, type NodeShares } from './lanes.ts';
import { type Outcomes, outcomesOf } from './outcomes.ts';
import type { Plan } from './plan.ts';
import { sourceRate } from './source-rates.ts';
import { worksOf } from './stations.ts';

export interface Edge {
  readonly to: number;
  readonly weight: number;
  /** Edges of one vertex with different branches can all happen for one message: copies of it, or things it caused. */
  readonly branch: number;
  /** Not one message per message by chance: several at once, or every k-th. */
  readonly uneven: 'batch' | 'every' | null;
}

export interface FlowGraph {
  /** How many vertices are publications: the first ones, in the plan's order. */
  readonly publications: number;
  /** Per vertex after them: its place among subscriptions, then calls. */
  readonly workOf: readonly number[];
  readonly edges: readonly (readonly Edge[])[];
  /** Arrivals of their own per second at rate factor 1, per vertex. */
  readonly sources: readonly number[];
  /** Topic that the exhausted messages of a vertex go to; -1: none. */
  readonly deadLetterTopic: readonly number[];
  /** The message of a vertex: one of them where messages share it, -1 for requests. */
  readonly messageOf: readonly number[];
  readonly outcomes: readonly Outcomes[];
  /** Per work, the vertices that stand for it. */
  readonly verticesOfWork: readonly (readonly number[])[];
}

interface Building {
  readonly plan: Plan;
  readonly causes: Causes;
  readonly workOf: number[];
  readonly messageOf: number[];
  readonly edges: Edge[][];
  /** Per work, its vertex where there is but one; -1 before it is made. */
  readonly only: Int32Array;
  /** Per work, whether every message has a vertex of its own there: somebody reads its dead letters. */
  readonly apart: readonly boolean[];
  readonly known: Map<string, number>;
  readonly outcomes: readonly Outcomes[];
  /** Deliveries whose outgoing edges are not drawn yet. */
  readonly open: number[];
}

export const flowGraphOf = (plan: Plan): FlowGraph => {
  const causes = causesOf(plan);
  const outcomes = outcomesOf(plan, causes);
  const publications = plan.publications.length;
  const building: Building = {
    plan,
    causes,
    workOf: plan.publications.map(() => -1),
    messageOf: plan.publications.map(({ message }) => message),
    edges: plan.publications.map(() => []),
    only: new Int32Array(outcomes.length).fill(-1),
    apart: outcomes.map((_, work) => (groupsOf(plan).ofTopic[deadLetterOf(plan, work)]?.length ?? 0) > 0),
    known: new Map(),
    outcomes,
    open: [],
  };
  plan.publications.forEach(({ topic, message }, at) => {
    building.edges[at] = offers(building, topic, message, 1, 0);
  });
  const callVertices = plan.calls.map((_, call) => vertexFor(building, plan.subscriptions.length + call, -1));
  for (let next = building.open.pop(); next !== undefined; next = building.open.pop()) drawEdges(building, next);
  const { edges, messageOf, workOf } = building;
  const sources = new Array<number>(workOf.length).fill(0);
  plan.publications.forEach(({ source }, at) => {
    if (source !== null) sources[at] = sourceRate(source);
  });
  plan.calls.forEach(({ source }, call) => {
    if (source !== null) sources[callVertices[call]!] = sourceRate(source);
  });
  const verticesOfWork = worksOf(plan).map((): number[] => []);
  for (let vertex = publications; vertex < workOf.length; vertex++) verticesOfWork[workOf[vertex]!]!.push(vertex);
  const deadLetterTopic = workOf.map((work) => deadLetterOf(plan, work));
  return { publications, workOf, edges, sources, deadLetterTopic, messageOf, outcomes, verticesOfWork };
};

const deadLetterOf = (plan: Plan, work: number): number => {
  const exhausted = plan.subscriptions[work]?.exhausted;
  return typeof exhausted === 'number' ? exhausted : -1;
};

/** Edges to all groups of a topic that take the message. */
const offers = (building: Building, topic: number, message: number, weight: number, branch: number): Edge[] => {
  const { plan } = building;
  const edges: Edge[] = [];
  groupsOf(plan).ofTopic[topic]!.forEach((members, group) => {
    const takes = (at: number): boolean => plan.subscriptions[at]!.accepts?.includes(message) ?? true;
    const takers = members.every(takes) ? members : members.filter(takes);
    const shares = takers.length < 2 ? [1] : sharesOf(building, takers);
    takers.forEach((at, i) => {
      const to = vertexFor(building, at, message);
      edges.push({ to, weight: weight * shares[i]!, branch: branch + group, uneven: null });
    });
  });
  return edges;
};

/** Members that compete share what comes by how fast they can work, on lanes by those that their node has. */
const sharesOf = ({ outcomes, plan }: Building, takers: readonly number[]): number[] => {
  const nodeShares = nodeSharesOf(plan, takers[0]!);
  if (nodeShares === null) {
    const total = takers.reduce((sum, at) => sum + outcomes[at]!.speed, 0);
    return takers.map((at) => (total < Infinity ? outcomes[at]!.speed / total : 1 / takers.length));
  }
  const shares = takers.map(() => 0);
  for (const [node, share] of nodeShares) {
    // What its node does not take is for the first who does.
    const own = takers.findIndex((at) => plan.subscriptions[at]!.node === node);
    shares[Math.max(0, own)]! += share;
  }
  return shares;
};

/** By lanes; null where members take what they have time for. */
const nodeSharesOf = (plan: Plan, subscription: number): NodeShares | null =>
  plan.topics[plan.subscriptions[subscription]!.topic]!.ordered ? lanesOf(plan, subscription).nodeShares : null;

/** The vertex of a message through a work; messages that trigger the same share one. */
const vertexFor = (building: Building, work: number, message: number): number => {
  const { apart, causes, known, only } = building;
  if (!apart[work] && !causes.selective(work)) {
    if (only[work]! < 0) only[work] = newVertex(building, work, message);
    return only[work]!;
  }
  const signature = causes.publications(work, message).map(({ publication }) => publication);
  const key = `${work}:${apart[work] ? message : ''}:${signature.join(' ')}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const vertex = newVertex(building, work, message);
  known.set(key, vertex);
  return vertex;
};

const newVertex = (building: Building, work: number, message: number): number => {
  const vertex = building.workOf.length;
  building.workOf.push(work);
  building.messageOf.push(message);
  building.edges.push([]);
  building.open.push(vertex);
  return vertex;
};

const drawEdges = (building: Building, vertex: number): void => {
  const { causes, plan, workOf, messageOf, outcomes } = building;
  const work = workOf[vertex]!;
  const message = messageOf[vertex]!;
  const { attempts, calls } = outcomes[work]!;
  const edges = causes.publications(work, message).map(({ publication, branch }): Edge => {
    const { outcome, probability, copies, every } = plan.publications[publication]!.trigger!;
    const weight = (attempts[outcome] * probability * copies) / every;
    return { to: publication, weight, branch, uneven: copies > 1 ? 'batch' : every > 1 ? 'every' : null };
  });
  let branch = edges.reduce((most, edge) => Math.max(most, edge.branch + 1), 0);
  for (const { call, probability } of calls) {
    const to = vertexFor(building, plan.subscriptions.length + call, -1);
    edges.push({ to, weight: attempts.mean * probability, branch: branch++, uneven: null });
  }
  const dead = deadLetterOf(plan, work);
  if (dead >= 0) edges.push(...offers(building, dead, message, attempts.exhausted, branch));
  building.edges[vertex] = edges.filter(({ weight }) => weight > 0);
};
