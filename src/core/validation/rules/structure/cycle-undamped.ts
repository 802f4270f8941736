/** Messages that trigger each other in a circle and do not become fewer. */
import { figure } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Link } from '../../../model/link.ts';
import type { LoopFacts } from '../../facts.ts';
import { limitHops } from '../../fixes/limit-hops.ts';
import type { Found, Rule } from '../../rule.ts';
import { isEndless, isUndamped, nodesOf, selfFeeding, severalWords, turnOf } from '../../ways/loops.ts';
import { linkAt, nodeName, say, unique } from '../../words.ts';

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
  check: (design, facts) => {
    const loops = facts.graph.loops.filter((loop) => isEndless(design, loop));
    const told = new Set(loops.flatMap(({ links }) => links));
    const alone = selfFeeding(design).filter(([id]) => !told.has(id));
    return [...loops.map((loop) => found(design, loop)), ...alone.map((entry) => foundAlone(design, entry))];
  },
};

const why = {
  en: 'A single message is enough to fill every queue on the way, and no number of workers helps.',
  zh: '一条消息就足以填满沿途所有队列，增加再多工作者也无济于事。',
};

const found = (design: Design, { links, gain }: LoopFacts): Found => {
  const fix = limitHops(links);
  return {
    message: say(
      '{turn}: these messages trigger each other and never become fewer (gain {gain}), so it never stops.{several}',
      '{turn}：这些消息相互触发，且数量不会减少（增益 {gain}），永不停止。{several}',
      { turn: turnOf(design, links), gain: figure(gain), several: severalWords(design, links) },
    ),
    why,
    howToFix: {
      en: 'Set a hop limit, lower a probability so that the gain falls below 1, or cut the loop.',
      zh: '设置跳数上限，降低某个概率使增益小于 1，或切断循环。',
    },
    nodes: nodesOf(design, links),
    links,
    pointer: linkAt(links[0] as string),
    // Dead letters and calls count no hops: a loop of nothing else has to be cut by hand.
    fix: isUndamped(fix.apply(design), links) ? undefined : fix,
  };
};

/** A loop of a single link has no walk to show. */
const foundAlone = (design: Design, [id, link]: Entry<Link>): Found => {
  const values = { from: nodeName(design, link.from), node: nodeName(design, link.to) };
  const isCall = link.kind === 'call';
  return {
    message: isCall
      ? say(
          '“{node}” calls itself during each of these calls, so it never stops.',
          '“{node}”在每次调用期间又调用自身，永不停止。',
          values,
        )
      : say(
          'Every message of “{from}” fails at “{node}” and comes back as a dead letter of itself, so it never stops.',
          '“{from}”的每条消息都在“{node}”失败，又作为死信回到原主题，永不停止。',
          values,
        ),
    why,
    howToFix: isCall
      ? { en: 'Let the call happen only sometimes, or remove it.', zh: '让调用只在部分情况下发生，或删除它。' }
      : {
          en: 'Send the dead letters to another topic, or correct the chance of failure.',
          zh: '将死信发往其他主题，或修正失败概率。',
        },
    nodes: unique([link.to, link.from]),
    links: [id],
    pointer: linkAt(id),
  };
};
