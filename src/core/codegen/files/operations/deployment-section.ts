/** The part of the README about running the system elsewhere than on a developer's machine. */
import { text } from '../../../lib/text-block.ts';
import type { BrokerAdapter } from '../../broker-adapter.ts';
import type { ProjectPlan } from '../../plan/project-plan.ts';
import { type DeploymentPlan, memoryFolder } from './deployment-plan.ts';
import { prometheus } from './kubernetes-scaling.ts';
import { addressesOfBroker, secretsName, secretsOf } from './kubernetes-secrets.ts';
import { planDeployment } from './plan-deployment.ts';

export const deploymentSection = (plan: ProjectPlan, adapter: BrokerAdapter): string => {
  const deployment = planDeployment(plan, adapter);
  return text`
  ## Run it elsewhere

  - \`docker compose --profile services up -d --build\`: ${adapter.network ? 'every service in a container of its own' : 'the system in one container'}, from the \`Dockerfile\`.
    ${adapter.network && 'The drawn load has one, too: `LOAD_FACTOR=0` before the command sends none.'}
    With \`--profile observability\` also Prometheus, Grafana, Tempo and a collector: see the head of \`docker-compose.yml\`.
  - \`kubectl apply -k deploy/kubernetes\`: Deployments with probes and limits.
    ${secrets(deployment)}
    ${processes(deployment, adapter)}
  - A container keeps in \`${memoryFolder}\` (\`PROCESSED_DIR\`) what is worked off and what outboxes have still to publish. That outlives
    its process, not a pod or container that is replaced: for that, put both into your database, in \`deps.ts\`.
  - \`deploy/observability/alerts.yml\`: what calls somebody: the objectives and alerts of the design, dead letters, a broker away.
  - Each process has \`/health\` (alive), \`/ready\` (503 while the broker is away or it stops) and \`/metrics\`. With
    \`OTEL_EXPORTER_OTLP_ENDPOINT\` it sends spans, one trace for a flow. A log line never holds the data of a message.

  The alert rules and the configuration of Prometheus pass its own \`promtool\`, figures and traces were read from running
  services. Nobody has run the \`Dockerfile\`, \`docker-compose.yml\`, \`deploy/kubernetes\`, the dashboard and the workflow yet:
  their structure is tested, not more.

  ${openDoors(plan)}
`;
};

const secrets = (plan: DeploymentPlan): readonly string[] => {
  const [address] = addressesOfBroker(plan);
  return [
    ...(Object.keys(secretsOf(plan)).length > 0
      ? ['Fill in a copy of `deploy/kubernetes/secrets.example.yaml` and apply it first.']
      : []),
    ...(address ? [`A \`${address}\` with a password in it belongs in the secret \`${secretsName(plan)}\`.`] : []),
  ];
};

const processes = ({ units }: DeploymentPlan, { network }: BrokerAdapter): readonly string[] => {
  if (!network) return ['A broker in memory is for one process alone.'];
  if (network.oneProcessPerService)
    return ['One process stands for all drawn replicas of its service; a second one must not run beside it.'];
  return [
    'One process stands for one drawn replica (`REPLICAS=1`).',
    ...(units.some(({ scaling }) => scaling)
      ? [
          'What the design scales follows `messages_waiting`: KEDA must be there, and a Prometheus that heeds',
          `\`prometheus.io/scrape\`. KEDA asks at \`${prometheus}\`; where yours is`,
          'elsewhere, patch that in a Kustomize overlay.',
        ]
      : []),
  ];
};

/** In containers `HTTP_HOST` is everybody. */
const openDoors = ({ services }: ProjectPlan): readonly string[] => [
  ...(services.some(({ entrances, callerTokens }) => entrances.length > 0 && callerTokens === undefined)
    ? [
        'In a container a service listens to everybody (`HTTP_HOST=0.0.0.0`): put something that asks who is there in front of',
        'what asks for no token.',
      ]
    : []),
  ...(services.some(({ answers }) => answers.length > 0)
    ? ['`/<service>/answer-*` is for the services alone: let nobody through to it from outside.']
    : []),
];
