/** What the design has decided about a message, as one sentence for whoever reads the generated contract. */
import { commentText } from '../literal.ts';
import type { HandlerPlan, SubscriptionPlan } from '../plan/handler-plan.ts';
import type { CallPlan, PublicationPlan, RetryPlan } from '../plan/link-plan.ts';
import type { MessagePlan } from '../plan/message-plan.ts';
import type { ServicePlan } from '../plan/project-plan.ts';

export const emitComment = ({ message, topic, request, confirmed, outbox, hopLimit }: PublicationPlan): string =>
  sentences([
    summaryOf(message),
    ofKind[message.kind],
    `Goes to ${topic.name}${request ? `; the reply is awaited for ${time(request.timeoutMs)}` : ''}.`,
    outbox && 'By the outbox: hand it the transaction of your data.',
    !confirmed && 'Not confirmed: a crash of the broker may lose it.',
    hopLimit !== undefined && `Not published ${hopLimit} hops after its origin.`,
  ]);

export const handlerComment = (
  { topic, retry, deadLetter, acknowledgeFirst, idempotent, sideEffects, seesPersonal, dropExpired }: SubscriptionPlan,
  { message, outcome }: HandlerPlan,
): string =>
  sentences([
    outcome === 'processed' && summaryOf(message),
    outcome === 'processed' && ofKind[message.kind],
    outcome === 'failed' && `After each attempt at ${commentText(message.type)} that failed.`,
    outcome === 'exhausted' && `When no attempt at ${commentText(message.type)} is left.`,
    outcome === 'processed' &&
      `From ${topic.name}: ${tries(retry)}${deadLetter ? `, then set aside on ${deadLetter.name}` : ''}.`,
    outcome === 'processed' && acknowledgeFirst && 'Acknowledged before the work: a crash loses it.',
    outcome === 'processed' && redelivered(idempotent, sideEffects),
    outcome === 'processed' && message.personal.length > 0 && personalData(message, seesPersonal),
    outcome === 'processed' &&
      dropExpired &&
      message.deadlineMs !== undefined &&
      `Skipped when older than ${time(message.deadlineMs)}.`,
  ]);

const redelivered = (idempotent: boolean, sideEffects: boolean): string => {
  if (!sideEffects) return 'It has no effect outside: a redelivery runs it again.';
  return idempotent ? 'Drawn as idempotent: what has been worked off is skipped when it comes again.' : '';
};

/** How a message comes in from outside; nothing for one that follows from others. */
export const entranceComment = (
  { slug, source, entrances, schedules }: ServicePlan,
  publication: PublicationPlan,
): string => {
  const isEntrance = entrances.some((entrance) => 'publication' in entrance && entrance.publication === publication);
  if (!isEntrance) return '';
  const isTimed = schedules.some(({ path }) => path === publication.path);
  return `${isTimed ? 'Comes by the clock of the service; by hand:' : fromSource[source]} POST /${slug}${publication.path}.`;
};

const fromSource: Readonly<Record<ServicePlan['source'], string>> = {
  http: 'Comes in over HTTP:',
  webhook: 'Comes in by a webhook of others:',
  schedule: 'Comes by the clock; let your scheduler send',
  database: 'Comes from changes of a database; let its change capture send',
  device: 'Comes from devices; let their gateway send',
  external: 'Comes in from outside:',
};

const ofKind: Readonly<Record<MessagePlan['kind'], string>> = {
  event: '',
  command: 'A command: one reader does it.',
  query: 'A query: one reader answers it.',
  reply: 'A reply.',
  document: 'A document: the whole state.',
};

const personalData = ({ personal }: MessagePlan, isCleared: boolean): string =>
  `Has personal data${isCleared ? '' : ' that it is not cleared for'}: ${commentText(personal.join(', '))}.`;

export const callComment = ({ to, timeoutMs, retry, pool, breaker }: CallPlan): string =>
  sentences([
    `Asks ${to}: waits ${time(timeoutMs)}, ${tries(retry)}.`,
    pool !== undefined && `At most ${pool} at once.`,
    breaker && `Stops for ${time(breaker.openSeconds * 1_000)} when ${percent(breaker.failureRate)} fail.`,
  ]);

export const answerComment = ({ timeoutMs, dropExpired }: CallPlan): string =>
  sentences([
    `The caller waits ${time(timeoutMs)}.`,
    dropExpired
      ? 'Requests that nobody waits for any more are skipped.'
      : 'Requests that nobody waits for any more are answered, too.',
  ]);

const summaryOf = ({ summary, type }: MessagePlan): string => {
  const words = commentText(summary === '' ? type : summary);
  return /[.!?…。！？]$/.test(words) ? words : `${words}.`;
};

const tries = ({ maxDeliveries }: RetryPlan): string => {
  if (maxDeliveries === 0) return 'tried until it works';
  return maxDeliveries === 1 ? 'tried once' : `tried up to ${maxDeliveries} times`;
};

const time = (ms: number): string => (ms < 1_000 ? `${ms} ms` : `${ms / 1_000} s`);

const percent = (share: number): string => `${Number((share * 100).toPrecision(3))} %`;

const sentences = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(' ');
