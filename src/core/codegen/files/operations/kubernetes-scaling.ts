/**
 * Processes follow the backlog: a ScaledObject of KEDA, https://keda.sh/docs/latest/reference/scaledobject-spec/. It asks
 * Prometheus for our own figure, which every broker here gives, and not each broker in its own way.
 */
import type { DeploymentPlan, Scaling, Unit } from './deployment-plan.ts';
import { type Manifest, metadata } from './kubernetes-common.ts';

/** Where the chart `prometheus` of its community puts it in a namespace `monitoring`: KEDA asks from a namespace of its own. */
export const prometheus = 'http://prometheus-server.monitoring.svc';

export const scaledObject = (plan: DeploymentPlan, unit: Unit, scaling: Scaling): Manifest => ({
  apiVersion: 'keda.sh/v1alpha1',
  kind: 'ScaledObject',
  metadata: metadata(plan, unit.name),
  spec: {
    scaleTargetRef: { name: unit.name },
    minReplicaCount: scaling.least,
    maxReplicaCount: scaling.most,
    pollingInterval: scaling.every,
    // Figures that are missing leave as many as the design begins with.
    fallback: { failureThreshold: 3, replicas: scaling.least },
    triggers: scaling.queues.map(({ topic, group, backlog }) => ({
      type: 'prometheus',
      metricType: 'AverageValue',
      metadata: {
        serverAddress: prometheus,
        query: `max(messages_waiting{topic="${topic}",group="${group}"})`,
        threshold: String(backlog),
      },
    })),
  },
});
