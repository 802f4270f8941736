/**
 * Which publications and stations have to be solved together. Each needs what comes in from its causes; callers need the time that
 * their calls take, and the groups of a bounded topic need each other. What needs each other in a circle is one block.
 */
import { type Components, componentsOf } from '../lib/components.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { Line } from './lines.ts';
import type { Plan } from './plan.ts';
import { readingTogether } from './reading-together.ts';
import type { Station } from './stations.ts';

export interface Block {
  /** Components of the trigger graph, causes before effects. */
  readonly components: readonly number[];
  readonly stations: readonly number[];
  readonly works: readonly number[];
  readonly vertices: readonly number[];
  /** Its place among the blocks. */
  readonly at: number;
  /** Something in it needs what it gives: it is a fixed point, found by iteration. */
  readonly circular: boolean;
}

export interface Blocks {
  /** In an order in which each needs only those before it. */
  readonly list: readonly Block[];
  /** Per vertex. */
  readonly of: Int32Array;
}

export const blocksOf = (
  plan: Plan,
  graph: FlowGraph,
  components: Components,
  stations: readonly Station[],
  stationOf: Int32Array,
  lines: readonly Line[],
): Blocks => {
  const { publications } = graph;
  const unitOf = unitsOf(graph, stationOf);
  const needing = Array.from({ length: publications + stations.length }, (): number[] => []);
  graph.edges.forEach((edges, vertex) => {
    const effects = needing[unitOf[vertex]!]!;
    for (const { to } of edges) effects.push(unitOf[to]!);
  });
  const reading = readingTogether(plan, stations, [...stations.keys()]);
  const together = [...reading.flatMap((each) => inRing(each.stations)), ...inOneLine(lines, stationOf)];
  for (const [from, to] of [...waitsForCalls(plan, graph, stationOf), ...together]) {
    needing[publications + from]!.push(publications + to);
  }
  const { members, of } = componentsOf(needing);
  const place = unitOf.map((unit) => members.length - 1 - of[unit]!);
  const list = members.map((units, component): Block => {
    const own = units[0]! < publications && units.length === 1 ? none : stationsAmong(units, publications);
    const works = own.length === 1 ? stations[own[0]!]!.works : own.flatMap((station) => stations[station]!.works);
    const { components: inside, vertices } = insideOf(units, works, graph, components);
    return {
      components: inside,
      stations: own,
      works,
      vertices,
      at: members.length - 1 - component,
      circular: units.length > 1 || needing[units[0]!]!.includes(units[0]!),
    };
  });
  return { list: list.reverse(), of: place };
};

const none: readonly number[] = [];

const stationsAmong = (units: readonly number[], publications: number): number[] =>
  units.filter((unit) => unit >= publications).map((unit) => unit - publications);

/** Components are numbered against the edges: from the highest on, causes come first. */
const insideOf = (
  units: readonly number[],
  works: readonly number[],
  { publications, verticesOfWork }: FlowGraph,
  { members, of }: Components,
): Pick<Block, 'components' | 'vertices'> => {
  const ofWorks = works.length === 1 ? verticesOfWork[works[0]!]! : works.flatMap((work) => verticesOfWork[work]!);
  const only = units.length > 1 ? none : works.length === 0 ? units : ofWorks;
  if (only.length === 1) return { components: [of[only[0]!]!], vertices: only };
  const all = [...units.filter((unit) => unit < publications), ...ofWorks];
  const inside = [...new Set(all.map((vertex) => of[vertex]!))].sort((a, b) => b - a);
  return { components: inside, vertices: inside.flatMap((component) => members[component]!) };
};

/** Per vertex what it belongs to: publications by themselves in the plan's order, then stations. */
export const unitsOf = ({ publications, workOf }: FlowGraph, stationOf: Int32Array): Int32Array => {
  const units = Int32Array.from(workOf);
  for (let vertex = 0; vertex < units.length; vertex++) {
    units[vertex] = vertex < publications ? vertex : publications + stationOf[units[vertex]!]!;
  }
  return units;
};

type Need = readonly [from: number, to: number];

/** Stations that answer calls to those whose workers the calls hold. */
const waitsForCalls = (plan: Plan, { outcomes }: FlowGraph, stationOf: Int32Array): Need[] => {
  const needs: Need[] = [];
  outcomes.forEach(({ calls }, work) => {
    for (const { call } of calls) needs.push([stationOf[plan.subscriptions.length + call]!, stationOf[work]!]);
  });
  return needs;
};

/** Stations whose workers stand in the same line, and those that read the topic before which they do; one by itself needs what it gives. */
const inOneLine = (lines: readonly Line[], stationOf: Int32Array): Need[] =>
  lines.flatMap(({ asks, readers }) =>
    inRing([...new Set([...asks.map(({ work }) => work), ...readers].map((work) => stationOf[work]!))]),
  );

const inRing = (ring: readonly number[]): Need[] =>
  ring.map((station, at): Need => [station, ring[(at + 1) % ring.length]!]);
