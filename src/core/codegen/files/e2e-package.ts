/** `e2e`: what comes in from outside arrives at its readers, and the flows with an objective reach their end. */
import { sortedEntries } from '../../lib/sort.ts';
import { text } from '../../lib/text-block.ts';
import { stringLiteral } from '../literal.ts';
import { answeredIn } from '../plan/answered.ts';
import type { SubscriptionPlan } from '../plan/handler-plan.ts';
import type { PublicationPlan } from '../plan/link-plan.ts';
import { callPath } from '../plan/plan-links.ts';
import { type Answered, isAwaited } from '../plan/playable.ts';
import type { ProjectPlan, ServicePlan } from '../plan/project-plan.ts';
import { bestChance } from '../plan/reach.ts';
import { code, printCall, printExpression, printImport } from '../print-expression.ts';
import systemUnderTest from '../templates/e2e/system-under-test.ts?raw';
import { repliesOf } from './contract-file.ts';
import { type GeneratedFile, generated, header } from './generated-file.ts';
import { inScope, packageJson, packageName, projectConfig, workspaceDependencies } from './package-files.ts';

/** With so many messages per 1 / chance, none getting through would be seen once in 10^8 runs. */
const sentPerChance = 20;

/** A rarer flow would make the test long, not better. */
const leastChance = 0.01;

export const e2ePackage = (plan: ProjectPlan): GeneratedFile[] => {
  const tests = flowTests(plan);
  if (tests.length === 0) return [];
  return [
    packageJson(plan, 'e2e', 'e2e', workspaceDependencies(plan, ['events', 'runtime', 'system'])),
    projectConfig('e2e', ['packages/events', 'packages/runtime', 'system']),
    generated('e2e/src/system-under-test.ts', inScope(plan, systemUnderTest)),
    generated('e2e/test/flows.test.ts', flowsTest(plan, tests)),
  ];
};

/** Whether there is a flow that a test can follow. */
export const hasFlows = (plan: ProjectPlan): boolean => flowTests(plan).length > 0;

const flowTests = (plan: ProjectPlan): string[] => {
  const answered = answeredIn(plan);
  return [
    ...arrivalTests(plan, answered),
    ...questionTests(plan, answered),
    ...callTests(plan, answered),
    ...objectiveTests(plan, answered),
  ];
};

const flowsTest = (plan: ProjectPlan, tests: readonly string[]): string => text`
  ${header('Flows through the whole system, on the broker that BROKER names.')}
  ${uses(tests, 'assert.') && "import assert from 'node:assert/strict';"}
  import { after, before, test } from 'node:test';
  ${printImport(
    ['messages', 'sample'].filter((name) => uses(tests, `${name}.`)),
    packageName(plan, 'events'),
  )}
  import { services } from '${packageName(plan, 'system')}';
  import { startSystem, type SystemUnderTest } from '../src/system-under-test.ts';

  let system: SystemUnderTest;

  before(async () => {
    system = await startSystem(services);
  });

  after(() => system.stop());

  ${tests.join('\n\n')}
`;

const uses = (tests: readonly string[], name: string): boolean => tests.some((test) => test.includes(name));

/** Every message from outside reaches each service that reads its topic, and no other competes with for it. */
const arrivalTests = (plan: ProjectPlan, answered: Answered): string[] =>
  entrancesOf(plan).flatMap(({ service, publication }) => {
    const { message, topic, path } = publication;
    const readers = plan.services
      .filter((reader) => handles(plan, reader, publication, answered))
      .map(({ slug }) => slug);
    if (readers.length === 0) return [];
    return testOf(`${message.type} of ${service.slug} reaches ${readers.join(', ')}`, [
      call('const flow = await system.send', [`'${service.slug}'`, `'${path}'`, `sample.${message.key}()`]),
      ...readers.map((reader) => call('await system.handled', [`'${reader}'`, `'${topic.name}'`, '[flow]'])),
    ]);
  });

