/** `deploy/kubernetes`: a Deployment and a Service per unit, the broker, and how units follow their backlog. */
import { yamlOf } from '../../../lib/yaml.ts';
import { type GeneratedFile, generated } from '../generated-file.ts';
import type { DeploymentPlan, Unit } from './deployment-plan.ts';
import { httpPort, memoryFolder } from './deployment-plan.ts';
import { hasCredentials, sharedEnvironment } from './environment.ts';
import { brokerManifests } from './kubernetes-broker.ts';
import { containerSecurity, labelsOf, type Manifest, metadata, podSecurity } from './kubernetes-common.ts';
import { scaledObject } from './kubernetes-scaling.ts';
import { addressesOfBroker, credentialsOf, secretsName, secretsOf } from './kubernetes-secrets.ts';

const folder = 'deploy/kubernetes';

export const kubernetesFiles = (plan: DeploymentPlan): GeneratedFile[] => {
  const secrets = secretsOf(plan);
  const resources: (readonly [file: string, manifests: readonly Manifest[]])[] = [
    ['settings.yaml', [settingsMap(plan)]],
    ...(plan.broker ? [['broker.yaml', brokerManifests(plan, plan.broker)] as const] : []),
    ...plan.units.map((unit) => [`services/${unit.name}.yaml`, unitManifests(plan, unit)] as const),
  ];
  return [
    ...resources.map(([file, manifests]) => generated(`${folder}/${file}`, yamlOf(manifests))),
    generated(`${folder}/kustomization.yaml`, yamlOf([kustomization(resources.map(([file]) => file))])),
    ...(Object.keys(secrets).length > 0
      ? [generated(`${folder}/secrets.example.yaml`, `${secretsHead}${yamlOf([secretOf(plan, secrets)])}`)]
      : []),
  ];
};

const kustomization = (resources: readonly string[]): Manifest => ({
  apiVersion: 'kustomize.config.k8s.io/v1beta1',
  kind: 'Kustomization',
  resources,
});

const settingsName = (plan: DeploymentPlan): string => `${plan.name}-settings`;

const settingsMap = (plan: DeploymentPlan): Manifest => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: metadata(plan, settingsName(plan)),
  data: Object.fromEntries(Object.entries(sharedEnvironment(plan)).filter(([, value]) => !hasCredentials(value))),
});

const secretsHead = '# Copy to a place outside of version control, fill in, and apply before the rest.\n';

const secretOf = (plan: DeploymentPlan, stringData: Record<string, string>): Manifest => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: metadata(plan, secretsName(plan)),
  stringData,
});

const unitManifests = (plan: DeploymentPlan, unit: Unit): Manifest[] => [
  deployment(plan, unit),
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(plan, unit.name),
    spec: { selector: labelsOf(plan, unit.name), ports: [{ name: 'http', port: httpPort, targetPort: 'http' }] },
  },
  ...(unit.scaling ? [scaledObject(plan, unit, unit.scaling)] : []),
];

const deployment = (plan: DeploymentPlan, unit: Unit): Manifest => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: metadata(plan, unit.name),
  spec: {
    // The number of what scales is the scaler's: named here, each rollout would set it back.
    replicas: unit.scaling ? undefined : unit.replicas,
    strategy: unit.isAlone ? { type: 'Recreate' } : undefined,
    selector: { matchLabels: labelsOf(plan, unit.name) },
    template: {
      metadata: {
        labels: labelsOf(plan, unit.name),
        annotations: {
          'prometheus.io/scrape': 'true',
          'prometheus.io/port': String(httpPort),
          'prometheus.io/path': '/metrics',
        },
      },
      spec: {
        // Five seconds in which nobody sends here any more, ten for what is in work, and some to spare.
        terminationGracePeriodSeconds: 30,
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        securityContext: podSecurity,
        containers: [container(plan, unit)],
        // As long as the pod: a crash of its process does not empty it.
        volumes: [{ name: 'memory', emptyDir: {} }],
      },
    },
  },
});

const container = (plan: DeploymentPlan, unit: Unit): Manifest => ({
  name: unit.name,
  image: `${plan.name}/${unit.name}:latest`,
  imagePullPolicy: 'IfNotPresent',
  ports: [{ name: 'http', containerPort: httpPort }],
  envFrom: [{ configMapRef: { name: settingsName(plan) } }],
  env: environmentOf(plan, unit),
  startupProbe: { ...probe(unit.healthPath), periodSeconds: 2, failureThreshold: 30 },
  livenessProbe: { ...probe(unit.healthPath), periodSeconds: 10, failureThreshold: 3 },
  readinessProbe: { ...probe('/ready'), periodSeconds: 5, failureThreshold: 2 },
  lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } },
  resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { cpu: '1', memory: '512Mi' } },
  securityContext: containerSecurity,
  volumeMounts: [{ name: 'memory', mountPath: memoryFolder }],
});

const probe = (path: string): Manifest => ({ httpGet: { path, port: 'http' }, timeoutSeconds: 3 });

const environmentOf = (plan: DeploymentPlan, unit: Unit): Manifest[] => {
  const known = {
    ...(unit.service !== undefined && { OTEL_SERVICE_NAME: unit.name }),
    ...(!unit.isAlone && { REPLICAS: '1' }),
    ...unit.settings,
  };
  return [
    ...Object.entries(known).map(([name, value]) => ({ name, value })),
    ...[...Object.keys(credentialsOf(plan)), ...unit.secrets].map((name) => fromSecret(plan, name)),
    ...addressesOfBroker(plan).map((name) => fromSecret(plan, name, { optional: true })),
  ];
};

const fromSecret = (plan: DeploymentPlan, name: string, terms: { readonly optional?: boolean } = {}): Manifest => ({
  name,
  valueFrom: { secretKeyRef: { name: secretsName(plan), key: name, ...terms } },
});
