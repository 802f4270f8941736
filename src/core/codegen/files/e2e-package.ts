/** `e2e`: what comes in from outside arrives at its readers, and the flows with an objective reach their end. */
import { text } from '../../lib/text-block.ts';
import { stringLiteral } from '../literal.ts';
import type { ProjectPlan, ServicePlan } from '../plan/project-plan.ts';
import systemUnderTest from '../templates/e2e/system-under-test.ts?raw';
import { type GeneratedFile, generated, header } from './generated-file.ts';
import { inScope, packageJson, packageName, projectConfig, workspaceDependencies } from './package-files.ts';

export const e2ePackage = (plan: ProjectPlan): GeneratedFile[] => {
  const tests = [...arrivalTests(plan), ...objectiveTests(plan)];
  if (tests.length === 0) return [];
  return [
    packageJson(plan, 'e2e', 'e2e', workspaceDependencies(plan, ['events', 'runtime', 'system'])),
    projectConfig('e2e', ['packages/events', 'packages/runtime', 'system']),
    generated('e2e/src/system-under-test.ts', inScope(plan, systemUnderTest)),
    generated('e2e/test/flows.test.ts', flowsTest(plan, tests)),
  ];
};

const flowsTest = (plan: ProjectPlan, tests: readonly string[]): string => text`
  ${header('Flows through the whole system, on the broker that BROKER names.')}
  import { after, before, test } from 'node:test';
  import { sample } from '${packageName(plan, 'events')}';
  import { services } from '${packageName(plan, 'system')}';
  import { startSystem, type SystemUnderTest } from '../src/system-under-test.ts';

  /** Only to end a test that would never end. */
  const patienceMs = 20_000;

  let system: SystemUnderTest;

  before(async () => {
    system = await startSystem(services);
  });

  after(() => system.stop());

  ${tests.join('\n\n')}
`;

/** Every message from outside reaches each service that reads its topic. */
const arrivalTests = (plan: ProjectPlan): string[] =>
  entrancesOf(plan).flatMap(({ service, publication }) => {
    const readers = plan.services.filter((reader) => handles(reader, publication.topic.id, publication.message.id));
    if (readers.length === 0) return [];
    const { message } = publication;
    return [
      text`
        test(${stringLiteral(`${message.type} reaches ${readers.map(({ slug }) => slug).join(', ')}`)}, async () => {
          const flow = await system.send('${service.slug}', '/${message.slug}', sample.${message.key}());
          for (const reader of [${readers.map(({ slug }) => `'${slug}'`).join(', ')}])
            await system.seen(
              ({ what, service, type, correlationId }) =>
                what === 'handled' && service === reader && type === ${stringLiteral(message.type)} && correlationId === flow,
              patienceMs,
            );
        });
      `.trimEnd(),
    ];
  });

/** Chance decides at branches, so as many messages are sent as it takes. */
const objectiveTests = (plan: ProjectPlan): string[] =>
  Object.entries(plan.design.objectives ?? {}).flatMap(([id, objective]) => {
    const entry = entrancesOf(plan).find(({ publication }) => publication.links.includes(objective.from));
    const reader = plan.services.find(({ subscriptions }) =>
      subscriptions.some((subscription) => subscription.id === objective.to),
    );
    const end = reader?.subscriptions.find((subscription) => subscription.id === objective.to)?.topic;
    if (!entry || !reader || !end) return [];
    const { message } = entry.publication;
    return [
      text`
        test(${stringLiteral(`objective ${id}: ${message.type} gets through to ${reader.slug}`)}, async () => {
          const flows = new Set<string>();
          const arrived = system.seen(
            ({ what, service, topic, correlationId }) =>
              what === 'handled' && service === '${reader.slug}' && topic === '${end.name}' && flows.has(correlationId),
            patienceMs,
          );
          for (let sent = 0; sent < 1_000; sent++)
            flows.add(await system.send('${entry.service.slug}', '/${message.slug}', sample.${message.key}()));
          await arrived;
        });
      `.trimEnd(),
    ];
  });

const entrancesOf = (plan: ProjectPlan) =>
  plan.services.flatMap((service) =>
    service.entrances.flatMap((entrance) =>
      'publication' in entrance && !entrance.publication.request && entrance.publication.message.samples.length > 0
        ? [{ service, publication: entrance.publication }]
        : [],
    ),
  );

const handles = ({ subscriptions }: ServicePlan, topic: string, message: string): boolean =>
  subscriptions.some(
    (subscription) =>
      subscription.topic.id === topic && subscription.handlers.some((handler) => handler.message.id === message),
  );
