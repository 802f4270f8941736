/** How likely one message leads to a delivery somewhere else, along the best way through the trigger graph. */

import type { TriggerPlan } from './handler-plan.ts';
import type { PublicationPlan } from './link-plan.ts';
import { type Answered, isAwaited } from './playable.ts';
import type { ProjectPlan } from './project-plan.ts';

/**
 * The chance that a message of `from` is followed by one that the subscription `to` handles; 0 when nothing leads there
 * without a failure, a message without an example or an envelope, one hop too many, or a reader that no test can wait for,
 * on the way.
 */
export const bestChance = (plan: ProjectPlan, from: PublicationPlan, to: string, answered: Answered): number => {
  const subscriptions = plan.services.flatMap((service) => service.subscriptions);
  const best = new Map<string, number>();
  const open: Step[] = [{ publication: from, chance: 1, hops: 0 }];
  let reached = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { publication, chance, hops } = next;
    const place = `${publication.topic.id} ${publication.message.id}`;
    if (publication.topic.isBare || chance <= (best.get(place) ?? 0)) continue;
    if (hops > (publication.hopLimit ?? Number.POSITIVE_INFINITY)) continue;
    best.set(place, chance);
    for (const subscription of subscriptions.filter(({ topic }) => topic.id === publication.topic.id)) {
      const handler = subscription.handlers.find(
        (each) =>
          each.message.id === publication.message.id &&
          each.outcome === 'processed' &&
          isAwaited(subscription, each, answered),
      );
      if (handler && subscription.id === to) reached = Math.max(reached, chance);
      for (const trigger of handler?.triggers ?? []) open.push(...followUp(trigger, next));
    }
  }
  return reached;
};

interface Step {
  readonly publication: PublicationPlan;
  readonly chance: number;
  /** Handlers passed. */
  readonly hops: number;
}

const followUp = ({ does, probability, every }: TriggerPlan, { chance, hops }: Step): Step[] =>
  'publishes' in does ? [{ publication: does.publishes, chance: (chance * probability) / every, hops: hops + 1 }] : [];
