/** One server of the broker with a disk of its own: enough to begin with, and replaced by a cluster of your own later. */
import type { NetworkBroker } from '../../broker-adapter.ts';
import type { DeploymentPlan } from './deployment-plan.ts';
import { brokerHost } from './environment.ts';
import { labelsOf, type Manifest, metadata } from './kubernetes-common.ts';

export const brokerManifests = (plan: DeploymentPlan, { server }: NetworkBroker): Manifest[] => {
  const files = Object.entries(server.files ?? {});
  return [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: metadata(plan, brokerHost),
      spec: {
        selector: labelsOf(plan, brokerHost),
        ports: server.ports.map((port) => ({ name: `port-${port}`, port })),
      },
    },
    ...(files.length > 0
      ? [
          {
            apiVersion: 'v1',
            kind: 'ConfigMap',
            metadata: metadata(plan, filesName),
            data: Object.fromEntries(files.map(([path, content]) => [nameIn(path), content])),
          },
        ]
      : []),
    statefulSet(plan, server),
  ];
};

const filesName = `${brokerHost}-files`;

const nameIn = (path: string): string => path.replace(/^.*\//, '');

const statefulSet = (plan: DeploymentPlan, server: NetworkBroker['server']): Manifest => {
  const files = Object.keys(server.files ?? {});
  const listens = { tcpSocket: { port: server.ports[0] } };
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: metadata(plan, brokerHost),
    spec: {
      serviceName: brokerHost,
      replicas: 1,
      selector: { matchLabels: labelsOf(plan, brokerHost) },
      template: {
        metadata: { labels: labelsOf(plan, brokerHost) },
        spec: {
          automountServiceAccountToken: false,
          // The server may read variables that begin like the name of a service beside it, as KAFKA_PORT.
          enableServiceLinks: false,
          securityContext: server.group === undefined ? undefined : { fsGroup: server.group },
          containers: [
            {
              name: brokerHost,
              image: server.image,
              args: server.command,
              env: server.environment && Object.entries(server.environment).map(([name, value]) => ({ name, value })),
              ports: server.ports.map((containerPort) => ({ containerPort })),
              // A server that still reads what it has stored is alive: killed for it, it would never be done.
              startupProbe: { ...listens, periodSeconds: 5, failureThreshold: 120 },
              livenessProbe: { ...listens, periodSeconds: 20, failureThreshold: 3 },
              readinessProbe: { exec: { command: server.healthCheck }, periodSeconds: 10, timeoutSeconds: 10 },
              resources: { requests: { cpu: '250m', memory: '256Mi' }, limits: { cpu: '2', memory: '1Gi' } },
              volumeMounts: [
                { name: 'data', mountPath: server.data },
                ...files.map((path) => ({ name: 'files', mountPath: path, subPath: nameIn(path), readOnly: true })),
              ],
            },
          ],
          volumes: files.length > 0 ? [{ name: 'files', configMap: { name: filesName } }] : undefined,
        },
      },
      volumeClaimTemplates: [
        {
          metadata: { name: 'data' },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '5Gi' } } },
        },
      ],
    },
  };
};
