/** Messages that trigger each other in a circle and do not become fewer. */
import { figure } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import type { LoopFacts } from '../facts.ts';
import { limitHops } from '../fixes/limit-hops.ts';
import { isUndamped } from '../loops.ts';
import type { Found, Rule } from '../rule.ts';
import { linkAt, nodeName, say, unique } from '../words.ts';

/** Chances like 0.7 + 0.3 do not add up to 1 exactly. */
const rounding = 1e-9;

export const cycleUndamped: Rule = {
  id: 'cycle-undamped',
  severity: 'error',
  title: { en: 'Endless loop', zh: '无休止的循环' },
  summary: {
    en: 'Messages trigger each other in a loop of gain 1 or more, without hop limit or deduplication.',
    zh: '消息以不小于 1 的增益相互触发成环，且没有跳数上限或去重。',
  },
  source:
    'Taibi and Lenarduzzi, On the definition of microservice bad smells, 2018: cyclic dependency; Jackson, Networks of waiting lines, 1957',
  check: (design, facts) =>
    facts.graph.loops
      .filter((loop) => loop.gain >= 1 - rounding && loop.links.every((id) => design.links?.[id]))
      .filter((loop) => isUndamped(design, loop.links))
      .map((loop) => found(design, loop)),
};

const found = (design: Design, { links, gain }: LoopFacts): Found => {
  const nodes = unique(links.flatMap((id) => design.links?.[id]?.from ?? []));
  const turn = [...nodes, nodes[0] as string].map((id) => `“${nodeName(design, id)}”`).join(' → ');
  return {
    message: say(
      '{turn}: these messages trigger each other and never become fewer (gain {gain}), so it never stops.',
      '{turn}：这些消息相互触发，且数量不会减少（增益 {gain}），永不停止。',
      { turn, gain: figure(gain) },
    ),
    why: {
      en: 'A single message is enough to fill every queue on the way, and no number of workers helps.',
      zh: '一条消息就足以填满沿途所有队列，增加再多工作者也无济于事。',
    },
    howToFix: {
      en: 'Set a hop limit, lower a probability so that the gain falls below 1, or cut the loop.',
      zh: '设置跳数上限，降低某个概率使增益小于 1，或切断循环。',
    },
    nodes,
    links,
    pointer: linkAt(links[0] as string),
    fix: limitHops(links),
  };
};
