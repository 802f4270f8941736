/** Most attempts fail for a minute, and every failure comes back as more work. */
import { ok, refused } from '../lib/result.ts';
import { fill } from '../lib/text.ts';
import { aimed, calledIn } from './aiming/aimed.ts';
import { retrying } from './aiming/candidates.ts';
import { noRetry } from './aiming/reasons.ts';
import type { Drill } from './drill.ts';

const forSeconds = 60;
const probability = 0.8;

export const retryStorm: Drill = {
  id: 'retry-storm',
  title: { en: 'Retry storm', zh: '重试风暴' },
  summary: {
    en: 'Four attempts in five fail for a minute, and are made again.',
    zh: '一分钟内五分之四的尝试失败并被重试。',
  },
  plan: (situation) => {
    const { design, load, atSeconds } = situation;
    const link = aimed(situation, retrying(design), load.subscriptions, 'utilisation');
    if (link === undefined) return refused(noRetry);
    const words = { link: calledIn(design, link) };
    return ok({
      name: fill({ en: 'Retry storm: {link}', zh: '重试风暴：{link}' }, words),
      description: fill(
        {
          en: 'At {link}, 80 % of the attempts fail for 60 s. Look at redeliveries, at the backlog, and whether it goes away by itself.',
          zh: '60 秒内，{link} 有 80% 的尝试失败。请查看重投、积压，以及积压是否会自行消失。',
        },
        words,
      ),
      changes: { faults: [{ kind: 'failure', target: link, atSeconds, forSeconds, value: probability }] },
    });
  },
};
