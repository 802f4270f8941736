/** What a session of MQTT is for a reader: what it is sent at least once, and for how long that is kept while it is away (OASIS MQTT 5.0). */
import { durationOf } from '../../lib/figures.ts';
import type { Design } from '../../model/design.ts';
import { acknowledgesFirst } from '../../model/graph/deliveries.ts';
import type { Entry } from '../../model/graph/graph.ts';
import type { Subscribe } from '../../model/link.ts';
import { longestAbsence } from '../load/outages.ts';

/** How long a reader may be away, unless a scenario rehearses more: a restart or a lost connection. */
export const usualAbsence = {
  offlineSeconds: { default: 60, title: { en: 'Away without a loss', zh: '允许离线而不丢失' }, unit: 's' },
} as const;

/** With QoS 0, or acknowledged before the work, messages may be lost anyway. */
export const wantsAll = (design: Design, link: Subscribe): boolean =>
  link.mqtt?.qos !== 0 && !acknowledgesFirst(design, link);

/** In seconds; infinite where nothing ends it. */
export const keptFor = ({ mqtt }: Subscribe): number =>
  mqtt?.cleanStart ? 0 : (mqtt?.sessionExpirySeconds ?? Infinity);

export const absenceOf = (design: Design, entry: Entry<Subscribe>, offlineSeconds: number): number =>
  Math.max(longestAbsence(design, entry), offlineSeconds);

export const secondsInWords = (seconds: number): string => durationOf(seconds * 1000);
