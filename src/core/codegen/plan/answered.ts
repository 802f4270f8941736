/** Which calls and questions get their answer within the project: while it is tested nobody else runs. */
import type { TriggerPlan } from './handler-plan.ts';
import type { CallPlan, PublicationPlan, TopicPlan } from './link-plan.ts';
import { type Answered, comesToEnd, isAwaited } from './playable.ts';
import type { ProjectPlan } from './project-plan.ts';

export const answeredIn = ({ services }: ProjectPlan): Answered => {
  const answers = services.flatMap((service) => service.answers);
  const questions = services.flatMap(({ publications }) => publications.filter(({ request }) => request));
  const answered = new Set<CallPlan | PublicationPlan>();
  // What waits for itself, through whatever others, is never found to be answered.
  grow(answered, () => {
    for (const { call, triggers } of answers) if (comesToEnd(triggers, answered)) answered.add(call);
    for (const question of questions) if (isReplied(services, question, answered)) answered.add(question);
  });
  return answered;
};

type Services = ProjectPlan['services'];

/** Every way that its flow can take leads to a message on the topic for its replies. */
const isReplied = (services: Services, question: PublicationPlan, answered: Answered): boolean => {
  const replyTo = question.request?.replyTo;
  if (!replyTo || replyTo.isBare) return false;
  const steps = stepsOf(services, answered);
  const leading = new Set<string>();
  const isReply = ({ topic, message }: PublicationPlan) => topic === replyTo && topic.messages.includes(message);
  // What follows on another question answers that one.
  const leads = (publication: PublicationPlan) =>
    isReply(publication) || (!publication.request && leading.has(placeOf(publication)));
  grow(leading, () => {
    for (const { place, triggers } of steps) if (isCertain(triggers, leads)) leading.add(place);
  });
  return leading.has(placeOf(question));
};

/** What happens after each message that a test can wait for. */
const stepsOf = (services: Services, answered: Answered) =>
  services
    .flatMap(({ subscriptions }) => subscriptions)
    .filter(({ topic }) => !topic.isBare)
    .flatMap((subscription) =>
      subscription.handlers
        .filter((handler) => handler.outcome === 'processed' && isAwaited(subscription, handler, answered))
        .map(({ message, triggers }) => ({ place: placeOf({ topic: subscription.topic, message }), triggers })),
    );

/** It happens always, or whatever a choice is decided for. */
const isCertain = (triggers: readonly TriggerPlan[], leads: (publication: PublicationPlan) => boolean): boolean =>
  triggers.some(({ choice, link }) => {
    const ways = triggers.filter((other) => (choice === undefined ? other.link === link : other.choice === choice));
    const leading = ways.filter(({ does, every }) => 'publishes' in does && every === 1 && leads(does.publishes));
    return leading.reduce((sum, { probability }) => sum + probability, 0) > 1 - 1e-9;
  });

const placeOf = ({
  topic,
  message,
}: {
  readonly topic: TopicPlan;
  readonly message: { readonly id: string };
}): string => `${topic.id} ${message.id}`;

/** Once more as long as something is added. */
const grow = (found: ReadonlySet<unknown>, add: () => void): void => {
  for (let before = -1; before < found.size; ) {
    before = found.size;
    add();
  }
};
