/** When somebody is called: what the design promises and asks to be told of, and what is wrong in every system. */
import { sortedEntries } from '../../../lib/sort.ts';
import type { Objective } from '../../../model/scenario.ts';
import type { BrokerAdapter } from '../../broker-adapter.ts';
import { printable } from '../../literal.ts';
import type { SubscriptionPlan } from '../../plan/handler-plan.ts';
import type { ProjectPlan, ServicePlan } from '../../plan/project-plan.ts';
import type { Alert } from './deployment-plan.ts';

export const alertsOf = (plan: ProjectPlan, { network }: BrokerAdapter): Alert[] => [
  ...always,
  ...(network?.hidesBacklog ? [] : backlogAlerts(plan)),
  ...sortedEntries(plan.design.objectives).flatMap(([id, objective]) => objectiveAlerts(plan, id, objective)),
];

const always: readonly Alert[] = [
  {
    name: 'DeadLetters',
    expression: 'sum by (topic, group) (increase(messages_dead_lettered_total[5m])) > 0',
    forSeconds: 0,
    severity: 'ticket',
    summary: '{{ $labels.group }} has set aside messages of {{ $labels.topic }}.',
  },
  {
    name: 'InvalidMessages',
    expression: 'sum by (topic, group) (increase(messages_invalid_total[5m])) > 0',
    forSeconds: 0,
    severity: 'ticket',
    summary: '{{ $labels.group }} was sent messages of {{ $labels.topic }} that break their schema.',
  },
  {
    name: 'BrokerAway',
    expression: 'min by (job) (broker_connected) == 0',
    forSeconds: 60,
    severity: 'page',
    summary: '{{ $labels.job }} has no connection to the broker.',
  },
  {
    name: 'ServiceDown',
    expression: 'max by (job) (up) == 0',
    forSeconds: 60,
    severity: 'page',
    summary: 'No process of {{ $labels.job }} answers.',
  },
  {
    name: 'BreakerOpen',
    expression: 'max by (call) (call_breaker_open) == 1',
    forSeconds: 60,
    severity: 'ticket',
    summary: 'The circuit breaker of the call {{ $labels.call }} is open.',
  },
];

const backlogAlerts = (plan: ProjectPlan): Alert[] =>
  plan.services.flatMap((service) =>
    service.subscriptions.flatMap((subscription) => subscriptionAlerts(plan, service, subscription)),
  );

const subscriptionAlerts = (plan: ProjectPlan, service: ServicePlan, subscription: SubscriptionPlan): Alert[] => {
  const link = plan.design.links?.[subscription.id];
  if (link?.kind !== 'subscribe' || !link.alerts) return [];
  const { backlog, ageSeconds } = link.alerts;
  const of = selector(subscription);
  const group = `${subscription.queue} on ${subscription.topic.name}`;
  const waiting = `max(messages_waiting${of})`;
  return [
    ...alertIf(backlog, service, {
      name: `Backlog ${subscription.id}`,
      expression: `${waiting} > ${backlog}`,
      forSeconds: 60,
      severity: 'page',
      summary: `More than ${backlog} messages wait for ${group}.`,
    }),
    // No broker here tells the age of its oldest message; by Little's law it is the backlog over the rate.
    ...alertIf(ageSeconds, service, {
      name: `Age ${subscription.id}`,
      expression: `${waiting} > ${ageSeconds} * sum(rate(messages_handled_total${of}[5m]))`,
      forSeconds: 60,
      severity: 'page',
      summary: `At the present rate a message waits longer than ${ageSeconds} s for ${group}.`,
    }),
  ];
};

const objectiveAlerts = (plan: ProjectPlan, id: string, objective: Objective): Alert[] => {
  const end = plan.services
    .flatMap((service) => service.subscriptions.map((subscription) => ({ service, subscription })))
    .find(({ subscription }) => subscription.id === objective.to);
  if (!end) return [];
  const of = selector(end.subscription);
  const rate = (metric: string) => `sum(rate(${metric}${of}[5m]))`;
  const lost = `(${['dead_lettered', 'expired', 'discarded', 'invalid'].map((what) => rate(`messages_${what}_total`)).join(' + ')})`;
  const { p99Ms, minThroughputPerSecond, maxLossFraction } = objective;
  const name = plain(objective.name ?? id);
  const alert = (what: string, expression: string, summary: string): Alert => ({
    name: `${what} ${id}`,
    expression,
    forSeconds: 300,
    severity: 'page',
    summary: `${name}: ${summary}`,
  });
  return [
    ...alertIf(
      p99Ms,
      end.service,
      alert(
        'Slow',
        `histogram_quantile(0.99, sum by (le) (rate(flow_seconds_bucket${of}[5m]))) > ${Number(p99Ms) / 1000}`,
        `one flow in a hundred takes longer than the promised ${p99Ms} ms.`,
      ),
    ),
    ...alertIf(
      minThroughputPerSecond,
      end.service,
      alert(
        'Throughput',
        `${rate('messages_handled_total')} < ${minThroughputPerSecond}`,
        `fewer than the promised ${minThroughputPerSecond} per second arrive.`,
      ),
    ),
    ...alertIf(
      maxLossFraction,
      end.service,
      alert(
        'Loss',
        `${lost} / (${lost} + ${rate('messages_handled_total')}) > ${maxLossFraction}`,
        `a larger share than the promised ${maxLossFraction} is lost.`,
      ),
    ),
  ];
};

const alertIf = (limit: number | undefined, { owner }: ServicePlan, alert: Alert): Alert[] =>
  limit === undefined ? [] : [{ ...alert, ...(owner !== '' && { owner: plain(owner) }) }];

const selector = ({ topic, queue }: SubscriptionPlan): string => `{topic="${topic.name}",group="${queue}"}`;

/** Words of people in a text that Prometheus reads as a template. */
const plain = (words: string): string => printable(words).replaceAll('{{', '{ {').trim();
