/**
 * A station that keeps up, but would need very long to work off what an outage leaves. At the usual settings that is the same
 * line as that of `high-utilisation` (1.25 times the load, 80 % busy), so it speaks only where that rule does not.
 */
import type { Design } from '../../../model/design.ts';
import { levelOf } from '../../../model/findings/judgement.ts';
import type { Topic } from '../../../model/node.ts';
import { moreWorkers } from '../../fixes/more-workers.ts';
import { boundOf } from '../../load/reader-capacity.ts';
import { type Station, stationsOf } from '../../load/stations.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeNames, percent, say } from '../../words.ts';
import { highUtilisation } from './high-utilisation.ts';

interface Limits extends Readonly<Record<string, number>> {
  readonly outageHours: number;
  readonly drainHours: number;
}

export const catchUpSlow: Rule<Limits> = {
  id: 'catch-up-slow',
  severity: 'warning',
  title: { en: 'Catches up slowly', zh: '追赶缓慢' },
  summary: {
    en: 'After an outage of an hour it takes more than four hours until the backlog is gone. Silent where high-utilisation speaks.',
    zh: '停机一小时后需要四小时以上才能清完积压。若 high-utilisation 已提示则不再提示。',
  },
  source: 'Queueing theory: the backlog of an outage D drains in D × load / (1 - load)',
  settings: {
    outageHours: { default: 1, title: { en: 'Outage', zh: '停机时长' }, unit: 'h' },
    drainHours: { default: 4, title: { en: 'Time to catch up, at most', zh: '追赶时间上限' }, unit: 'h' },
  },
  check: (design, facts, { outageHours, drainHours }) => {
    const spoken = thresholdOfOther(design);
    return stationsOf(design, facts)
      .filter(({ utilisation }) => utilisation < 1 && utilisation <= spoken + 1e-9)
      .filter(({ utilisation }) => drained(outageHours, utilisation) > drainHours + 1e-9)
      .filter((station) => !isBounded(design, station))
      .map((station) => found(design, station, { outageHours, drainHours }));
  },
};

/** Above it the other rule says so already. */
const thresholdOfOther = (design: Design): number => {
  if (levelOf(design, highUtilisation.id) === 'off') return 1;
  const settings = design.rules?.settings;
  const own = settings && Object.hasOwn(settings, highUtilisation.id) ? settings[highUtilisation.id] : undefined;
  return own?.threshold ?? highUtilisation.settings?.threshold.default ?? 1;
};

const drained = (outageHours: number, utilisation: number): number => (outageHours * utilisation) / (1 - utilisation);

/** What a bounded queue could not keep need not be worked off. */
const isBounded = (design: Design, { links }: Station): boolean =>
  links.some((id) => {
    const topic = design.nodes?.[design.links?.[id]?.from ?? ''];
    return topic?.kind !== 'topic' || boundOf(topic satisfies Topic) !== undefined;
  });

const found = (design: Design, station: Station, { outageHours, drainHours }: Limits): Found => {
  const values = {
    name: nodeNames(design, station.nodes),
    outage: outageHours,
    hours: drained(outageHours, station.utilisation),
    busy: percent(station.utilisation),
    limit: drainHours,
    target: percent(drainHours / (drainHours + outageHours)),
  };
  return {
    message: say(
      'After {outage} h down {name} takes {hours} h to catch up, since it is busy {busy} of the time already (advice: at most {limit} h).',
      '{name}停机 {outage} 小时后需 {hours} 小时追赶，因为平时利用率已达 {busy}（建议不超过 {limit} 小时）。',
      values,
    ),
    why: {
      en: 'All that time every message is hours late, and a second outage adds to the first.',
      zh: '在此期间每条消息都迟到数小时，再次停机会雪上加霜。',
    },
    howToFix: say(
      'Add replicas until at most {target} are busy, or make the work shorter.',
      '增加副本使利用率不超过 {target}，或缩短处理时间。',
      values,
    ),
    nodes: station.nodes,
    links: station.links,
    pointer: linkAt(station.links[0] as string),
    fix: moreWorkers(design, station, Math.min(0.7, drainHours / (drainHours + outageHours))),
  };
};
