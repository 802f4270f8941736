/** What readers rely on beyond what messages promise; only what the examples of those messages meet, or none would get through. */
import { sortedEntries } from '../../lib/sort.ts';
import type { Design } from '../../model/design.ts';
import { misfits } from '../../model/schemas/schema-check.ts';
import { camel, NameMap } from '../names.ts';
import { bundleSchema } from './bundle-schema.ts';
import type { TopicPlan } from './link-plan.ts';
import type { ExpectationPlan, MessagePlan } from './message-plan.ts';

/** By the id of the subscription. */
export const planExpectations = (
  design: Design,
  topics: ReadonlyMap<string, TopicPlan>,
): ReadonlyMap<string, ExpectationPlan> => {
  const keys = new NameMap('Reader');
  const plans = sortedEntries(design.links).flatMap(([id, link]): [string, ExpectationPlan][] => {
    if (link.kind !== 'subscribe' || link.expects === undefined) return [];
    const messages = (topics.get(link.from)?.messages ?? []).filter(({ id }) => link.filter?.includes(id) ?? true);
    if (!isMet(design, link.expects, messages)) return [];
    return [[id, { id, key: keys.claim(camel(id)), schema: bundleSchema(link.expects, design.schemas ?? {}) }]];
  });
  return new Map(plans);
};

const isMet = (design: Design, expects: Parameters<typeof misfits>[0], messages: readonly MessagePlan[]): boolean =>
  messages.flatMap(({ samples }) => samples).every((sample) => misfits(expects, sample, design.schemas).length === 0);
