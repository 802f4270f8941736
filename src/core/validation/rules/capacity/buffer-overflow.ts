/**
 * A bounded queue that loses messages though nothing random has to happen. Chance losses of a steady stream are left to the
 * analysis, which knows their share; a queue that blocks loses nothing and is left to `overload`.
 */
import type { Text } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { criticalOf } from '../../../model/graph/critical.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { moreRoom } from '../../fixes/more-room.ts';
import { type Overflow, overflowOf } from '../../load/overflows.ts';
import { topicOf } from '../../load/reader.ts';
import { boundOf } from '../../load/reader-capacity.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, percent, say } from '../../words.ts';

export const bufferOverflow: Rule = {
  id: 'buffer-overflow',
  severity: 'warning',
  title: { en: 'Queue runs over', zh: '队列溢出' },
  summary: {
    en: 'A bounded queue is too small for its load, for a burst of its sources, or for an outage that a scenario rehearses. An error where it never ends or on the path of an objective.',
    zh: '有界队列容不下其负载、来源的突发，或场景所演练的停机。若永不停止或位于目标路径上，则为错误。',
  },
  source: 'RabbitMQ: queue length limit; NATS JetStream: discard policy; Eclipse Mosquitto: max_queued_messages',
  check: (design, facts) => {
    const { topics, reading } = graphOf(design);
    const bounded = topics.filter(([, topic]) => boundOf(topic) !== undefined);
    const readers = bounded.flatMap(([id]) => reading.get(id) ?? []);
    return readers.flatMap((entry) => {
      const overflow = overflowOf(design, facts, entry);
      return overflow ? [found(design, entry, overflow, criticalOf(design).links.has(entry[0]))] : [];
    });
  },
};

const found = (design: Design, [id, link]: Entry<Subscribe>, overflow: Overflow, isCritical: boolean): Found => {
  const endless = overflow.needed === Infinity;
  return {
    message: endless ? saidOfLoad(design, link, overflow) : saidOfPeak(design, link, overflow),
    why: whyOf(topicOf(design, link)),
    howToFix: endless
      ? {
          en: 'Add workers, or send it less: room alone only delays the loss.',
          zh: '增加工作者或减少发送：只加容量只会推迟丢失。',
        }
      : {
          en: 'Let the queue hold more, work faster, or make the burst smaller.',
          zh: '增大队列容量、加快处理，或减小突发。',
        },
    ...((endless || isCritical) && { severity: 'error' }),
    nodes: [link.from, link.to],
    links: [id, ...(overflow.from !== undefined && design.links?.[overflow.from] ? [overflow.from] : [])],
    pointer: nodeAt(link.from, 'capacity'),
    fix: endless ? undefined : moreRoom(design, link.from, overflow.needed),
  };
};

const whyOf = ({ onFull }: Topic): Text => {
  if (onFull === 'drop-old') return { en: 'The oldest messages are dropped, unread.', zh: '最旧的消息未读即被丢弃。' };
  return onFull === 'reject'
    ? {
        en: 'What finds no room is refused, for all groups of the topic.',
        zh: '没有空位的消息被拒绝，主题的所有组都收不到。',
      }
    : {
        en: 'What finds no room is dropped, and its publisher is not told.',
        zh: '没有空位的消息被丢弃，发布者不会得知。',
      };
};

const saidOfLoad = (design: Design, { from, to }: Subscribe, { capacity, perSecond, drainedPerSecond }: Overflow) =>
  say(
    '“{topic}” holds {capacity} messages for “{node}”, but {rate}/s come and {drained}/s are done: {share} find no room.',
    '“{topic}”为“{node}”最多容纳 {capacity} 条，但每秒来 {rate} 条、处理 {drained} 条：{share} 没有空位。',
    {
      topic: nodeName(design, from),
      node: nodeName(design, to),
      capacity,
      rate: perSecond,
      drained: drainedPerSecond,
      share: percent(1 - drainedPerSecond / perSecond),
    },
  );

const saidOfPeak = (design: Design, { from, to }: Subscribe, overflow: Overflow) => {
  const { en, zh } = causes[overflow.cause];
  return say(
    `“{topic}” holds {capacity} messages for “{node}”; ${en} needs room for {needed}, so {lost} find none.`,
    `“{topic}”为“{node}”最多容纳 {capacity} 条；${zh}需要容纳 {needed} 条，{lost} 条没有空位。`,
    {
      topic: nodeName(design, from),
      node: nodeName(design, to),
      capacity: overflow.capacity,
      needed: overflow.needed,
      lost: overflow.needed - overflow.capacity,
      rate: overflow.perSecond,
      seconds: overflow.seconds,
      scenario: overflow.cause === 'outage' ? (overflow.from ?? '') : '',
    },
  );
};

const causes = {
  load: { en: 'the load', zh: '负载' },
  burst: { en: 'a burst of {rate}/s for {seconds} s', zh: '持续 {seconds} 秒、每秒 {rate} 条的突发' },
  batch: { en: 'what arrives at once', zh: '同时到达的消息' },
  outage: { en: 'the outage of {seconds} s in “{scenario}”', zh: '“{scenario}”中 {seconds} 秒的停机' },
} as const;
