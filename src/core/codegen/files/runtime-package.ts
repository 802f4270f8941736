/** `packages/runtime`: envelope, consumers, outbox, retry, idempotency, and the adapters of the brokers in use. */
import type { BrokerAdapter } from '../broker-adapter.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { brokersFile } from './brokers-file.ts';
import { bucketsFile } from './buckets-file.ts';
import { type GeneratedFile, generated } from './generated-file.ts';
import { packageJson, projectConfig } from './package-files.ts';
import { runtimeSources } from './runtime-sources.ts';

const folder = 'packages/runtime';

/** Logs, metrics and traces; those of the SDK are loaded only where a collector is set. */
const observability = {
  '@opentelemetry/api': '1.9.1',
  '@opentelemetry/context-async-hooks': '2.12.0',
  '@opentelemetry/exporter-trace-otlp-http': '0.223.0',
  '@opentelemetry/resources': '2.12.0',
  '@opentelemetry/sdk-trace-base': '2.12.0',
  pino: '10.4.0',
  'prom-client': '15.1.3',
};

export const runtimePackage = (plan: ProjectPlan, adapter: BrokerAdapter): GeneratedFile[] => {
  const printed = { 'brokers.ts': brokersFile(adapter), 'buckets.ts': bucketsFile(plan) };
  return [
    packageJson(plan, folder, 'runtime', { ...observability, ...adapter.dependencies }, './dist/src/index.js'),
    projectConfig(folder, []),
    ...Object.entries({ ...runtimeSources, ...printed, ...adapter.sources }).map(([path, source]) =>
      generated(`${folder}/src/${path}`, source),
    ),
  ];
};
