/** `services/<name>`: a package whose generated contract and wiring surround the user's own handlers. */
import { text } from '../../lib/text-block.ts';
import { commentText } from '../literal.ts';
import { folderNames } from '../names.ts';
import type { AnswerPlan, HandlerPlan, SubscriptionPlan } from '../plan/handler-plan.ts';
import { arePlayable, isPlayable } from '../plan/playable.ts';
import type { ProjectPlan, ServicePlan } from '../plan/project-plan.ts';
import { printImport } from '../print-expression.ts';
import { contractFile } from './contract-file.ts';
import { type GeneratedFile, generated, optional, yours } from './generated-file.ts';
import { answerFile, handlerFile } from './handler-file.ts';
import { answerTest, handlerTest } from './handler-test.ts';
import { forAnswer, forHandler, forModule, forSchedule, forService } from './made-for.ts';
import { words } from './markdown.ts';
import { packageJson, packageName, projectConfig, workspaceDependencies } from './package-files.ts';
import { scheduledFunctions, scheduleFile } from './schedule-file.ts';
import { wiringFile } from './wiring-file.ts';

export const servicePackage = (plan: ProjectPlan, service: ServicePlan): GeneratedFile[] => {
  const folder = `services/${service.slug}`;
  const dependencies = workspaceDependencies(plan, ['events', 'runtime']);
  return [
    packageJson(plan, folder, service.slug, dependencies, './dist/src/generated/service.js'),
    projectConfig(folder, ['packages/events', 'packages/runtime']),
    generated(`${folder}/src/generated/contract.ts`, contractFile(plan, service)),
    generated(`${folder}/src/generated/service.ts`, wiringFile(plan, service)),
    yours(`${folder}/src/deps.ts`, depsFile(plan, service), forService('deps', service)),
    yours(`${folder}/src/main.ts`, mainFile(plan, service), forService('main', service)),
    ...service.answers.flatMap((answer) => answerFiles(plan, service, answer)),
    ...scheduledFunctions(service).map((schedule) =>
      yours(`${folder}/src/handlers/${schedule.file}.ts`, scheduleFile(plan, schedule), forSchedule(service, schedule)),
    ),
    ...service.subscriptions.flatMap((subscription) => handlerFiles(plan, service, subscription)),
    ...moduleFolders(service),
  ];
};

const answerFiles = (plan: ProjectPlan, service: ServicePlan, answer: AnswerPlan): GeneratedFile[] => {
  const folder = `services/${service.slug}`;
  const file = (path: string, text: string, sort: 'answer' | 'answer-test') =>
    yours(`${folder}/${path}`, text, forAnswer(sort, service, answer.call));
  return [
    file(`src/handlers/${answer.file}.ts`, answerFile(plan, answer), 'answer'),
    ...(arePlayable(answer.triggers)
      ? [optional(file(`test/${answer.file}.test.ts`, answerTest(plan, answer), 'answer-test'))]
      : []),
  ];
};

const handlerFiles = (plan: ProjectPlan, service: ServicePlan, subscription: SubscriptionPlan): GeneratedFile[] =>
  subscription.handlers.flatMap((handler) => {
    const folder = `services/${service.slug}`;
    const file = (path: string, text: string, sort: 'handler' | 'test') =>
      yours(`${folder}/${path}`, text, forHandler(sort, service, subscription, handler));
    return [
      file(`src/handlers/${handler.file}.ts`, handlerFile(plan, handler), 'handler'),
      ...(isTested(handler)
        ? [optional(file(`test/${handler.file}.test.ts`, handlerTest(plan, subscription, handler), 'test'))]
        : []),
    ];
  });

/** The others do nothing that a test could play. */
export const isTested = (handler: HandlerPlan): boolean => handler.outcome === 'processed' && isPlayable(handler);

/** The drawn modules as folders; what is in them is the user's. */
const moduleFolders = (service: ServicePlan): GeneratedFile[] => {
  const modules = [...new Set(service.modules)];
  const folders = folderNames('module', modules);
  return modules.map((name, at) =>
    optional(
      yours(
        `services/${service.slug}/src/modules/${folders[at]}/README.md`,
        `# ${words(name)}\n\nA module of ${service.slug}, as it is drawn. Nothing is generated here: what you write stays.\n`,
        forModule(service, folders[at] ?? ''),
      ),
    ),
  );
};

const depsFile = (plan: ProjectPlan, service: ServicePlan): string => {
  const { slug, stores, publications, subscriptions, callerTokens } = service;
  const hasOutbox = publications.some(({ outbox }) => outbox);
  const fields = [
    ...(subscriptions.length > 0 ? [processedField] : []),
    ...(hasOutbox ? [outboxField] : []),
    ...(callerTokens === undefined ? [] : [authenticateField(callerTokens)]),
  ];
  const drawn = stores.length === 0 ? '' : ` It writes to ${commentText(stores.join(', '))}.`;
  const members = fields.flatMap(({ name, type, comment }) => [`  /** ${comment} */`, `  readonly ${name}?: ${type};`]);
  return text`
    /** What the handlers of ${slug} need: databases, clients, clocks.${drawn} Yours: written once, never again. */
    ${printImport(
      fields.map(({ type }) => type),
      packageName(plan, 'runtime'),
      true,
    )}

    ${members.length > 0 ? ['export interface Deps {', ...members, '}'] : 'export type Deps = Record<never, never>;'}

    export const createDeps = async (): Promise<Deps> => ({});
  `;
};

/** What a service may bring in place of the runtime's own. */
interface DepsField {
  readonly name: string;
  readonly type: string;
  readonly comment: string;
}

const processedField: DepsField = {
  name: 'processed',
  type: 'ProcessedMessages',
  comment: 'Where worked-off messages are remembered; without it, in memory or where PROCESSED_DIR says.',
};

const outboxField: DepsField = {
  name: 'outbox',
  type: 'OutboxStore',
  comment: 'Where the outbox writes messages down; in your database, it does so in the transaction of the data.',
};

const authenticateField = (callerTokens: string): DepsField => ({
  name: 'authenticate',
  type: 'Authenticate',
  comment: `Who may come in over HTTP, for tokens of an identity provider; without it, whoever shows one of ${callerTokens}.`,
});

const mainFile = (plan: ProjectPlan, service: ServicePlan): string => text`
  /** ${service.slug} in a process of its own. Yours: written once, never again. */
  import { runService } from '${packageName(plan, 'runtime')}';
  import { service } from './generated/service.ts';

  await runService(service);
`;
