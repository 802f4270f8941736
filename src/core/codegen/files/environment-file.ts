/** `.env.example`: the settings of the runtime, of the broker, and those that the design gives its services. */
import { text } from '../../lib/text-block.ts';
import type { BrokerAdapter } from '../broker-adapter.ts';
import { printable } from '../literal.ts';
import type { ProjectPlan, ServicePlan } from '../plan/project-plan.ts';
import { calledAddresses, isReference, settingsOfDesign } from './service-settings.ts';

/** One file for all services: a name that two of them set stands once, with the value of the first. */
export const environmentFile = (plan: ProjectPlan, adapter: BrokerAdapter): string => {
  const settings = adapter.network?.settings ?? [];
  const addresses = calledAddresses(plan);
  return text`
  # Copy to .env. Everything has a default; set what shall differ.

  # ${adapter.network ? `in-memory: one process; ${adapter.id}: one process per service.` : 'The broker this project was exported for.'}
  BROKER=in-memory
  ${settings.flatMap(({ name, value, comment }) => [`# ${comment}`, `${name}=${value}`])}
  # Who may come in: 127.0.0.1 is this machine only, 0.0.0.0 everybody; who is asked for a token is said below.
  HTTP_HOST=127.0.0.1
  # The first of the ports for /health, /ready, /metrics and POST /<service>/<message>.
  HTTP_PORT=4100
  # Multiplies the drawn rates; 0 sends nothing.
  LOAD_FACTOR=1
  ${plan.services.some(({ schedules }) => schedules.length > 0) && ['# off: nothing is published by the clock, as in a second environment beside the one that counts.', 'SCHEDULES=on']}
  # Multiplies the drawn working times of handlers that still stand in; 0: at once, never failing.
  STAND_IN_FACTOR=1
  # pretty, json or quiet; and which flows are shown whole: sampled, all, or one correlation id.
  LOG=pretty
  FOLLOW=sampled
  # Where a collector of OpenTelemetry listens, as http://127.0.0.1:4318; empty: no spans are recorded.
  OTEL_EXPORTER_OTLP_ENDPOINT=
  # One name for the spans of all services of a process; empty: each has its own.
  OTEL_SERVICE_NAME=
  # A folder that keeps over restarts what is worked off and what outboxes have still to publish; empty: in memory, lost by a crash.
  PROCESSED_DIR=
  # On SIGTERM: how long to wait for what is in work.
  DRAIN_MS=10000
  # How many of the drawn replicas a process stands for; empty: all of them.
  REPLICAS=
  ${plan.services.flatMap(tokensOf)}
  ${addresses.length > 0 && ['# Where services listen that are called; one process for all, and npm start, know it by themselves.', ...addresses.map((name) => `${name}=`)]}
  ${plan.services.flatMap((service, index) => settingsOf(plan, adapter, service, plan.services.slice(0, index)))}
`;
};

const tokensOf = ({ slug, callerTokens }: ServicePlan): string[] =>
  callerTokens === undefined
    ? []
    : [
        `# Who may send to ${slug} over HTTP: tokens of 32 characters or more (openssl rand -hex 32), with commas between; empty: nobody.`,
        `${callerTokens}=`,
      ];

const settingsOf = (
  plan: ProjectPlan,
  adapter: BrokerAdapter,
  service: ServicePlan,
  before: readonly ServicePlan[],
): string[] => {
  const isNew = (name: string) => !before.some(({ configuration }) => Object.hasOwn(configuration, name));
  const settings = settingsOfDesign(plan, adapter, service).filter(([name]) => isNew(name));
  if (settings.length === 0) return [];
  return ['', `# ${service.slug}`, ...settings.map(([name, value]) => `${name}=${quoted(value)}`)];
};

/**
 * Secrets stay references and are left empty here. Other values are data, for a shell that reads the file as well: in double
 * quotes only what means nothing there; a value with both loses its single quotes.
 */
const quoted = (value: string): string => {
  if (isReference(value)) return '';
  const line = printable(value).trim();
  return line.includes("'") && !/["$\\`]/.test(line) ? `"${line}"` : `'${line.replaceAll("'", ' ')}'`;
};
