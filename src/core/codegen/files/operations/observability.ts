/** `deploy/observability`: who is asked for figures, where spans go, and what Grafana shows of both. */
import { yamlOf } from '../../../lib/yaml.ts';
import { type GeneratedFile, generated, json } from '../generated-file.ts';
import { dashboard } from './dashboard.ts';
import type { Alert, DeploymentPlan } from './deployment-plan.ts';
import { httpPort } from './deployment-plan.ts';

const folder = 'deploy/observability';

export const observabilityFiles = (plan: DeploymentPlan): GeneratedFile[] => [
  generated(`${folder}/prometheus.yml`, yamlOf([prometheus(plan)])),
  generated(`${folder}/alerts.yml`, yamlOf([alertRules(plan)])),
  generated(`${folder}/collector.yml`, yamlOf([collector])),
  generated(`${folder}/tempo.yml`, yamlOf([tempo])),
  generated(`${folder}/grafana.yml`, yamlOf([dataSources])),
  generated(`${folder}/dashboards.yml`, yamlOf([dashboardProvider])),
  generated(`${folder}/dashboard.json`, json(dashboard(plan))),
];

const prometheus = ({ units }: DeploymentPlan) => ({
  global: { scrape_interval: '15s', evaluation_interval: '15s' },
  rule_files: ['alerts.yml'],
  scrape_configs: units.map(({ name }) => ({
    job_name: name,
    static_configs: [{ targets: [`${name}:${httpPort}`] }],
  })),
});

const alertRules = ({ name, alerts }: DeploymentPlan) => ({ groups: [{ name, rules: alerts.map(ruleOf) }] });

const ruleOf = ({ name, expression, forSeconds, severity, summary, owner }: Alert) => ({
  alert: name,
  expr: expression,
  for: forSeconds > 0 ? `${forSeconds}s` : undefined,
  labels: { severity, owner },
  annotations: { summary },
});

const collector = {
  receivers: { otlp: { protocols: { http: { endpoint: '0.0.0.0:4318' } } } },
  processors: { batch: {} },
  exporters: { otlp: { endpoint: 'tempo:4317', tls: { insecure: true } } },
  service: { pipelines: { traces: { receivers: ['otlp'], processors: ['batch'], exporters: ['otlp'] } } },
};

const tempo = {
  server: { http_listen_port: 3200 },
  distributor: { receivers: { otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317' } } } } },
  storage: { trace: { backend: 'local', local: { path: '/tmp/tempo/blocks' }, wal: { path: '/tmp/tempo/wal' } } },
};

const dataSources = {
  apiVersion: 1,
  datasources: [
    { name: 'Prometheus', uid: 'prometheus', type: 'prometheus', url: 'http://prometheus:9090', isDefault: true },
    { name: 'Tempo', uid: 'tempo', type: 'tempo', url: 'http://tempo:3200' },
  ],
};

const dashboardProvider = {
  apiVersion: 1,
  providers: [{ name: 'project', type: 'file', options: { path: '/var/lib/grafana/dashboards' } }],
};
