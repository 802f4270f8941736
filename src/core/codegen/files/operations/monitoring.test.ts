import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { observedDesign } from '../../../../../e2e/generated/observed-design.ts';
import { planProject } from '../../plan.ts';
import { bucketsFile } from '../buckets-file.ts';
import { operationCases, operationsOf } from './testing/operations-of.ts';

/** Debian's package `prometheus` brings it. */
const hasPromtool = spawnSync('promtool', ['--version']).error === undefined;
if (!hasPromtool && process.env.CI === 'true') throw new Error('promtool is not installed');

describe.skipIf(!hasPromtool)('the monitoring, as Prometheus itself reads it', () => {
  const laidOut = (files: ReadonlyMap<string, string>): string => {
    const folder = mkdtempSync(join(tmpdir(), 'eventwright-promtool-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return join(folder, 'deploy/observability');
  };
  const promtool = (folder: string, ...args: string[]) =>
    execFileSync('promtool', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

  it.each(operationCases)('is valid: $name on $id', ({ design, id }) => {
    const folder = laidOut(operationsOf(design, id));
    expect(promtool(folder, 'check', 'config', 'prometheus.yml')).toContain('is valid prometheus config file syntax');
  });

  it('calls for one dead letter, for a backlog and for flows that take too long, and not while all is well', () => {
    const of = '{service="shipping",topic="priced",group="shipping"}';
    const group = '{topic="priced",group="shipping"}';
    const series = (dead: string, waiting: string, slow: string) => [
      { series: `messages_dead_lettered_total${of}`, values: dead },
      { series: `messages_waiting${group}`, values: waiting },
      { series: `messages_handled_total${of}`, values: '0+600x20' },
      ...(['expired', 'discarded', 'invalid'] as const).map((what) => ({
        series: `messages_${what}_total${of}`,
        values: '0x20',
      })),
      { series: 'flow_seconds_bucket{topic="priced",group="shipping",le="1"}', values: slow },
      { series: 'flow_seconds_bucket{topic="priced",group="shipping",le="10"}', values: '0+600x20' },
      { series: 'flow_seconds_bucket{topic="priced",group="shipping",le="+Inf"}', values: '0+600x20' },
    ];
    const firing = (alertname: string, exp_labels?: object, summary?: string) => ({
      eval_time: '15m',
      alertname,
      exp_alerts: exp_labels ? [{ exp_labels, exp_annotations: { summary } }] : [],
    });
    const folder = laidOut(
      new Map([
        ...files(),
        [
          'deploy/observability/tests.yml',
          JSON.stringify({
            rule_files: ['alerts.yml'],
            evaluation_interval: '1m',
            tests: [
              {
                interval: '1m',
                input_series: series('0x12 1x8', '150x20', '0+500x20'),
                alert_rule_test: [
                  firing(
                    'DeadLetters',
                    { severity: 'ticket', topic: 'priced', group: 'shipping' },
                    'shipping has set aside messages of priced.',
                  ),
                  firing(
                    'Backlog shipping-reads',
                    { severity: 'page' },
                    'More than 100 messages wait for shipping on priced.',
                  ),
                  firing(
                    'Slow order-shipped',
                    { severity: 'page' },
                    'order-shipped: one flow in a hundred takes longer than the promised 2000 ms.',
                  ),
                  firing('Throughput order-shipped'),
                  firing('Loss order-shipped'),
                ],
              },
              {
                interval: '1m',
                input_series: series('0x20', '5x20', '0+600x20'),
                alert_rule_test: [
                  'DeadLetters',
                  'Backlog shipping-reads',
                  'Age shipping-reads',
                  'Slow order-shipped',
                ].map((name) => firing(name)),
              },
            ],
          }),
        ],
      ]),
    );
    expect(promtool(folder, 'test', 'rules', 'tests.yml')).toContain('SUCCESS');
  });

  it('calls nobody for flows that take nearly as long as promised', () => {
    const bounds = bucketsFile(planProject(observedDesign, 'nats')).match(/[\d.]+(?=[,\]])/g) ?? [];
    const folder = laidOut(
      new Map([
        ...files(),
        [
          'deploy/observability/tests.yml',
          JSON.stringify({
            rule_files: ['alerts.yml'],
            evaluation_interval: '1m',
            tests: [
              {
                interval: '1m',
                input_series: [...bounds, '+Inf'].map((le) => ({
                  series: `flow_seconds_bucket{topic="priced",group="shipping",le="${le}"}`,
                  values: Number(le) < 2 ? '0x20' : '0+600x20',
                })),
                alert_rule_test: [{ eval_time: '15m', alertname: 'Slow order-shipped', exp_alerts: [] }],
              },
            ],
          }),
        ],
      ]),
    );
    expect(promtool(folder, 'test', 'rules', 'tests.yml')).toContain('SUCCESS');
  });

  const files = () => operationsOf(observedDesign, 'nats');
});
