/** Compiles a plan to the flat tables of the kernel. */
import type { Plan } from '../../network/plan.ts';
import type { Tables } from '../kernel/tables.ts';
import { type Builder, newBuilder } from './builder.ts';
import { burstOf, crashBurstOf } from './burst.ts';
import { strikes, turningTables } from './calm.ts';
import { addCrashes } from './crashes.ts';
import { type Cuts, cutsOf } from './cuts.ts';
import { addEffects } from './effects.ts';
import { addFaults, isNodeDown } from './faults.ts';
import { flag } from './flags.ts';
import { layOutGroups } from './groups.ts';
import { flagHandovers } from './handovers.ts';
import { namesOf } from './names.ts';
import { clocksOf, compileObjectives } from './objectives.ts';
import { addPolls } from './polls.ts';
import type { Program, RunSettings } from './program.ts';
import { addPublication } from './publications.ts';
import { addRebalances } from './rebalances.ts';
import { addRetentions } from './retentions.ts';
import { type GroupsByTopic, routeDeadLetters, routeFor } from './routes.ts';
import { doubles, integers } from './rows.ts';
import { addScalers } from './scalers.ts';
import { type Group, layOutStations, tieQueues } from './stations.ts';
import { addTopics } from './topics.ts';
import { addTriggers } from './triggers.ts';
import { addCalls, addCallsDuringWork, addTraits } from './works.ts';

/** The program of a study: what every worker needs to run any of its replications. */
export const compilePlan = (plan: Plan, settings: RunSettings): Program => {
  const cuts = cutsOf(plan);
  const { builder, groups } = build(plan, settings, cuts);
  const calm = plan.faults.some(strikes)
    ? build({ ...plan, faults: [] }, settings, { ...cuts, gates: [] }).builder
    : null;
  return { tables: tablesOf(builder, calm), names: namesOf(builder, groups), settings };
};

const build = (plan: Plan, settings: RunSettings, cuts: Cuts): { builder: Builder; groups: Group[] } => {
  const builder = newBuilder(plan, settings, cuts);
  layOutStations(builder);
  const groups = layOutGroups(builder);
  const byTopic = plan.topics.map((): Group[] => []);
  for (const group of groups) byTopic[group.topic]!.push(group);
  addTopics(builder);
  addTraits(builder);
  addPublications(builder, byTopic);
  addCalls(builder);
  routeDeadLetters(builder, byTopic);
  tieQueues(builder, groups);
  flagHandovers(builder, groups);
  addRetentions(builder);
  addPolls(builder, groups);
  addRebalances(builder, groups);
  addScalers(builder, groups);
  addTriggers(builder);
  addCallsDuringWork(builder);
  addFaults(builder, groups);
  addCrashes(builder, groups);
  flag(builder);
  return { builder, groups };
};

const addPublications = (builder: Builder, byTopic: GroupsByTopic): void => {
  const { plan } = builder;
  const clocks = clocksOf(builder);
  const downNodes = new Set(
    plan.faults.flatMap(({ kind, target }) => (isNodeDown(plan, { kind, target }) ? [target] : [])),
  );
  for (const publication of plan.publications) {
    const route = routeFor(builder, byTopic, publication.topic, publication.message);
    const mayBeDown = downNodes.has(plan.nodes[publication.node]!.id);
    addPublication(builder, publication, route, clocks.get(publication.id) ?? -1, mayBeDown);
  }
};

/** Without strikes, `calm` is null. */
const tablesOf = (builder: Builder, calm: Builder | null): Tables => {
  const { draws, plan, settings, tables } = builder;
  const { objectives, reach } = compileObjectives(builder);
  const effects = addEffects(builder);
  return {
    slots: builder.slots,
    ties: Int32Array.from(builder.ties),
    lanes: integers(tables.lanes),
    groups: integers(tables.groups),
    topics: integers(tables.topics),
    routes: integers(tables.routes),
    entryStations: Int32Array.from(builder.entryStations),
    entryDeadlines: Float64Array.from(builder.entryDeadlines),
    members: Int32Array.from(builder.members),
    triggers: integers(tables.triggers),
    sources: integers(tables.sources),
    traits: integers(tables.traits),
    calls: integers(tables.calls),
    during: Int32Array.from(builder.during),
    requests: integers(tables.requests),
    faults: integers(tables.faults),
    hits: Int32Array.from(builder.hits),
    crashes: integers(tables.crashes),
    ...turningTables(builder, calm),
    ...bufferTables(builder),
    effectRanges: integers(effects.ranges),
    effects: doubles(effects.numbers),
    triggerShares: Float64Array.from(builder.triggerShares),
    triggerDelayStreams: Int32Array.from(builder.triggerDelayStreams),
    sourceNumbers: doubles(tables.sourceNumbers),
    traitNumbers: doubles(tables.traitNumbers),
    callNumbers: doubles(tables.callNumbers),
    duringShares: Float64Array.from(builder.duringShares),
    requestNumbers: doubles(tables.requestNumbers),
    limits: doubles(tables.limits),
    breakers: doubles(tables.breakers),
    retentions: doubles(tables.retentions),
    polls: doubles(tables.polls),
    ...scalingTables(builder),
    pollClocks: builder.pollClocks,
    memories: Float64Array.from(builder.memories),
    faultNumbers: Float64Array.from(builder.faultNumbers),
    numbers: Float64Array.from(draws.numbers),
    laws: Float64Array.from(draws.laws),
    lawKinds: Int32Array.from(draws.lawKinds),
    workLaws: Int32Array.from(builder.workDraws.flatMap(({ law, stream }) => [law, stream])),
    streams: Int32Array.from(draws.streams),
    stamps: clocksOf(builder).size,
    objectives: Int32Array.from(objectives),
    objectiveReach: Int32Array.from(reach),
    subscriptions: builder.works.length,
    nodes: plan.nodes.length,
    burst: burstOf(builder),
    crashBurst: crashBurstOf(builder),
    inherits:
      objectives.length > 0 || plan.publications.some(({ hopLimit, request }) => hopLimit !== null || request !== null),
    seed: settings.seed,
    durationMs: settings.durationSeconds * 1000,
  };
};

const bufferTables = ({ bufferedLinks, bufferOf, cuts, tables }: Builder) => ({
  gates: cuts.gates.length + bufferedLinks.length,
  buffers: doubles(tables.buffers),
  bufferOf: Int32Array.from(bufferedLinks.length > 0 ? bufferOf : []),
});

const scalingTables = ({
  scaled,
  tables,
  takeovers,
}: Builder): Pick<Tables, 'scalers' | 'scaled' | 'rebalances' | 'takeovers'> => ({
  rebalances: doubles(tables.rebalances),
  scalers: doubles(tables.scalers),
  scaled: Int32Array.from(scaled),
  takeovers: Int32Array.from(takeovers),
});
