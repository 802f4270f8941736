/** The part of the README about running the system elsewhere than on a developer's machine. */
import { text } from '../../../lib/text-block.ts';
import type { BrokerAdapter } from '../../broker-adapter.ts';
import { prometheus } from './kubernetes-scaling.ts';

export const deploymentSection = (adapter: BrokerAdapter): string => text`
  ## Run it elsewhere

  - \`docker compose --profile services up -d --build\`: ${adapter.network ? 'every service in a container of its own' : 'the system in one container'}, from the \`Dockerfile\`.
    With \`--profile observability\` also Prometheus, Grafana, Tempo and a collector: see the head of \`docker-compose.yml\`.
  - \`kubectl apply -k deploy/kubernetes\`: Deployments with probes and limits; secrets first, where \`secrets.example.yaml\` asks
    for some.
    ${secretAddress(adapter)}
    ${processes(adapter)}
  - \`deploy/observability/alerts.yml\`: what calls somebody: the objectives and alerts of the design, dead letters, a broker away.
  - Each process has \`/health\` (alive), \`/ready\` (503 while the broker is away or it stops) and \`/metrics\`. With
    \`OTEL_EXPORTER_OTLP_ENDPOINT\` it sends spans, one trace for a flow. A log line never holds the data of a message.

  The alert rules and the configuration of Prometheus pass its own \`promtool\`, figures and traces were read from running
  services. Nobody has run the \`Dockerfile\`, \`docker-compose.yml\`, \`deploy/kubernetes\` (KEDA included), the dashboard and the
  workflow yet: their structure is tested, not more. Whom a service does not ask for a token, something in front of
  \`HTTP_HOST=0.0.0.0\` has to; \`/<service>/answer-*\` is for the services alone.
`;

const secretAddress = ({ network }: BrokerAdapter): readonly string[] => {
  const address = network?.settings.find(({ value }) => value.includes('://'));
  return address ? [`A \`${address.name}\` with a password in it belongs among them.`] : [];
};

const processes = ({ network }: BrokerAdapter): readonly string[] => {
  if (!network) return ['A broker in memory is for one process alone.'];
  if (network.oneProcessPerService)
    return ['One process stands for all drawn replicas of its service; a second one must not run beside it.'];
  return [
    'One process stands for one drawn replica (`REPLICAS=1`). Where the design scales, KEDA and a Prometheus that heeds',
    '`prometheus.io/scrape` must be there: the number of processes follows `messages_waiting`. KEDA asks at',
    `\`${prometheus}\`; where yours is elsewhere, patch that in a Kustomize overlay.`,
  ];
};
