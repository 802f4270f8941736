/** `system`: what `npm start` runs: everything in this process, or one process per service on a real broker. */
import { text } from '../../lib/text-block.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { code, type Expression, printExpression, printImport } from '../print-expression.ts';
import manyProcesses from '../templates/system/many-processes.ts?raw';
import { type GeneratedFile, generated, header } from './generated-file.ts';
import { packageJson, packageName, projectConfig, workspaceDependencies } from './package-files.ts';

export const systemPackage = (plan: ProjectPlan): GeneratedFile[] => {
  const slugs = plan.services.map(({ slug }) => slug);
  const distributed = plan.broker !== 'in-memory';
  return [
    packageJson(
      plan,
      'system',
      'system',
      workspaceDependencies(plan, ['runtime', 'load', ...slugs]),
      './dist/src/services.js',
    ),
    projectConfig('system', ['packages/runtime', 'load', ...slugs.map((slug) => `services/${slug}`)]),
    generated('system/src/services.ts', servicesFile(plan)),
    ...(distributed ? [generated('system/src/many-processes.ts', manyProcesses)] : []),
    generated('system/src/start.ts', distributed ? distributedStart(plan) : localStart(plan)),
  ];
};

const servicesFile = (plan: ProjectPlan): string =>
  text`
  ${header('All services of the system.')}
  ${printImport(['Service'], packageName(plan, 'runtime'), true)}
  ${plan.services.flatMap(({ slug, variable }) => printImport([`service as ${variable}`], packageName(plan, slug)))}

  export const services: readonly Service[] = ${printExpression(
    plan.services.map(({ variable }) => code(variable)),
    '',
    44,
  )};
`;

const localStart = (plan: ProjectPlan): string => text`
  ${header('npm start: all services in this process, with the drawn load.')}
  import { sources, startLoad } from '${packageName(plan, 'load')}';
  import { runProcess, runTogether } from '${packageName(plan, 'runtime')}';
  import { services } from './services.ts';

  await runProcess((settings) =>
    runTogether(services, settings, (running) => startLoad(sources, running, settings.loadFactor)),
  );
`;

const distributedStart = (plan: ProjectPlan): string => text`
  ${header('npm start: in memory all services in this process; on a broker one process each.')}
  import { sources, startLoad } from '${packageName(plan, 'load')}';
  import { expectBroker, runProcess, runTogether } from '${packageName(plan, 'runtime')}';
  import { type ProcessToRun, runProcesses } from './many-processes.ts';
  import { services } from './services.ts';

  const compiled = (path: string): URL => new URL(\`../../../\${path}/dist/src/main.js\`, import.meta.url);

  const processes: readonly ProcessToRun[] = ${printExpression(processesOf(plan))};

  await runProcess(async (settings) => {
    if (settings.broker === 'in-memory')
      return runTogether(services, settings, (running) => startLoad(sources, running, settings.loadFactor));
    await expectBroker(settings);
    await runProcesses(processes, settings);
  });
`;

/** Those that are called are named with the variable that their callers look at. */
const processesOf = ({ services }: ProjectPlan): Expression => {
  const called = new Map(services.flatMap(({ calls }) => calls.map(({ service, address }) => [service, address])));
  return [
    ...services.map(({ slug }) => ({
      name: slug,
      main: code(`compiled('services/${slug}')`),
      address: called.get(slug),
    })),
    { name: 'load', main: code("compiled('load')") },
  ];
};
