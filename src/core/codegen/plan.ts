/** From a design to the plan of its project: pure, and the same for the same design. */

import type { BrokerName } from '../model/broker.ts';
import type { Design } from '../model/design.ts';
import type { Publish, Subscribe } from '../model/link.ts';
import { type KeptTerms, termsIn } from './plan/broker-terms.ts';
import { planExpectations } from './plan/plan-expectations.ts';
import { planCalls } from './plan/plan-links.ts';
import { planMessages } from './plan/plan-messages.ts';
import { planServices } from './plan/plan-services.ts';
import { planTopics } from './plan/plan-topics.ts';
import type { ProjectPlan } from './plan/project-plan.ts';
import { slugOfName } from './plan/project-slug.ts';
import { serviceNames } from './plan/service-names.ts';

/** `kept`: what the broker's adapter keeps of the section that is for this broker alone. `slug`: that of an earlier export. */
export const planProject = (
  design: Design,
  broker: BrokerName,
  kept: KeptTerms = {},
  slug = slugOfName(design),
): ProjectPlan => {
  const { byId, types } = planMessages(design);
  const topics = planTopics(design, slug, byId, (topic) => termsIn(topic, broker, kept.topic));
  const names = serviceNames(design);
  const expectations = planExpectations(design, topics);
  const calls = planCalls(design, names);
  const terms = {
    publish: (link: Publish) => termsIn(link, broker, kept.publish),
    subscribe: (link: Subscribe) => termsIn(link, broker, kept.subscribe),
  };
  const services = planServices({ design, messages: byId, topics, calls, names, expectations, terms });
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
