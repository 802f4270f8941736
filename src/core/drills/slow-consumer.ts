/** A reader that becomes slower than its messages come in, for a minute. */
import { own } from '../lib/own.ts';
import { ok, refused } from '../lib/result.ts';
import { fill } from '../lib/text.ts';
import { aimed, calledIn } from './aiming/aimed.ts';
import { workers } from './aiming/candidates.ts';
import { noWorker } from './aiming/reasons.ts';
import type { Drill } from './drill.ts';

const forSeconds = 60;

export const slowConsumer: Drill = {
  id: 'slow-consumer',
  title: { en: 'Slow consumer', zh: '消费者变慢' },
  summary: {
    en: 'The work of a node takes so much longer that it cannot keep up for a minute.',
    zh: '某节点的处理变慢，一分钟内跟不上消息到达。',
  },
  plan: (situation) => {
    const { design, load, atSeconds } = situation;
    const node = aimed(situation, workers(design), load.nodes, 'utilisation');
    if (node === undefined) return refused(noWorker);
    const value = factorFor(own(load.nodes, node)?.utilisation ?? null);
    const words = { node: calledIn(design, node), value };
    return ok({
      name: fill({ en: 'Slow consumer: {node}', zh: '消费者变慢：{node}' }, words),
      description: fill(
        {
          en: 'The work of {node} takes {value} times as long for 60 s. Look at its backlog, and at who waits behind it.',
          zh: '{node} 的处理时间在 60 秒内变为 {value} 倍。请查看其积压，以及谁在其后等待。',
        },
        words,
      ),
      changes: { faults: [{ kind: 'slow', target: node, atSeconds, forSeconds, value }] },
    });
  },
};

const wantedUtilisation = 1.5;
const mostTimes = 100;

/** So much slower that it has half as much again to do as it can: less would be no drill. */
const factorFor = (utilisation: number | null): number =>
  utilisation === null || !(utilisation > 0)
    ? 3
    : Math.min(mostTimes, Math.max(2, Math.ceil(wantedUtilisation / utilisation)));
