import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { observedDesign } from '../../../../../e2e/generated/observed-design.ts';
import { generateProject } from '../../generate.ts';
import { operationCases, operationsOf } from './testing/operations-of.ts';

type Yaml = { readonly [field: string]: Yaml } & readonly Yaml[];

const documentsIn = (text: string): Yaml[] =>
  parseAllDocuments(text, { strict: true }).map((document) => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
    return document.toJS() as Yaml;
  });

const documentOf = (files: ReadonlyMap<string, string>, path: string): Yaml => {
  const [document] = documentsIn(files.get(path) ?? '');
  if (!document) throw new Error(`${path} is empty`);
  return document;
};

const kind = (manifests: readonly Yaml[], wanted: string): Yaml | undefined =>
  manifests.find((manifest) => String(manifest.kind) === wanted);

describe.each(operationCases)('the operations of $name on $id', ({ design, id }) => {
  const files = operationsOf(design, id);

  it('are YAML that strict readers read', () => {
    for (const [path, text] of files) if (/\.ya?ml$/.test(path)) documentsIn(text);
  });

  it('name only files that are there', () => {
    const resources = documentOf(files, 'deploy/kubernetes/kustomization.yaml').resources ?? [];
    for (const resource of resources) expect(files.has(`deploy/kubernetes/${resource}`), String(resource)).toBe(true);
    const services = Object.values(documentOf(files, 'docker-compose.yml').services as object) as Yaml[];
    const mounts = services
      .flatMap(({ volumes = [] }) => [...volumes].map(String))
      .filter((one) => one.startsWith('./'));
    for (const mount of mounts) expect(files.has(mount.slice(2).split(':')[0] ?? ''), mount).toBe(true);
  });

  it('give every unit probes, limits, an image, its settings and no rights', () => {
    const units = [...files].filter(([path]) => path.startsWith('deploy/kubernetes/services/'));
    for (const [path, text] of units) {
      const manifests = documentsIn(text);
      const pod = kind(manifests, 'Deployment')?.spec?.template?.spec;
      const [container] = pod?.containers ?? [];
      expect(container, path).toMatchObject({
        image: expect.stringMatching(/^[a-z0-9-]+\/[a-z0-9-]+:latest$/),
        envFrom: [{ configMapRef: { name: expect.stringMatching(/-settings$/) } }],
        startupProbe: { httpGet: { port: 'http' } },
        livenessProbe: { httpGet: { port: 'http' } },
        readinessProbe: { httpGet: { path: '/ready' } },
        resources: { requests: { memory: expect.any(String) }, limits: { memory: expect.any(String) } },
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
      });
      expect(pod?.securityContext).toMatchObject({ runAsNonRoot: true });
      expect(pod?.enableServiceLinks).toBe(false);
      expect(kind(manifests, 'Service')?.spec?.selector).toEqual(
        kind(manifests, 'Deployment')?.spec?.template?.metadata?.labels,
      );
      const name = String(kind(manifests, 'Service')?.metadata?.name);
      expect(name).toMatch(/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/);
    }
  });

  it('leave a broker alive that still reads its disk, and begin with a disk that it can write to', () => {
    const text = files.get('deploy/kubernetes/broker.yaml');
    if (text === undefined) return expect(id).toBe('in-memory');
    const pod = kind(documentsIn(text), 'StatefulSet')?.spec?.template?.spec;
    const [container] = pod?.containers ?? [];
    const port = container?.ports?.[0]?.containerPort;
    const [data] = container?.volumeMounts ?? [];
    expect(container).toMatchObject({
      startupProbe: { tcpSocket: { port }, periodSeconds: 5, failureThreshold: 120 },
      livenessProbe: { tcpSocket: { port } },
      readinessProbe: { exec: { command: expect.any(Array) } },
    });
    expect(pod?.enableServiceLinks).toBe(false);
    if (id !== 'kafka') return expect(pod).not.toHaveProperty('securityContext');
    expect(pod?.securityContext).toEqual({ fsGroup: 1000 });
    const logs = [...(container?.env ?? [])].find(({ name }) => String(name) === 'KAFKA_LOG_DIRS');
    expect(String(logs?.value)).toBe(`${data?.mountPath}/log`);
  });

  it('test on the broker in the workflow what there is to test', () => {
    const { jobs } = documentOf(files, '.github/workflows/check.yml');
    const flows = generateProject(design, { broker: id }).files.some(({ path }) => path === 'e2e/test/flows.test.ts');
    expect(Object.keys(jobs ?? {})).toEqual(['in-memory', ...(flows && id !== 'in-memory' ? [id] : [])]);
  });

  it('let a process that starts again know what its container had worked off and had still to publish', () => {
    const image = files.get('Dockerfile') ?? '';
    const [, folder = ''] = /^ENV PROCESSED_DIR=(\/[a-z]+)$/m.exec(image) ?? [];
    expect(image).toContain(`\nRUN install -d -o node -g node ${folder}\nVOLUME ${folder}\n`);
    for (const [path, text] of files) {
      if (!path.startsWith('deploy/kubernetes/services/')) continue;
      const pod = kind(documentsIn(text), 'Deployment')?.spec?.template?.spec;
      expect(pod, path).toMatchObject({
        securityContext: { fsGroup: 1000 },
        containers: [{ volumeMounts: [{ name: 'memory', mountPath: folder }] }],
        volumes: [{ name: 'memory', emptyDir: {} }],
      });
    }
    expect(files.get('deploy/compose.env')).not.toContain('PROCESSED_DIR');
  });

  it('explain of the image what is in it', () => {
    const image = files.get('Dockerfile') ?? '';
    expect(image.includes('# The shell')).toBe(/^CMD \["sh"/m.test(image));
  });

  it('let whoever starts the containers say how much load there is', () => {
    const { services } = documentOf(files, 'docker-compose.yml');
    const factor = ['$', '{LOAD_FACTOR:-1}'].join('');
    if (id === 'in-memory') expect(files.get('deploy/compose.env')).toContain('LOAD_FACTOR=0\n');
    else if (services?.load) expect(services.load.environment).toMatchObject({ LOAD_FACTOR: factor });
  });

  it('have a container per service in Compose, with the broker before them', () => {
    const { services } = documentOf(files, 'docker-compose.yml');
    for (const [name, service] of Object.entries(services as object) as [string, Yaml][])
      if ([...(service.profiles ?? [])].map(String).includes('services')) {
        expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
        expect(service).toMatchObject({ image: expect.any(String), build: { context: '.' } });
        if (id !== 'in-memory') expect(service.depends_on).toEqual({ broker: { condition: 'service_healthy' } });
      }
  });
});

describe('the operations of a system', () => {
  const files = operationsOf(observedDesign, 'nats');
  const manifestsOf = (unit: string) => documentsIn(files.get(`deploy/kubernetes/services/${unit}.yaml`) ?? '');

  it('scale with the backlog between the drawn bounds, those that stand by added', () => {
    expect(kind(manifestsOf('shipping'), 'ScaledObject')?.spec).toMatchObject({
      scaleTargetRef: { name: 'shipping' },
      minReplicaCount: 3,
      maxReplicaCount: 7,
      pollingInterval: 15,
      triggers: [
        {
          type: 'prometheus',
          metadata: {
            // KEDA asks from a namespace of its own, where short names mean nothing.
            serverAddress: expect.stringMatching(/^http:\/\/[a-z-]+\.[a-z-]+\.svc$/),
            query: 'max(messages_waiting{topic="priced",group="shipping"})',
            threshold: '50',
          },
        },
      ],
    });
    expect(kind(manifestsOf('shipping'), 'Deployment')?.spec).not.toHaveProperty('replicas');
    expect(kind(manifestsOf('pricing'), 'ScaledObject')).toBe(undefined);
    expect(kind(manifestsOf('pricing'), 'Deployment')?.spec).toMatchObject({ replicas: 1 });
  });

  it('tell each process that it is one replica, where its broker is and where those are that it calls', () => {
    const settings = documentOf(files, 'deploy/kubernetes/settings.yaml').data;
    expect(settings).toMatchObject({
      BROKER: 'nats',
      NATS_URL: 'nats://broker:4222',
      HTTP_HOST: '0.0.0.0',
      CATALOGUE_SERVICE_URL: 'http://catalogue:4100',
    });
    const [container] = kind(manifestsOf('pricing'), 'Deployment')?.spec?.template?.spec?.containers ?? [];
    expect(container?.env).toContainEqual({ name: 'REPLICAS', value: '1' });
    expect(files.get('deploy/compose.env')).toContain('NATS_URL=nats://broker:4222\n');
  });

  it.each([
    ['nats', 'NATS_URL', true],
    ['redis', 'REDIS_URL', true],
    ['mqtt', 'MQTT_URL', true],
    ['rabbitmq', 'RABBITMQ_URL', undefined],
  ] as const)('let a secret say where the broker is, since a password may stand in that: %s', (id, name, optional) => {
    const text = operationsOf(observedDesign, id).get('deploy/kubernetes/services/pricing.yaml') ?? '';
    const [container] = kind(documentsIn(text), 'Deployment')?.spec?.template?.spec?.containers ?? [];
    const secretKeyRef = { name: 'observed-secrets', key: name, ...(optional && { optional }) };
    const said = [...(container?.env ?? [])].filter((variable) => String(variable.name) === name);
    expect(said).toEqual([{ name, valueFrom: { secretKeyRef } }]);
  });

  it('keep what the design only refers to in a secret', () => {
    const nodes = { ...observedDesign.nodes };
    const configuration = {
      PAYMENT_KEY: ['$', '{PAYMENT_KEY}'].join(''),
      CURRENCY: 'EUR $1',
      BROKER: 'mine',
      NODE_OPTIONS: 'x',
    };
    if (nodes.pricing?.kind === 'service') nodes.pricing = { ...nodes.pricing, configuration };
    const made = operationsOf({ ...observedDesign, nodes }, 'nats');
    const pricing = documentsIn(made.get('deploy/kubernetes/services/pricing.yaml') ?? '');
    const [container] = kind(pricing, 'Deployment')?.spec?.template?.spec?.containers ?? [];
    const secret = { secretKeyRef: { name: 'observed-secrets', key: 'PAYMENT_KEY' } };
    expect(container?.env).toContainEqual({ name: 'PAYMENT_KEY', valueFrom: secret });
    expect(container?.env).toContainEqual({ name: 'CURRENCY', value: 'EUR $1' });
    const names = [...(container?.env ?? [])].map(({ name }) => String(name));
    expect(names).not.toContain('BROKER');
    expect(names).not.toContain('NODE_OPTIONS');
    expect(documentOf(made, 'deploy/kubernetes/secrets.example.yaml').stringData).toEqual({ PAYMENT_KEY: '' });
    const composed = documentOf(made, 'docker-compose.yml').services?.pricing?.environment;
    expect(composed).toMatchObject({ CURRENCY: 'EUR $$1', PAYMENT_KEY: ['$', '{PAYMENT_KEY:-}'].join('') });
  });

  it('call somebody for each dead letter, each drawn alert and each broken promise', () => {
    const rules = documentOf(files, 'deploy/observability/alerts.yml').groups?.[0]?.rules ?? [];
    expect([...rules].map(({ alert }) => String(alert))).toEqual([
      'DeadLetters',
      'InvalidMessages',
      'BrokerAway',
      'ServiceDown',
      'BreakerOpen',
      'Backlog shipping-reads',
      'Age shipping-reads',
      'Slow order-shipped',
      'Throughput order-shipped',
      'Loss order-shipped',
    ]);
  });

  it('ask for no backlog where the broker does not tell it, and say so before', () => {
    for (const id of ['nats', 'mqtt'] as const) {
      const made = operationsOf(observedDesign, id);
      const [rules = '', panels = ''] = ['alerts.yml', 'dashboard.json'].map((name) =>
        made.get(`deploy/observability/${name}`),
      );
      expect(rules).toContain('Slow order-shipped');
      expect(panels.includes('messages_waiting')).toBe(id === 'nats');
      const { findings } = generateProject(observedDesign, { broker: id });
      const untold = findings.filter(({ rule }) => rule === 'export-mqtt-backlog-untold');
      expect([rules.includes('messages_waiting'), untold.map(({ links }) => links)]).toEqual(
        id === 'nats' ? [true, []] : [false, [['shipping-reads']]],
      );
    }
  });

  it('show panels that ask for figures which the runtime has', async () => {
    const { Metrics } = await import('../../templates/runtime/metrics.ts');
    const page = await new Metrics().page();
    const known = [...page.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name);
    const text = ['dashboard.json', 'alerts.yml'].map((file) => files.get(`deploy/observability/${file}`)).join('');
    const asked = [...text.matchAll(/\b(?:messages?|flow|call|broker|process)_\w+/g)].map(([name]) =>
      name.replace(/_bucket$/, ''),
    );
    expect(asked.length).toBeGreaterThan(20);
    expect([...new Set(asked)].filter((name) => !known.includes(name))).toEqual([]);
  });
});
