/** Dead letters that find their way back to where they died. */
import type { Design } from '../../../model/design.ts';
import type { Fix } from '../../../model/findings/finding.ts';
import { deadLetterTopic } from '../../../model/graph/deliveries.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import { graphOf } from '../../../model/graph/graph.ts';
import type { Link } from '../../../model/link.ts';
import type { Facts } from '../../facts.ts';
import { addDeadLetter } from '../../fixes/add-dead-letter.ts';
import { limitHops } from '../../fixes/limit-hops.ts';
import { withLink } from '../../fixes/records.ts';
import { isFlowKnown } from '../../load/known-flow.ts';
import type { Found, Rule } from '../../rule.ts';
import { type Circle, circlesOf } from '../../ways/dead-letter-circles.ts';
import { linkAt, nodeName, say, unique } from '../../words.ts';

/** A hop limit on the way, or deduplication, is a way out; a delay alone only makes the circle slower. One finding per circle. */
export const dlqCycle: Rule = {
  id: 'dlq-cycle',
  severity: 'warning',
  title: { en: 'Dead letters come back', zh: '死信回流' },
  summary: {
    en: 'The way of a dead letter leads back to the subscription that gave it up, and nothing counts how often.',
    zh: '死信的去路又回到放弃它的订阅，且没有任何计数限制。',
  },
  source: 'RabbitMQ: dead letter exchanges (cycles are dropped only if no rejection is in them)',
  check: (design, facts) => circlesOf(design).map((circle) => found(design, circle, facts)),
};

const found = (design: Design, circle: Circle, facts: Facts): Found => {
  const [id, link] = circle.start;
  return {
    message: say('What “{node}” gives up comes back to it: {path}.', '“{node}”放弃的消息又回到它那里：{path}。', {
      node: nodeName(design, link.to),
      path: placesOf(circle)
        .map((place) => `“${nodeName(design, place)}”`)
        .join(' > '),
    }),
    why: {
      en: 'A message that fails every time circles for ever, and each round costs all its tries again.',
      zh: '总是失败的消息会无限循环，每一圈都要再用尽全部重试。',
    },
    howToFix: {
      en: 'Let dead letters end somewhere else, or set a hop limit where they are published again.',
      zh: '让死信止于别处，或在重新发布处设置跳数上限。',
    },
    nodes: unique([link.to, ...placesOf(circle)]),
    links: unique([id, ...circle.way.map(([each]) => each)]),
    pointer: linkAt(id, 'deadLetter'),
    fix: canBreak(design, circle, facts) ? breakAt(id) : undefined,
  };
};

/** Topics and nodes from the dead-letter topic back to where the message is given up. */
const placesOf = ({ start, way }: Circle): string[] => {
  const letters = deadLetterTopic(start[1]);
  return [
    ...(letters === undefined ? [] : [letters]),
    ...way.flatMap(([, link], at) => {
      const letter =
        link.kind === 'subscribe' && way[at + 1]?.[1].kind === 'subscribe' ? deadLetterTopic(link) : undefined;
      return letter === undefined ? [link.to] : [link.to, letter];
    }),
  ];
};

const isPublished = ([, link]: Entry<Link>): boolean => link.kind === 'publish';

/**
 * Without its dead letters the topic must still be published to by somebody. Where the circle lies in a loop that never ends,
 * that loop is to be cured first: nobody knows yet what flows there.
 */
const canBreak = (design: Design, { start: [id, link], way }: Circle, facts: Facts): boolean =>
  isFlowKnown(facts, id) && (way.some(isPublished) || graphOf(design).publishing.has(link.from));

const breakAt = (id: string): Fix => ({
  title: { en: 'Let dead letters end', zh: '让死信有终点' },
  apply: (before) => {
    let design = before;
    for (let circle = circleAt(design, id); circle; circle = circleAt(design, id)) {
      const broken = withoutCircle(design, circle);
      if (broken === design) break;
      design = broken;
    }
    return design;
  },
});

const circleAt = (design: Design, id: string): Circle | undefined =>
  circlesOf(design).find(({ start }) => start[0] === id);

/** Published again: a hop limit. Else the last dead letter on the way back goes to a topic that nobody reads. */
const withoutCircle = (design: Design, { start, way }: Circle): Design => {
  if (way.some(isPublished)) return limitHops(way.map(([id]) => id)).apply(design);
  const [id, link] = way.at(-2) ?? start;
  if (link.kind !== 'subscribe') return design;
  const { deadLetter: _gone, ...rest } = link;
  const open = withLink(design, id, rest);
  return addDeadLetter(open, id, rest).apply(open);
};
