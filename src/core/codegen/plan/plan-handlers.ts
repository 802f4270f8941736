/** Which handler files a service has, and what each does after its work: the trigger graph as code. */
import { sortedEntries } from '../../lib/sort.ts';
import type { Design } from '../../model/design.ts';
import type { After, During, Link } from '../../model/link.ts';
import { triggersOf } from '../../model/triggers.ts';
import { camel, NameMap } from '../names.ts';
import type {
  CallPlan,
  HandlerPlan,
  MessagePlan,
  Outcome,
  PublicationPlan,
  TopicPlan,
  TriggerPlan,
} from './project-plan.ts';

export interface Reading {
  readonly subscription: string;
  readonly topic: TopicPlan;
  readonly messages: readonly MessagePlan[];
}

export interface Doings {
  readonly publications: readonly PublicationPlan[];
  readonly calls: ReadonlyMap<string, CallPlan>;
}

const outcomes: readonly Outcome[] = ['processed', 'failed', 'exhausted'];

/** The handlers of one service by subscription. A handler of a failure exists only where something is drawn to follow it. */
export const planHandlers = (design: Design, node: string, readings: readonly Reading[], doings: Doings) => {
  const names = new NameMap('Message');
  const handlersOf = (reading: Reading): HandlerPlan[] =>
    reading.messages.flatMap((message) =>
      outcomes.flatMap((outcome): HandlerPlan[] => {
        const triggers = planTriggers(design, node, reading.subscription, message, outcome, doings);
        if (outcome !== 'processed' && triggers.length === 0) return [];
        const slug = handlerSlug(message, reading, readings) + (outcome === 'processed' ? '' : `-${outcome}`);
        const key = names.claim(camel(slug));
        return [
          {
            file: `on-${slug}`,
            name: `on${key.charAt(0).toUpperCase()}${key.slice(1)}`,
            key,
            message,
            outcome,
            triggers,
          },
        ];
      }),
    );
  return new Map(readings.map((reading) => [reading.subscription, handlersOf(reading)]));
};

/** By message; by topic too when two topics bring it; by link when two subscriptions of one topic do. */
const handlerSlug = (message: MessagePlan, reading: Reading, readings: readonly Reading[]): string => {
  const alike = readings.filter((other) => other.messages.includes(message));
  if (alike.length === 1) return message.slug;
  const still = alike.filter((other) => other.topic === reading.topic).length > 1;
  return still ? `${message.slug}-via-${reading.subscription}` : `${message.slug}-from-${reading.topic.id}`;
};

/** Calls first: they are part of the work. `subscription` may also be a call that is answered. */
export const planTriggers = (
  design: Design,
  node: string,
  subscription: string,
  message: MessagePlan | undefined,
  outcome: Outcome,
  doings: Doings,
): TriggerPlan[] => {
  const triggers: TriggerPlan[] = [];
  for (const [id, link] of sortedEntries(design.links)) {
    const condition = conditionOf(link, node, outcome);
    if (!condition || !triggersOf(design, link).includes(subscription)) continue;
    if ('messages' in condition && message && condition.messages?.includes(message.id) === false) continue;
    const does = doingOf(id, link, doings);
    if (does) triggers.push({ link: id, does, ...termsOf(condition) });
  }
  return triggers.sort((a, b) => Number('publishes' in a.does) - Number('publishes' in b.does));
};

const conditionOf = (link: Link, node: string, outcome: Outcome): After | During | undefined => {
  if (link.from !== node) return undefined;
  if (link.kind === 'publish') return (link.after?.outcome ?? 'processed') === outcome ? link.after : undefined;
  return link.kind === 'call' && outcome === 'processed' ? link.during : undefined;
};

const doingOf = (id: string, link: Link, doings: Doings): TriggerPlan['does'] | undefined => {
  if (link.kind === 'publish') {
    const publishes = doings.publications.find((publication) => publication.links.includes(id));
    return publishes && { publishes };
  }
  const calls = doings.calls.get(id);
  return calls && { calls };
};

const termsOf = (condition: After | During): Omit<TriggerPlan, 'link' | 'does'> => ({
  probability: condition.probability ?? 1,
  copies: ('copies' in condition ? condition.copies : undefined) ?? 1,
  every: ('every' in condition ? condition.every : undefined) ?? 1,
  ...('delay' in condition && condition.delay && { delay: condition.delay }),
  ...(condition.choice !== undefined && { choice: condition.choice }),
});
