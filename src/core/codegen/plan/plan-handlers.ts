/** Which handler files a service has, and what each does after its work: the trigger graph as code. */
import { sortedEntries } from '../../lib/sort.ts';
import type { Design } from '../../model/design.ts';
import { triggersOf } from '../../model/graph/triggers.ts';
import type { After, During, Link } from '../../model/link.ts';
import { camel, distinct, NameMap } from '../names.ts';
import type { HandlerPlan, Outcome, TriggerPlan } from './handler-plan.ts';
import type { CallPlan, PublicationPlan, TopicPlan } from './link-plan.ts';
import type { MessagePlan } from './message-plan.ts';

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
  const drafts = readings.flatMap((reading) => draftsOf(design, node, reading, doings));
  const slugs = slugsOf(drafts, readings);
  const handlers = drafts.map((draft): readonly [Reading, HandlerPlan] => {
    const { reading, ...rest } = draft;
    const slug = slugs.get(draft) ?? draft.message.slug;
    const key = names.claim(camel(slug));
    return [reading, { file: `on-${slug}`, name: `on${key.charAt(0).toUpperCase()}${key.slice(1)}`, key, ...rest }];
  });
  const handlersOf = (reading: Reading) => handlers.flatMap(([of, handler]) => (of === reading ? [handler] : []));
  return new Map(readings.map((reading) => [reading.subscription, handlersOf(reading)]));
};

interface Draft extends Pick<HandlerPlan, 'message' | 'outcome' | 'triggers'> {
  readonly reading: Reading;
}

const draftsOf = (design: Design, node: string, reading: Reading, doings: Doings): Draft[] =>
  reading.messages.flatMap((message) =>
    outcomes.flatMap((outcome) => {
      const triggers = planTriggers(design, node, reading.subscription, message, outcome, doings);
      return outcome !== 'processed' && triggers.length === 0 ? [] : [{ reading, message, outcome, triggers }];
    }),
  );

/** Handlers named like their message come first: `payment` that failed may not take the name of `payment-failed`. */
const slugsOf = (drafts: readonly Draft[], readings: readonly Reading[]): ReadonlyMap<Draft, string> => {
  const wanted = drafts.map((draft) => [draft, handlerSlug(draft, readings)] as const);
  const ordered = [true, false].flatMap((plain) =>
    wanted.filter(([{ message }, slug]) => (slug === message.slug) === plain),
  );
  const slugs = distinct(ordered.map(([, slug]) => slug));
  return new Map(ordered.map(([draft, slug], index) => [draft, slugs[index] ?? slug]));
};

/** By message; by topic too when two topics bring it; by link when two subscriptions of one topic do. */
const handlerSlug = ({ message, reading, outcome }: Draft, readings: readonly Reading[]): string => {
  const end = outcome === 'processed' ? '' : `-${outcome}`;
  const alike = readings.filter((other) => other.messages.includes(message));
  if (alike.length === 1) return message.slug + end;
  const still = alike.filter((other) => other.topic === reading.topic).length > 1;
  const origin = still ? `via-${reading.subscription}` : `from-${reading.topic.id}`;
  return `${message.slug}-${origin}${end}`;
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
