/** From a design to the plan of its project: pure, and the same for the same design. */
import type { Design } from '../model/design.ts';
import { slugFor } from '../model/names.ts';
import { isReservedFile } from './names.ts';
import { planExpectations } from './plan/plan-expectations.ts';
import { planCalls } from './plan/plan-links.ts';
import { planMessages } from './plan/plan-messages.ts';
import { planServices } from './plan/plan-services.ts';
import { planTopics } from './plan/plan-topics.ts';
import type { BrokerId, ProjectPlan } from './plan/project-plan.ts';
import { serviceNames } from './plan/service-names.ts';

/** Scopes and names of packages that a project installs: one of its own under that name would stand in their place. */
const othersScopes: ReadonlySet<string> = new Set([
  'ajv',
  'ajv-formats',
  'biomejs',
  'nats-io',
  'opentelemetry',
  'pino',
  'prom-client',
  'types',
  'typescript',
]);

export const planProject = (design: Design, broker: BrokerId): ProjectPlan => {
  const slug = slugFor(design.name, (name) => othersScopes.has(name) || isReservedFile(name), 'system');
  const { byId, types } = planMessages(design);
  const topics = planTopics(design, slug, byId);
  const names = serviceNames(design);
  const expectations = planExpectations(design, topics);
  const calls = planCalls(design, names);
  const services = planServices({ design, messages: byId, topics, calls, names, expectations });
  const expecting = services.flatMap(({ subscriptions }) => subscriptions.flatMap(({ expects }) => expects ?? []));
  return {
    slug,
    title: design.name,
    version: design.version ?? '0.1.0',
    description: design.description ?? '',
    broker,
    messages: [...byId.values()],
    topics: [...topics.values()],
    services,
    expectations: expecting,
    types,
    design,
  };
};
