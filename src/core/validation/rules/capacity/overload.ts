/**
 * A station that is offered more work than its servers can do: its queue has no steady state (rho >= 1). Of an autoscaled node they are
 * those of all replicas that there may be: what fewer cannot do makes a backlog, and that starts the others.
 */
import { figure } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { moreWorkers } from '../../fixes/more-workers.ts';
import { type Station, stationsOf } from '../../load/stations.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeNames, percent, say } from '../../words.ts';

export const overload: Rule = {
  id: 'overload',
  severity: 'error',
  title: { en: 'Overload', zh: '过载' },
  summary: {
    en: 'More work arrives than the workers can do, retries and loops included.',
    zh: '到达的工作量（含重试与循环）超过工作者的处理能力。',
  },
  source: 'Queueing theory: a queue is stable only below utilisation 1 (Kleinrock, Queueing Systems, 1975)',
  check: (design, facts) =>
    stationsOf(design, facts)
      .filter(({ utilisation }) => utilisation >= 1)
      .map((station) => found(design, station)),
};

const found = (design: Design, station: Station): Found => ({
  ...(station.utilisation === Infinity ? triedForEver(design, station) : growing(design, station)),
  nodes: station.nodes,
  links: station.links,
  pointer: linkAt(station.links[0] as string),
  fix: moreWorkers(design, station),
});

type Words = Pick<Found, 'message' | 'why' | 'howToFix'>;

const growing = (design: Design, station: Station): Words => ({
  message: say(
    '{name} gets {rate}/s and can do {capacity}/s ({busy} of its workers): the backlog grows by {growth}/s.',
    '{name}每秒收到 {rate} 条，最多处理 {capacity} 条（利用率 {busy}）：积压每秒增加 {growth} 条。',
    {
      name: nodeNames(design, station.nodes),
      rate: figure(station.arrivalRatePerSecond),
      capacity: figure(station.capacityPerSecond),
      busy: percent(station.utilisation),
      growth: figure(station.arrivalRatePerSecond - station.capacityPerSecond),
    },
  ),
  why: {
    en: 'The queue never empties: waits grow without end until messages expire or memory is full.',
    zh: '队列永远清不空：等待不断增长，直到消息过期或内存耗尽。',
  },
  howToFix: {
    en: 'Add replicas, make the work shorter, or send it less.',
    zh: '增加副本、缩短处理时间，或减少发往它的消息。',
  },
});

/** Endless attempts are endless work, which no number of workers does. */
const triedForEver = (design: Design, station: Station): Words => ({
  message: say(
    'At {name} some messages fail every time and are delivered again for ever.',
    '{name}有些消息每次都失败，并被无休止地重新投递。',
    { name: nodeNames(design, station.nodes) },
  ),
  why: {
    en: 'Sooner or later nothing else is worked on: no number of workers is enough.',
    zh: '迟早不再处理其他消息：再多的工作者也不够。',
  },
  howToFix: {
    en: 'Limit the deliveries and name a dead letter, or correct what always fails.',
    zh: '限制投递次数并指定死信去处，或修正总是失败的原因。',
  },
});
