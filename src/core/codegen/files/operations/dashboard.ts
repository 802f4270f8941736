/** The dashboard of the system for Grafana, schema 39: what flows, what is lost, what waits, how long it takes. */
import type { DeploymentPlan } from './deployment-plan.ts';

interface Drawn {
  readonly title: string;
  readonly unit: 'reqps' | 's' | 'short' | 'bytes' | 'percentunit';
  /** Left out where the broker does not tell how much waits. */
  readonly asksBacklog?: boolean;
  readonly queries: readonly (readonly [expression: string, legend: string])[];
}

const panels: readonly Drawn[] = [
  {
    title: 'Published per topic',
    unit: 'reqps',
    queries: [['sum by (topic) (rate(messages_published_total[$__rate_interval]))', '{{topic}}']],
  },
  {
    title: 'Handled per group',
    unit: 'reqps',
    queries: [['sum by (topic, group) (rate(messages_handled_total[$__rate_interval]))', '{{group}} on {{topic}}']],
  },
  {
    title: 'Waiting per group',
    unit: 'short',
    asksBacklog: true,
    queries: [['max by (topic, group) (messages_waiting)', '{{group}} on {{topic}}']],
  },
  {
    title: 'In work per group',
    unit: 'short',
    queries: [['sum by (topic, group) (messages_in_work)', '{{group}} on {{topic}}']],
  },
  {
    title: 'Time of a flow until it is handled here, p99',
    unit: 's',
    queries: [
      [
        'histogram_quantile(0.99, sum by (le, topic, group) (rate(flow_seconds_bucket[$__rate_interval])))',
        '{{group}} on {{topic}}',
      ],
    ],
  },
  {
    title: 'Time of handlers, p99',
    unit: 's',
    queries: [
      [
        'histogram_quantile(0.99, sum by (le, service, topic) (rate(message_handling_seconds_bucket[$__rate_interval])))',
        '{{service}}, {{topic}}',
      ],
    ],
  },
  {
    title: 'Failed attempts',
    unit: 'reqps',
    queries: [['sum by (topic, group) (rate(messages_failed_total[$__rate_interval]))', '{{group}} on {{topic}}']],
  },
  {
    title: 'Set aside, invalid, expired, discarded, in the last hour',
    unit: 'short',
    queries: (['dead_lettered', 'invalid', 'expired', 'discarded'] as const).map((what) => [
      `sum by (topic) (increase(messages_${what}_total[1h])) > 0`,
      `${what.replace('_', ' ')}, {{topic}}`,
    ]),
  },
  { title: 'Open breakers', unit: 'short', queries: [['max by (call) (call_breaker_open)', '{{call}}']] },
  {
    title: 'Connected to the broker',
    unit: 'short',
    queries: [['min by (job) (broker_connected)', '{{job}}']],
  },
  {
    title: 'Processor',
    unit: 'percentunit',
    queries: [['sum by (job) (rate(process_cpu_seconds_total[$__rate_interval]))', '{{job}}']],
  },
  { title: 'Memory', unit: 'bytes', queries: [['sum by (job) (process_resident_memory_bytes)', '{{job}}']] },
];

const [width, height] = [12, 8];

export const dashboard = ({ name, title, broker }: DeploymentPlan) => ({
  uid: name.slice(0, 40),
  title,
  schemaVersion: 39,
  refresh: '10s',
  time: { from: 'now-30m', to: 'now' },
  panels: panels
    .filter(({ asksBacklog }) => !(asksBacklog && broker?.hidesBacklog))
    .map((panel, at) => ({
      id: at + 1,
      type: 'timeseries',
      title: panel.title,
      datasource: { type: 'prometheus', uid: 'prometheus' },
      gridPos: { x: (at % 2) * width, y: Math.floor(at / 2) * height, w: width, h: height },
      fieldConfig: { defaults: { unit: panel.unit, min: 0 }, overrides: [] },
      targets: panel.queries.map(([expr, legendFormat], index) => ({
        refId: String.fromCharCode('A'.charCodeAt(0) + index),
        expr,
        legendFormat,
      })),
    })),
});
