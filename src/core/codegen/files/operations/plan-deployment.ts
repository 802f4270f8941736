/** From the plan of a project to what runs where. */
import { fewestReplicas, mostReplicas } from '../../../model/replicas.ts';
import type { BrokerAdapter } from '../../broker-adapter.ts';
import { distinct } from '../../names.ts';
import type { ProjectPlan, ServicePlan } from '../../plan/project-plan.ts';
import { isReference, settingsOfDesign } from '../service-settings.ts';
import { type DeploymentPlan, httpPort, type Scaling, type Unit } from './deployment-plan.ts';
import { alertsOf } from './plan-alerts.ts';

export const planDeployment = (plan: ProjectPlan, adapter: BrokerAdapter): DeploymentPlan => {
  const { network } = adapter;
  const names = hostNames(plan.services.map(({ slug }) => slug));
  return {
    name: dnsLabel(plan.slug),
    title: plan.title,
    brokerId: adapter.id,
    ...(network && { broker: network }),
    units: network
      ? plan.services.map((service, at) => unitOf(plan, adapter, service, names[at] ?? service.slug))
      : [wholeSystem(plan, adapter)],
    addresses: network ? addressesOf(plan, names) : {},
    alerts: alertsOf(plan, adapter),
  };
};

const addressesOf = ({ services }: ProjectPlan, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    services
      .flatMap(({ calls }) => calls)
      .flatMap(({ service, address }) => {
        const host = names[services.findIndex(({ slug }) => slug === service)];
        return host === undefined ? [] : [[address, `http://${host}:${httpPort}`]];
      }),
  );

const unitOf = (plan: ProjectPlan, adapter: BrokerAdapter, service: ServicePlan, name: string): Unit => {
  const isAlone = adapter.network?.oneProcessPerService ?? false;
  const scaling = isAlone ? undefined : scalingOf(plan, service);
  return {
    name,
    service: service.slug,
    replicas: isAlone ? 1 : service.replicas + standbyOf(plan, service),
    isAlone,
    ...(scaling && { scaling }),
    ...variablesOf(plan, adapter, [service]),
    healthPath: service.healthPath,
    isEntered: service.entrances.length > 0,
  };
};

/** Nothing but its own process reaches a broker in memory. */
const wholeSystem = (plan: ProjectPlan, adapter: BrokerAdapter): Unit => ({
  name: 'system',
  replicas: 1,
  isAlone: true,
  ...variablesOf(plan, adapter, plan.services),
  healthPath: '/health',
  isEntered: true,
});

const variablesOf = (
  plan: ProjectPlan,
  adapter: BrokerAdapter,
  services: readonly ServicePlan[],
): Pick<Unit, 'secrets' | 'settings'> => {
  const drawn = new Map(services.flatMap((service) => settingsOfDesign(plan, adapter, service)));
  const isSecret = ([, value]: readonly [string, string]) => isReference(value);
  return {
    settings: Object.fromEntries([...drawn].filter((entry) => !isSecret(entry))),
    secrets: [
      ...services.flatMap(({ callerTokens }) => callerTokens ?? []),
      ...[...drawn].filter(isSecret).map(([name]) => name),
    ],
  };
};

const scalingOf = (plan: ProjectPlan, service: ServicePlan): Scaling | undefined => {
  const node = plan.design.nodes?.[service.id];
  if (!node || node.kind === 'topic' || node.kind === 'publisher' || !node.autoscale) return undefined;
  if (service.subscriptions.length === 0) return undefined;
  const standby = node.standby ?? 0;
  return {
    least: fewestReplicas(node) + standby,
    most: mostReplicas(node) + standby,
    // Half of the time that the design allows; the rest is for the new process to start.
    every: Math.max(5, Math.round(node.autoscale.reactionSeconds / 2)),
    queues: service.subscriptions.map(({ topic, queue }) => ({
      topic: topic.name,
      group: queue,
      backlog: node.autoscale?.targetBacklog ?? 1,
    })),
  };
};

/** What stands by is running: who takes over must be there. */
const standbyOf = ({ design }: ProjectPlan, { id }: ServicePlan): number => {
  const node = design.nodes?.[id];
  return node && node.kind !== 'topic' && node.kind !== 'publisher' ? (node.standby ?? 0) : 0;
};

/** Hosts beside the units. */
const others: ReadonlySet<string> = new Set(['broker', 'collector', 'grafana', 'load', 'prometheus', 'tempo']);

const hostNames = (slugs: readonly string[]): string[] =>
  distinct(slugs.map(dnsLabel).map((name) => (others.has(name) ? `${name}-service` : name)));

/** A name that Kubernetes and Docker take: letters, digits and dashes, a letter first. */
const dnsLabel = (slug: string): string =>
  `${/^[a-z]/.test(slug) ? '' : 's-'}${slug}`
    .replace(/[^a-z0-9-]+/g, '-')
    .slice(0, 50)
    .replace(/-+$/, '');
