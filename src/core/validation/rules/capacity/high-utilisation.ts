/**
 * A station that keeps up, but with so little room that waits dwarf the work itself. An autoscaled node is measured with all replicas
 * that it may have: fewer are busier, as they are meant to be.
 */
import type { Design } from '../../../model/design.ts';
import { moreWorkers } from '../../fixes/more-workers.ts';
import { type Station, stationsOf } from '../../load/stations.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeNames, percent, say } from '../../words.ts';

/** Rates and means multiply to 0.8000000000000002 where 0.8 is meant. */
const rounding = 1e-9;

export const highUtilisation: Rule<{ threshold: number }> = {
  id: 'high-utilisation',
  severity: 'warning',
  title: { en: 'High utilisation', zh: '利用率过高' },
  summary: {
    en: 'The workers are nearly always busy, so messages wait long and any burst makes a backlog.',
    zh: '工作者几乎一直忙碌，消息等待很久，稍有突发就会积压。',
  },
  source: 'Queueing theory: in an M/M/1 queue the response time is the service time / (1 - utilisation)',
  settings: {
    threshold: { default: 0.8, title: { en: 'Utilisation, at most', zh: '利用率上限' } },
  },
  check: (design, facts, { threshold }) =>
    stationsOf(design, facts)
      .filter(({ utilisation }) => utilisation > threshold + rounding && utilisation < 1)
      .map((station) => found(design, station, threshold)),
};

const found = (design: Design, station: Station, threshold: number): Found => {
  const values = {
    name: nodeNames(design, station.nodes),
    busy: percent(station.utilisation),
    limit: percent(threshold),
    factor: 1 / (1 - station.utilisation),
    servers: station.servers,
    wait: station.meanWaitMs ?? '',
  };
  return {
    message:
      station.meanWaitMs === null
        ? say(
            '{name} is busy {busy} of the time (workers: {servers}; advice: at most {limit}).',
            '{name}的 {servers} 个工作者有 {busy} 的时间在忙；建议不超过 {limit}。',
            values,
          )
        : say(
            '{name} is busy {busy} of the time (workers: {servers}; advice: at most {limit}): a message waits {wait} ms on average.',
            '{name}的 {servers} 个工作者有 {busy} 的时间在忙（建议不超过 {limit}）：消息平均等待 {wait} 毫秒。',
            values,
          ),
    why: say(
      'At this load one worker alone would make everything take {factor} times as long as the work itself; a small burst or a slow minute becomes a backlog.',
      '在此负载下，若只有一个工作者，总时间将是处理时间的 {factor} 倍；一点突发或变慢就会造成积压。',
      values,
    ),
    howToFix: {
      en: 'Add replicas until about 70 % are busy, or make the work shorter.',
      zh: '增加副本使利用率降到约 70 %，或缩短处理时间。',
    },
    nodes: station.nodes,
    links: station.links,
    pointer: linkAt(station.links[0] as string),
    // A design may ask for less than is usual.
    fix: moreWorkers(design, station, Math.min(0.7, threshold)),
  };
};