/** Every question from outside gets an answer that keeps its schema. Where chance may keep the answer back, nothing is promised. */
const questionTests = (plan: ProjectPlan, answered: Answered): string[] =>
  doorsOf(plan).flatMap(({ service, publication }) => {
    const { message, request, path } = publication;
    if (!request || !answered.has(publication)) return [];
    const contracts = printExpression(
      repliesOf(publication).map(({ key }) => code(`messages.${key}`)),
      '  ',
      '  const contracts = '.length,
    );
    return testOf(`${message.type} is answered`, [
      call('const answer = await system.ask', [`'${service.slug}'`, `'${path}'`, `sample.${message.key}()`]),
      `const contracts = ${contracts};`,
      'assert.ok(contracts.some((contract) => contract.isValid(answer)));',
    ]);
  });

/** Every call from outside gets through to a service of this project. */
const callTests = (plan: ProjectPlan, answered: Answered): string[] =>
  plan.services.flatMap((service) =>
    service.entrances.flatMap((entrance) => {
      if (!('call' in entrance) || !answered.has(entrance.call)) return [];
      const { id, service: callee } = entrance.call;
      return testOf(`${callee} answers ${id}`, [
        call('await system.ask', [`'${service.slug}'`, `'${callPath(id)}'`, '{}']),
      ]);
    }),
  );

/** Chance decides at branches, so as many messages are sent as it takes. */
const objectiveTests = (plan: ProjectPlan, answered: Answered): string[] =>
  sortedEntries(plan.design.objectives).flatMap(([id, objective]) => {
    const entry = entrancesOf(plan).find(({ publication }) => publication.links.includes(objective.from));
    const reader = plan.services.find(({ subscriptions }) =>
      subscriptions.some((subscription) => subscription.id === objective.to),
    );
    const end = reader?.subscriptions.find((subscription) => subscription.id === objective.to)?.topic;
    if (!entry || !reader || !end || !takesAll(entry.publication)) return [];
    const chance = bestChance(plan, entry.publication, objective.to, answered);
    if (chance < leastChance) return [];
    const { message, path } = entry.publication;
    const send = call(
      'const flow = await system.send',
      [`'${entry.service.slug}'`, `'${path}'`, `sample.${message.key}()`],
      '    ',
    );
    return testOf(`objective ${id}: ${message.type} gets through to ${reader.slug}`, [
      'const flows: string[] = [];',
      call('const arrived = system.handled', [`'${reader.slug}'`, `'${end.name}'`, 'flows']),
      `for (let sent = 0; sent < ${Math.ceil(sentPerChance / chance)}; sent++) {`,
      `  ${send}`,
      '  flows.push(flow);',
      '}',
      'await arrived;',
    ]);
  });

/** Of many messages none is refused. */
const takesAll = ({ rateLimit, topic }: PublicationPlan): boolean =>
  !rateLimit && (topic.capacity === undefined || topic.onFull !== 'reject');

const testOf = (name: string, lines: readonly string[]): string =>
  [`test(${stringLiteral(name)}, async () => {`, ...lines.map((line) => `  ${line}`), '});'].join('\n');

const call = (start: string, args: readonly string[], indent = '  '): string => printCall(start, args, ';', indent);

/** Without an envelope nothing says which flow a message belongs to. */
const entrancesOf = (plan: ProjectPlan) =>
  doorsOf(plan).filter(({ publication }) => !publication.request && !publication.topic.isBare);

/** Where messages come in, those that want an answer included. */
const doorsOf = (plan: ProjectPlan) =>
  plan.services.flatMap((service) =>
    service.entrances.flatMap((entrance) =>
      'publication' in entrance && entrance.publication.message.samples.length > 0
        ? [{ service, publication: entrance.publication }]
        : [],
    ),
  );

const handles = (
  plan: ProjectPlan,
  { id, subscriptions }: ServicePlan,
  { topic, message }: PublicationPlan,
  answered: Answered,
): boolean => {
  const rivals = plan.services.filter((service) => service.id !== id).flatMap((service) => service.subscriptions);
  const isTaking = (subscription: SubscriptionPlan) =>
    subscription.topic === topic &&
    subscription.handlers.some((handler) => handler.message === message && isAwaited(subscription, handler, answered));
  return subscriptions.some(
    (subscription) =>
      isTaking(subscription) && !rivals.some((rival) => isTaking(rival) && rival.queue === subscription.queue),
  );
};
