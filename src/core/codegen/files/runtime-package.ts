/** `packages/runtime`: envelope, consumers, outbox, retry, idempotency, and the adapters of the brokers in use. */
import type { BrokerAdapter } from '../broker-adapter.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { type GeneratedFile, generated } from './generated-file.ts';
import { packageJson, projectConfig } from './package-files.ts';
import { runtimeSources } from './runtime-sources.ts';

const folder = 'packages/runtime';

export const runtimePackage = (plan: ProjectPlan, adapter: BrokerAdapter): GeneratedFile[] => {
  return [
    packageJson(plan, folder, 'runtime', adapter.dependencies, './dist/src/index.js'),
    projectConfig(folder, []),
    ...Object.entries({ ...runtimeSources, ...adapter.sources }).map(([path, source]) =>
      generated(`${folder}/src/${path}`, source),
    ),
  ];
};
