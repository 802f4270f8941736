/**
 * A subscription to a topic in use at which no message can ever arrive that it accepts. What a missing publisher or an idle
 * service keeps from coming is not told again: topic-no-publisher and unreachable-service have said so.
 */
import type { Design } from '../../../model/design.ts';
import { accepts, type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Found, Rule } from '../../rule.ts';
import { reachOnceMended } from '../../ways/unreached.ts';
import { linkAt, messageNames, nodeName, say, unique } from '../../words.ts';

export const unreachableSubscription: Rule = {
  id: 'unreachable-subscription',
  severity: 'warning',
  title: { en: 'Nothing can arrive', zh: '没有消息能到达' },
  summary: {
    en: 'No publisher reaches the subscription with a message that its filter lets through.',
    zh: '没有发布者能让符合其过滤条件的消息到达该订阅。',
  },
  source: 'Reachability in the trigger graph',
  noFix: {
    en: 'Whether the filter is wrong or a publication is missing only people can say.',
    zh: '是过滤条件有误还是缺少发布，只有人能决定。',
  },
  check: (design) => {
    const graph = graphOf(design);
    const arriving = reachOnceMended(design);
    return graph.subscriptions
      .filter(([id, { from }]) => {
        if (arriving.has(id)) return false;
        const topic = design.nodes?.[from];
        const external = topic?.kind === 'topic' && topic.external === true;
        // Without any publisher it is the topic that is at fault, and topic-no-publisher says so.
        const fed = graph.publishing.has(from) || graph.deadLetters.has(from);
        return fed && !external;
      })
      .map((entry) => found(design, entry));
  },
};

const found = (design: Design, [id, link]: Entry<Subscribe>): Found => {
  const published = unique((graphOf(design).publishing.get(link.from) ?? []).map(([, { message }]) => message));
  const filtered = published.length > 0 && !published.some((message) => accepts(link, message));
  const values = {
    node: nodeName(design, link.to),
    topic: nodeName(design, link.from),
    published: messageNames(design, published),
    filter: messageNames(design, link.filter ?? []),
  };
  return {
    message: filtered
      ? say(
          '“{node}” accepts only {filter} from “{topic}”, where only {published} is published.',
          '“{node}”只接受“{topic}”中的 {filter}，而那里只发布 {published}。',
          values,
        )
      : say(
          'Nothing ever reaches “{node}” through “{topic}”: what publishes there is never triggered itself.',
          '没有消息能经“{topic}”到达“{node}”：向那里发布的一方自己从未被触发。',
          values,
        ),
    why: {
      en: 'The subscriber is built and run for nothing, and what should follow from it never happens.',
      zh: '订阅者白白构建和运行，后续本应发生的事永远不会发生。',
    },
    howToFix: filtered
      ? {
          en: 'Correct the filter, or publish such a message to the topic.',
          zh: '修正过滤条件，或向该主题发布这种消息。',
        }
      : {
          en: 'Follow the chain upwards to the first service that nothing triggers and give it a source or a trigger.',
          zh: '沿链路向上找到第一个未被触发的服务，为它添加来源或触发条件。',
        },
    nodes: [link.to, link.from],
    links: [id],
    messages: link.filter ?? [],
    pointer: linkAt(id, ...(filtered ? ['filter'] : [])),
  };
};
