/**
 * A station that is offered more work than its servers can do: its queue has no steady state (rho >= 1). Of an autoscaled node they are
 * those of all replicas that there may be: what fewer cannot do makes a backlog, and that starts the others. Who waits for a ceiling of
 * something else, as for the pool of a call, is told what that is.
 */
import { figure, type Text } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { ceilingText, type ExceededCeiling, growsItself } from '../../../model/exceeded-ceiling.ts';
import { elementName } from '../../../model/graph/element-name.ts';
import type { Facts } from '../../facts.ts';
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
  check: (design, facts) => [
    ...stationsOf(design, facts)
      .filter(({ utilisation }) => utilisation >= 1)
      .map((station) => heldFor(design, facts, station) ?? found(design, station)),
    ...atLinks(design, facts),
  ],
};

const ceilingsOf = ({ ceilings = {} }: Facts): [id: string, ExceededCeiling][] => Object.entries(ceilings);

/** Workers that wait for something else: more of them would wait, too. */
const heldFor = (design: Design, facts: Facts, { links, nodes }: Station): Found | undefined => {
  const holding = ceilingsOf(facts).find(([, { grows }]) => links.some((link) => grows.includes(link)));
  if (holding === undefined || growsItself(...holding)) return undefined;
  return { ...tooMuch(design, holding), nodes, links, pointer: linkAt(links[0] as string) };
};

/** Connections and places in a buffer are servers, too, to those who wait for one; of rate limits another rule speaks. */
const atLinks = (design: Design, facts: Facts): Found[] =>
  ceilingsOf(facts)
    .filter(([id, ceiling]) => ceiling.kind !== 'rate-limit' && growsItself(id, ceiling))
    .map(([id, ceiling]) => {
      const pointer = linkAt(id, ceiling.kind === 'pool' ? 'pool' : 'bufferMessages');
      return { ...tooMuch(design, [id, ceiling]), links: [id], pointer };
    });

const tooMuch = (design: Design, [id, ceiling]: [id: string, ExceededCeiling]): Words => ({
  message: ceilingText((each) => elementName(design, each), id, ceiling),
  why: {
    en: 'What waits never comes to an end, however many workers there are: waits grow until memory or patience is used up.',
    zh: '无论有多少工作者，等待都不会结束：等待不断增长，直到内存或耐心耗尽。',
  },
  howToFix: waysOut[ceiling.kind],
});

const waysOut: Readonly<Record<ExceededCeiling['kind'], Text>> = {
  'rate-limit': { en: 'Raise the limit, or ask for it less.', zh: '提高限速，或减少请求。' },
  pool: { en: 'Enlarge the pool, or make the work of the callee shorter.', zh: '扩大连接池，或缩短被调方的处理时间。' },
  buffer: { en: 'Enlarge the buffer, or make confirmations faster.', zh: '扩大缓冲，或加快确认。' },
  blocking: { en: 'Let the readers of the topic do more.', zh: '提高该主题读取方的处理能力。' },
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
