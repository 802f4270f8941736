/** `service.ts` of a service: the handlers connected to topics, retries, dead letters and workers as drawn. */
import { text } from '../../lib/text-block.ts';
import type { AnswerPlan, SubscriptionPlan } from '../plan/handler-plan.ts';
import type { PublicationPlan } from '../plan/link-plan.ts';
import type { ProjectPlan, SchedulePlan, ServicePlan } from '../plan/project-plan.ts';
import { code, type Expression, printCall, printExpression, printImport } from '../print-expression.ts';
import { repliesOf, replyType } from './contract-file.ts';
import { header } from './generated-file.ts';
import { packageName } from './package-files.ts';
import { scheduledFunctions } from './schedule-file.ts';
import { callOf, publicationsOf, retryOf, sharedRetry, sharedTerms, subscriptionOf } from './wiring-terms.ts';

export const wiringFile = (plan: ProjectPlan, service: ServicePlan): string => {
  const { publications, calls, answers, subscriptions } = service;
  const handlers = subscriptions.flatMap((subscription) => subscription.handlers);
  const events = [
    ...(subscriptions.some(({ expects }) => expects) ? ['expectations'] : []),
    ...(publications.length + handlers.length > 0 ? ['messages'] : []),
    ...(publications.length + subscriptions.length > 0 ? ['topics'] : []),
  ];
  const requests = publications.filter(({ request }) => request);
  const types = requests
    .flatMap((publication) => [publication.message, ...repliesOf(publication)])
    .map(({ typeName }) => `type ${typeName}`);
  const runtime = [
    ...(handlers.length > 0 ? ['checked'] : []),
    'defineService',
    ...(sharedRetry(subscriptions) ? ['type RetryPolicy'] : []),
    ...(calls.length + answers.length > 0 ? ['type CallConfig'] : []),
    'type ServiceParts',
  ];
  return text`
    ${header(`How ${service.slug} hangs together.`)}
    ${printImport([...events, ...types], packageName(plan, 'events'))}
    ${printImport(runtime, packageName(plan, 'runtime'))}
    import { createDeps, type Deps } from '../deps.ts';
    ${[...answers, ...handlers, ...scheduledFunctions(service)].flatMap(({ name, file }) => printImport([name], `../handlers/${file}.ts`))}
    import type { Calls, Emits } from './contract.ts';

    ${retryTable(subscriptions)}

    ${termsTable(publications)}

    ${publications.length > 0 && `const publications = ${printExpression(publicationsOf(publications))};`}
    ${repliesTable(publications)}
    ${configs(service)}

    export const parts: ServiceParts<Emits, Calls, Deps> = ${printExpression(partsOf(service))};

    export const service = defineService(parts);
  `.replace(/\n{3,}/g, '\n\n');
};

const configs = (service: ServicePlan): string[] => {
  const calls = [...service.calls, ...service.answers.map(({ call }) => call)];
  const unique = [...new Map(calls.map((call) => [call.key, call])).values()];
  if (unique.length === 0) return [];
  const table = printExpression(Object.fromEntries(unique.map((call) => [call.key, callOf(call)])));
  return ['', `const calls = ${table} satisfies Record<string, CallConfig>;`];
};

const partsOf = (service: ServicePlan): Expression => ({
  name: service.slug,
  healthPath: service.healthPath,
  replicas: service.replicas,
  sharedWorkers: service.sharedWorkers,
  outbox: service.publications.some(({ outbox }) => outbox) || undefined,
  emits: functionOf('emitter', service.publications.map(emitLine)),
  calls: functionOf(
    'caller',
    service.calls.map(({ key }) => `${key}: caller.call(calls.${key}),`),
  ),
  subscriptions: service.subscriptions.map((subscription) => subscriptionOf(subscription, service)),
  answers: service.answers.map((answer) => answerOf(service, answer)),
  entrances: entrancesOf(service),
  callerTokens: service.callerTokens,
  schedules: service.schedules.length > 0 ? service.schedules.map(scheduleOf) : undefined,
  createDeps: code('createDeps'),
});

/** `(emitter) => ({ ... })`; the parameter goes where nothing uses it. */
const functionOf = (parameter: string, lines: readonly string[]): Expression =>
  code(
    lines.length === 0 ? '() => ({})' : `(${parameter}) => ({\n${lines.map((line) => `    ${line}`).join('\n')}\n  })`,
  );

const emitLine = (publication: PublicationPlan): string => {
  const { key, message } = publication;
  if (!publication.request) return `${key}: emitter.message(publications.${key}),`;
  const start = `${key}: emitter.request<${message.typeName}, ${replyType(publication)}>`;
  return printCall(start, [`publications.${key}`, `replies.${key}`], ',', '    ');
};

const entrancesOf = ({ entrances }: ServicePlan): Expression => {
  if (entrances.length === 0) return code('() => []');
  const items = entrances.map((entrance) => {
    if ('call' in entrance) return code(`doors.call(calls.${entrance.call.key})`);
    const { key, request } = entrance.publication;
    return code(`doors.message(publications.${key}${request ? `, replies.${key}` : ''})`);
  });
  return code(`(doors) => ${printExpression(items, '  ', '  entrances: (doors) => '.length)}`);
};

/** What several subscriptions have in common is said once. */
const retryTable = (subscriptions: readonly SubscriptionPlan[]): string[] => {
  const retry = sharedRetry(subscriptions);
  return retry
    ? [
        '/** How every message here is tried again. */',
        `const retry: RetryPolicy = ${printExpression(retryOf(retry))};`,
      ]
    : [];
};

const termsTable = (publications: readonly PublicationPlan[]): string[] => {
  const terms = sharedTerms(publications);
  return terms ? ['/** How every message here is published. */', `const terms = ${printExpression(terms)};`] : [];
};

/** The contracts of what may come back, by request. */
const repliesTable = (publications: readonly PublicationPlan[]): string[] => {
  const requests = publications.filter(({ request }) => request);
  if (requests.length === 0) return [];
  const table = requests.map((publication): [string, Expression] => [
    publication.key,
    repliesOf(publication).map(({ key }) => code(`messages.${key}`)),
  ]);
  return ['', `const replies = ${printExpression(Object.fromEntries(table))};`];
};

const scheduleOf = ({ link, path, timetable, copies, name }: SchedulePlan): Expression => ({
  config: {
    name: link,
    path,
    timetable: { ...timetable, spans: timetable.spans.map((span) => ({ ...span })) },
    copies,
  },
  data: code(name),
});

const answerOf = (service: ServicePlan, { call, name }: AnswerPlan): Expression => ({
  config: code(`calls.${call.key}`),
  workers: service.sharedWorkers ?? service.callWorkers,
  answer: code(name),
});
