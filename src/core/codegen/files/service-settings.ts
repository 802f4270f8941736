/** The settings that the design gives a service, without those that are ours or would change what runs. */
import { byCodeUnit } from '../../lib/sort.ts';
import type { BrokerAdapter } from '../broker-adapter.ts';
import type { ProjectPlan, ServicePlan } from '../plan/project-plan.ts';

/** Sorted by name. A value may be a reference to a secret. */
export const settingsOfDesign = (
  plan: ProjectPlan,
  adapter: BrokerAdapter,
  { configuration }: ServicePlan,
): [name: string, value: string][] => {
  const ours = new Set([
    ...ofRuntime,
    ...(adapter.network?.settings ?? []).map(({ name }) => name),
    ...calledAddresses(plan),
    ...plan.services.flatMap(({ callerTokens }) => callerTokens ?? []),
  ]);
  return Object.entries(configuration)
    .filter(([name]) => isOfDesign(name) && !ours.has(name))
    .sort(([one], [other]) => byCodeUnit(one, other));
};

/** Secrets stay references: `${PAYMENT_KEY}`. */
export const isReference = (value: string): boolean => /^\$\{\w*\}$/.test(value);

/** Variables that say where services listen that others call. */
export const calledAddresses = ({ services }: ProjectPlan): string[] =>
  [...new Set(services.flatMap(({ calls }) => calls.map(({ address }) => address)))].sort();

/** A design from elsewhere may not choose the broker, nor what Node, npm or the system loads into the process. */
const isOfDesign = (name: string): boolean =>
  /^[A-Za-z_]\w*$/.test(name) && !/^(?:NODE|npm_|LD_|DYLD_|PATH$|HOME$)/i.test(name);

const ofRuntime = [
  'BROKER',
  'HTTP_HOST',
  'HTTP_PORT',
  'LOAD_FACTOR',
  'SCHEDULES',
  'STAND_IN_FACTOR',
  'LOG',
  'FOLLOW',
  'PROCESSED_DIR',
  'DRAIN_MS',
  'REPLICAS',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_SERVICE_NAME',
];
