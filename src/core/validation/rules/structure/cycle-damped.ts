/**
 * A loop that dies out, but not before its messages have become more. Loops without end are the business of cycle-undamped, and a
 * service that reads its own messages is that of self-consumption.
 */
import { figure } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import type { LoopFacts } from '../../facts.ts';
import type { Found, Rule } from '../../rule.ts';
import { componentAround, isDamped, isEndless, nodesOf, severalWords, turnOf } from '../../ways/loops.ts';
import { linkAt, say } from '../../words.ts';

export const cycleDamped: Rule<{ factor: number }> = {
  id: 'cycle-damped',
  severity: 'warning',
  title: { en: 'Loop multiplies traffic', zh: '循环放大流量' },
  summary: {
    en: 'Messages trigger each other in a loop that ends by chance, by a hop limit or by deduplication. A note where the traffic at most doubles.',
    zh: '消息相互触发成环，靠概率、跳数上限或去重才结束。流量至多翻倍时仅作提示。',
  },
  source: 'Jackson, Networks of waiting lines, 1957: traffic equations; Taibi and Lenarduzzi, 2018: cyclic dependency',
  settings: {
    factor: { default: 2, title: { en: 'Traffic multiplied, at most', zh: '流量倍数上限' } },
  },
  noFix: {
    en: 'How often a message should go round only people can say.',
    zh: '消息应循环几次，只有人能决定。',
  },
  check: (design, facts, { factor }) =>
    facts.graph.loops
      .filter((loop) => loop.gain > 0 && !isEndless(design, loop))
      .map((loop) => ({ ...loop, nodes: nodesOf(design, loop.links) }))
      .filter(({ nodes }) => !isSelf(nodes))
      .map((loop) => found(design, loop, factor)),
};

interface Loop extends LoopFacts {
  readonly nodes: readonly string[];
}

/** One service and its own topic. */
const isSelf = (nodes: readonly string[]): boolean => nodes.length === 2;

const found = (design: Design, loop: Loop, most: number): Found => {
  const factor = loop.gain < 1 ? 1 / (1 - loop.gain) : Infinity;
  return {
    ...(factor <= most || factor === Infinity ? { severity: 'info' } : {}),
    message: factor === Infinity ? goesRound(design, loop) : multiplies(design, loop, factor),
    why: {
      en: 'All that is on the way gets this traffic as well, and a chance that is a little higher makes it much more.',
      zh: '沿途的一切都要承受这些流量，概率略高一点，流量就会大增。',
    },
    howToFix: {
      en: 'Check that the loop is meant; if so, lower its chance, limit its hops, and size the stations on it for this load.',
      zh: '请核实该循环是否有意为之；若是，请降低其概率、限制跳数，并按此负载配置沿途各站。',
    },
    nodes: loop.nodes,
    links: loop.links,
    pointer: linkAt(loop.links[0] as string),
  };
};

const goesRound = (design: Design, { links, nodes, gain }: Loop): Found['message'] =>
  say(
    '{turn}: these messages trigger each other (gain {gain}) until a hop limit or deduplication ends it.{several}',
    '{turn}：这些消息相互触发（增益 {gain}），直到跳数上限或去重使其结束。{several}',
    { turn: turnOf(design, links, nodes), gain: figure(gain), several: severalWords(design, links) },
  );

const multiplies = (design: Design, { links, nodes, gain }: Loop, factor: number): Found['message'] => {
  const values = {
    turn: turnOf(design, links, nodes),
    factor: figure(factor),
    gain: figure(gain),
    several: severalWords(design, links),
  };
  const limited = componentAround(design, links[0] as string).some(([, link]) => isDamped(design, link));
  return limited
    ? say(
        '{turn}: this loop multiplies its traffic by at most {factor} (gain {gain}).{several}',
        '{turn}：该循环最多使流量变为 {factor} 倍（增益 {gain}）。{several}',
        values,
      )
    : say(
        '{turn}: this loop multiplies its traffic by {factor} (gain {gain}).{several}',
        '{turn}：该循环使流量变为 {factor} 倍（增益 {gain}）。{several}',
        values,
      );
};
