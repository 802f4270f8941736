/** `docker-compose.yml`: the broker; with a profile also the services, and what watches them. */
import { yamlOf } from '../../../lib/yaml.ts';
import type { BrokerServer, NetworkBroker } from '../../broker-adapter.ts';
import { type GeneratedFile, generated } from '../generated-file.ts';
import type { DeploymentPlan, Unit } from './deployment-plan.ts';
import { httpPort } from './deployment-plan.ts';
import { brokerHost, sharedEnvironment } from './environment.ts';

export const composeFiles = (plan: DeploymentPlan): GeneratedFile[] => [
  generated('docker-compose.yml', `${head(plan)}${yamlOf([composeOf(plan)])}`),
  generated(shared, linesOf(sharedEnvironment(plan))),
  ...Object.entries(plan.broker?.server.files ?? {}).map(([path, content]) => generated(mounted(path), content)),
];

/** What all containers of the system are told. */
const shared = 'deploy/compose.env';

const linesOf = (variables: Readonly<Record<string, string>>): string =>
  Object.entries(variables)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

const head = ({ broker, brokerId }: DeploymentPlan): string =>
  [
    ...(broker ? [`# The broker for BROKER=${brokerId}:`, '#   docker compose up -d --wait broker'] : []),
    `# The services, with what they need${broker ? ', and the drawn load (LOAD_FACTOR=0: none)' : ''}:`,
    '#   docker compose --profile services up -d --build',
    '# With metrics, alerts, traces and a dashboard on http://127.0.0.1:3000:',
    '#   OTEL_EXPORTER_OTLP_ENDPOINT=http://collector:4318 docker compose --profile services --profile observability up -d --build',
    '',
  ].join('\n');

const composeOf = (plan: DeploymentPlan) => ({
  name: plan.name,
  services: {
    ...(plan.broker && { broker: brokerService(plan.broker) }),
    ...Object.fromEntries(plan.units.map((unit, at) => [unit.name, unitService(plan, unit, at)])),
    ...(plan.broker && plan.units.length > 0 && { load: loadService(plan) }),
    ...observabilityServices,
  },
  ...(plan.broker && { volumes: { 'broker-data': {} } }),
});

const brokerService = ({ server }: NetworkBroker) => ({
  image: server.image,
  command: server.command?.map(literal),
  environment: server.environment && literals(server.environment),
  ports: server.ports.map((port) => `127.0.0.1:${port}:${port}`),
  volumes: [`broker-data:${server.data}`, ...fileMounts(server)],
  healthcheck: { test: ['CMD', ...server.healthCheck.map(literal)], interval: '5s', timeout: '10s', retries: 24 },
});

/** Where the project keeps a file that the broker reads. */
const mounted = (path: string): string => `deploy/broker/${path.replace(/^.*\//, '')}`;

const fileMounts = ({ files = {} }: BrokerServer): string[] =>
  Object.keys(files).map((path) => `./${mounted(path)}:${path}:ro`);

/** One container stands for all drawn replicas of its service. */
const unitService = (plan: DeploymentPlan, unit: Unit, at: number) => ({
  ...containerOf(plan, unit),
  environment: {
    OTEL_EXPORTER_OTLP_ENDPOINT: fromOutside('OTEL_EXPORTER_OTLP_ENDPOINT'),
    // Services that share a container have a name each.
    OTEL_SERVICE_NAME: unit.service === undefined ? undefined : unit.name,
    ...literals(unit.settings),
    ...Object.fromEntries(unit.secrets.map((name) => [name, fromOutside(name)])),
  },
  ports: unit.isEntered ? [`127.0.0.1:${httpPort + at}:${httpPort}`] : undefined,
});

/** The drawn arrivals, sent by a process of its own. */
const loadService = (plan: DeploymentPlan) => ({
  ...containerOf(plan, plan.units[0]),
  command: ['node', '--enable-source-maps', 'load/dist/src/main.js'],
  environment: { LOG: 'quiet', LOAD_FACTOR: fromOutside('LOAD_FACTOR', '1') },
  healthcheck: { disable: true },
});

const containerOf = (plan: DeploymentPlan, unit: Unit | undefined) => ({
  profiles: ['services'],
  image: `${plan.name}/${unit?.name ?? plan.name}`,
  build: { context: '.', args: unit?.service === undefined ? undefined : { SERVICE: unit.service } },
  depends_on: plan.broker && { [brokerHost]: { condition: 'service_healthy' } },
  env_file: [shared],
  stop_grace_period: '20s',
});

/** Filled in by Compose from `.env` or the environment, where they say. */
const fromOutside = (name: string, otherwise = ''): string => `\${${name}:-${otherwise}}`;

/** Compose puts variables in the place of what begins with a dollar sign. */
const literal = (value: string): string => value.replaceAll('$', '$$$$');

const literals = (variables: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, literal(value)]));

const observabilityServices = {
  collector: {
    profiles: ['observability'],
    image: 'otel/opentelemetry-collector:0.139.0',
    command: ['--config=/etc/collector.yml'],
    volumes: ['./deploy/observability/collector.yml:/etc/collector.yml:ro'],
    ports: ['127.0.0.1:4318:4318'],
  },
  tempo: {
    profiles: ['observability'],
    image: 'grafana/tempo:2.9.0',
    command: ['-config.file=/etc/tempo.yml'],
    volumes: ['./deploy/observability/tempo.yml:/etc/tempo.yml:ro'],
  },
  prometheus: {
    profiles: ['observability'],
    image: 'prom/prometheus:v3.7.3',
    volumes: [
      './deploy/observability/prometheus.yml:/etc/prometheus/prometheus.yml:ro',
      './deploy/observability/alerts.yml:/etc/prometheus/alerts.yml:ro',
    ],
    ports: ['127.0.0.1:9090:9090'],
  },
  grafana: {
    profiles: ['observability'],
    image: 'grafana/grafana:12.2.1',
    environment: { GF_AUTH_ANONYMOUS_ENABLED: 'true' },
    volumes: [
      './deploy/observability/grafana.yml:/etc/grafana/provisioning/datasources/project.yml:ro',
      './deploy/observability/dashboards.yml:/etc/grafana/provisioning/dashboards/project.yml:ro',
      './deploy/observability/dashboard.json:/var/lib/grafana/dashboards/dashboard.json:ro',
    ],
    ports: ['127.0.0.1:3000:3000'],
  },
};
