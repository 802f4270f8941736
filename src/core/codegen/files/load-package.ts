/** `load`: a generator shaped like the drawn arrivals, in the same process or in one of its own. */
import { text } from '../../lib/text-block.ts';
import type { KeysPlan, ProjectPlan, ServicePlan, SourcePlan } from '../plan/project-plan.ts';
import { code, type Expression, printExpression, printImport } from '../print-expression.ts';
import arrivals from '../templates/load/arrivals.ts?raw';
import generator from '../templates/load/generator.ts?raw';
import keysSource from '../templates/load/keys.ts?raw';
import payloads from '../templates/load/payloads.ts?raw';
import { type GeneratedFile, generated, header } from './generated-file.ts';
import { inScope, packageJson, packageName, projectConfig, workspaceDependencies } from './package-files.ts';

export const loadPackage = (plan: ProjectPlan): GeneratedFile[] => {
  const services = loadedServices(plan);
  return [
    packageJson(
      plan,
      'load',
      'load',
      workspaceDependencies(plan, ['events', 'runtime', ...services.map(({ slug }) => slug)]),
      './dist/src/index.js',
    ),
    projectConfig('load', ['packages/events', 'packages/runtime', ...services.map(({ slug }) => `services/${slug}`)]),
    generated('load/src/arrivals.ts', arrivals),
    generated('load/src/keys.ts', keysSource),
    generated('load/src/payloads.ts', payloads),
    generated('load/src/generator.ts', inScope(plan, generator)),
    generated('load/src/generated/sources.ts', sourcesFile(plan)),
    generated('load/src/main.ts', mainFile(plan, services)),
    generated('load/src/index.ts', indexFile),
  ];
};

/** Services with drawn arrivals for which a payload can be made. */
const loadedServices = (plan: ProjectPlan): ServicePlan[] =>
  plan.services.filter((service) => usable(service).length > 0);

const usable = ({ sources }: ServicePlan): SourcePlan[] =>
  sources.filter(({ message }) => message === undefined || message.samples.length > 0);

const sourcesFile = (plan: ProjectPlan): string => {
  const sources = plan.services.flatMap((service) => usable(service).map((source) => sourceOf(service, source)));
  const all = plan.services.flatMap(usable);
  const drawn = all.flatMap(({ keys }) => (keys ? [keysFunction(keys)] : []));
  const used = [
    ...(all.some(({ message }) => message === undefined) ? ['emptyRequests'] : []),
    ...(all.some(({ message }) => message !== undefined) ? ['payloadsOf'] : []),
  ];
  return text`
    ${header('What arrives by itself, as drawn.')}
    ${all.some(({ message }) => message) ? printImport(['messages'], packageName(plan, 'events')) : []}
    ${printImport(drawn.includes('keysByLane') ? ['laneOf'] : [], packageName(plan, 'runtime'))}
    import type { Source } from '../generator.ts';
    ${printImport([...new Set(drawn)], '../keys.ts')}
    ${printImport(used, '../payloads.ts')}

    export const sources: readonly Source[] = ${printExpression(sources)};
  `;
};

const sourceOf = (
  service: ServicePlan,
  { path, arrivals: process, instances, message, keys }: SourcePlan,
): Expression => {
  const key = [message?.keyPointer === undefined ? [] : printExpression(message.keyPointer), keys ? keysOf(keys) : []];
  return {
    service: service.slug,
    path,
    arrivals: process as Expression,
    instances,
    payloads: code(message ? `payloadsOf(${[`messages.${message.key}`, ...key.flat()].join(', ')})` : 'emptyRequests'),
  };
};

const keysFunction = ({ distribution }: KeysPlan): string => (distribution === 'shares' ? 'keysByLane' : 'zipfKeys');

const keysOf = (keys: KeysPlan): string => {
  const terms = keys.distribution === 'shares' ? [keys.shares, keys.lanes, code('laneOf')] : [keys.keys, keys.exponent];
  return `${keysFunction(keys)}(${terms.map((term) => printExpression(term)).join(', ')})`;
};

const mainFile = (plan: ProjectPlan, services: readonly ServicePlan[]): string => text`
  ${header('The load in a process of its own, through the entrances of the services.')}
  ${printImport(['createHost', 'drain', 'runProcess', 'type Service', 'untilSignal'], packageName(plan, 'runtime'))}
  ${services.flatMap(({ slug, variable }) => printImport([`service as ${variable}`], packageName(plan, slug)))}
  import { sources } from './generated/sources.ts';
  import { startLoad } from './generator.ts';

  const services: readonly Service[] = ${printExpression(
    services.map(({ variable }) => code(variable)),
    '',
    37,
  )};

  await runProcess(async (settings) => {
    const stopped = untilSignal();
    const host = await createHost(settings, 'load');
    const running = await Promise.all(services.map((service) => service.open(host)));
    const load = startLoad(sources, running, settings.loadFactor);
    await stopped;
    await load.stop();
    await drain(host, running, settings.drainMs);
  });
`;

const indexFile = text`
  ${header('The load generator and what it sends.')}
  export { sources } from './generated/sources.ts';
  export { startLoad } from './generator.ts';
`;
