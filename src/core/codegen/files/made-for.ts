/** What a file of the user's is for, in ids of the design: by these, and not by its name, a later export knows it again. */
import { sha256 } from '../../lib/sha256.ts';
import type { HandlerPlan, SubscriptionPlan } from '../plan/handler-plan.ts';
import type { CallPlan } from '../plan/link-plan.ts';
import type { MessagePlan } from '../plan/message-plan.ts';
import type { SchedulePlan, ServicePlan } from '../plan/project-plan.ts';

export const forService = (sort: 'deps' | 'main', service: ServicePlan): string => line(sort, ...wordsOf(service));

/** `folder` tells it from the other modules of its service. */
export const forModule = (service: ServicePlan, folder: string): string =>
  line('module', ...wordsOf(service), `module:${folder}`);

export const forHandler = (
  sort: 'handler' | 'test',
  service: Pick<ServicePlan, 'id'>,
  subscription: Pick<SubscriptionPlan, 'id'>,
  { message, outcome }: Pick<HandlerPlan, 'message' | 'outcome'>,
): string =>
  line(
    outcome === 'processed' ? sort : `${sort}-${outcome}`,
    `node:${service.id}`,
    `link:${subscription.id}`,
    `message:${message.id}`,
    shapeOf(message),
  );

export const forAnswer = (
  sort: 'answer' | 'answer-test',
  service: Pick<ServicePlan, 'id'>,
  call: Pick<CallPlan, 'id'>,
): string => line(sort, `node:${service.id}`, `link:${call.id}`);

export const forSchedule = (service: Pick<ServicePlan, 'id'>, { link, message }: SchedulePlan): string =>
  line('schedule', `node:${service.id}`, `link:${link}`, ...(message ? [`message:${message.id}`] : []));

/** A message under another id has the same shape; one without a shape is like no other. */
const shapeOf = ({ id, payload }: MessagePlan): string =>
  `shape:${payload === true ? id : sha256(JSON.stringify(payload)).slice(0, 12)}`;

const wordsOf = ({ id, publications, subscriptions, calls, answers }: ServicePlan): string[] => {
  const links = [
    ...publications.flatMap((publication) => publication.links),
    ...[...subscriptions, ...calls, ...answers.map(({ call }) => call)].map((link) => link.id),
  ];
  const messages = [...publications, ...subscriptions.flatMap(({ handlers }) => handlers)].map(
    ({ message }) => message,
  );
  return [`node:${id}`, ...links.map((link) => `link:${link}`), ...messages.map((message) => `message:${message.id}`)];
};

const line = (...words: readonly string[]): string => [...new Set(words)].join(' ');
