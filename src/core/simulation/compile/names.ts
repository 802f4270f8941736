/** Who is who in the tables, for the report. */
import { ROUTE_MESSAGE, ROUTE_TOPIC } from '../kernel/publication-records.ts';
import { SERVERS } from '../kernel/records.ts';
import type { Builder } from './builder.ts';
import type { Names } from './program.ts';
import { field, rowCount } from './rows.ts';

export const namesOf = (builder: Builder): Names => {
  const { plan, tables, works } = builder;
  const routesOf = plan.topics.map((): number[] => []);
  for (let route = 0; route < rowCount(tables.routes); route++) {
    routesOf[field(tables.routes, route, ROUTE_TOPIC)]!.push(route);
  }
  return {
    subscriptions: works.map((work, at) => ({
      id: work.id,
      node: work.node,
      isCall: at >= plan.subscriptions.length,
      servers: builder.serversOfWork[at]!,
      poolMates: builder.matesOfWork[at]!,
      stable: work.stable,
    })),
    topics: plan.topics.map(({ id, dedupWindowSeconds }, topic) => ({
      id,
      routes: routesOf[topic]!,
      remembers: dedupWindowSeconds > 0,
    })),
    nodes: plan.nodes.flatMap(({ id }, node) => {
      const subscriptions = builder.worksOfNode[node]!;
      const servers = builder.stationsOfNode[node]!.reduce((sum, at) => sum + field(tables.stations, at, SERVERS), 0);
      return subscriptions.length === 0 ? [] : [{ id, servers, subscriptions }];
    }),
    publications: plan.publications.map(({ id, message, topic }) => ({
      id,
      message: plan.messages[message]!.id,
      topic,
    })),
    routes: Array.from({ length: rowCount(tables.routes) }, (_, route) => ({
      topic: plan.topics[field(tables.routes, route, ROUTE_TOPIC)]!.id,
      message: plan.messages[field(tables.routes, route, ROUTE_MESSAGE)]!.id,
    })),
    objectives: plan.objectives,
    faults: plan.faults,
    gates: builder.cuts.gates,
    breakers: plan.calls.flatMap(({ id, breaker }) => (breaker === null ? [] : [id])),
    requests: plan.publications.flatMap(({ id, request }) => (request === null ? [] : [id])),
  };
};
