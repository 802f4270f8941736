/** Messages that fail at every attempt: are they tried for ever, put aside, or lost, and what do they hold up? */
import { ok, refused } from '../lib/result.ts';
import { fill } from '../lib/text.ts';
import { aimed, calledIn } from './aiming/aimed.ts';
import { retrying, subscriptions } from './aiming/candidates.ts';
import { noReader } from './aiming/reasons.ts';
import type { Drill } from './drill.ts';

const forSeconds = 60;
const share = 0.05;

export const poisonMessage: Drill = {
  id: 'poison-message',
  title: { en: 'Poison message', zh: '毒消息' },
  summary: {
    en: 'One message in twenty fails at every attempt, for a minute.',
    zh: '一分钟内，每二十条消息中有一条每次处理都失败。',
  },
  plan: (situation) => {
    const { design, load, atSeconds } = situation;
    const readers = subscriptions(design);
    const again = retrying(design).filter((id) => readers.includes(id));
    // Where one is tried again it can hold others up; elsewhere it only is lost.
    const link = aimed(situation, again.length > 0 ? again : readers, load.subscriptions, 'utilisation');
    if (link === undefined) return refused(noReader);
    const words = { link: calledIn(design, link) };
    return ok({
      name: fill({ en: 'Poison messages: {link}', zh: '毒消息：{link}' }, words),
      description: fill(
        {
          en: 'A share of 5 % of what comes in at {link} fails at every attempt for 60 s. Look at redeliveries, dead letters and loss.',
          zh: '60 秒内，{link} 收到的消息中有 5% 每次处理都失败。请查看重投、死信和丢失。',
        },
        words,
      ),
      changes: { faults: [{ kind: 'poison', target: link, atSeconds, forSeconds, value: share }] },
    });
  },
};
