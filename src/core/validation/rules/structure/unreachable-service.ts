/**
 * A service that waits to be started and never is. Where it reads a topic, what is wrong there is said by topic-no-publisher or
 * unreachable-subscription; where an idle service calls it, the finding is with that one.
 */
import type { Design } from '../../../model/design.ts';
import { graphOf } from '../../../model/graph/graph.ts';
import type { Found, Rule } from '../../rule.ts';
import { unstartedServices } from '../../ways/unreached.ts';
import { nodeAt, nodeNames, say } from '../../words.ts';

export const unreachableService: Rule = {
  id: 'unreachable-service',
  severity: 'warning',
  title: { en: 'Nothing starts it', zh: '没有触发来源' },
  summary: {
    en: 'A service waits for messages or calls, but it reads nothing and nobody who is ever at work calls it.',
    zh: '服务等待消息或调用，但它不读取任何消息，也没有会工作的一方调用它。',
  },
  source: 'Reachability in the trigger graph',
  noFix: {
    en: 'Which message or call should start it only people can say.',
    zh: '应由哪条消息或哪次调用触发它，只有人能决定。',
  },
  check: (design) => unstartedServices(design).map((services) => found(design, services)),
};

const found = (design: Design, services: readonly string[]): Found => {
  const { incoming, outgoing } = graphOf(design);
  const calls = services.flatMap((id) => (incoming.get(id) ?? []).map(([link]) => link));
  const values = { names: nodeNames(design, services), count: services.length };
  return {
    message:
      calls.length === 0
        ? say(
            '{names} waits to be started, but it reads nothing and nobody calls it.',
            '{names} 等待被触发，但它不读取任何消息，也没有人调用它。',
            values,
          )
        : say(
            '{names} {count:is called by itself only|only call each other}, and nothing ever starts {count:it|them}.',
            '{names} 只{count:被自己调用|相互调用}，从未被触发。',
            values,
          ),
    why: {
      en: 'It is built and run for nothing, and whatever should follow from its work never happens.',
      zh: '它白白构建和运行，其后本应发生的事永远不会发生。',
    },
    howToFix: {
      en: 'Let it subscribe to the topic that should start it, let somebody call it, or give its links arrivals of their own.',
      zh: '让它订阅应触发它的主题，让某一方调用它，或为其连线设置自己的到达过程。',
    },
    nodes: services,
    links: [...new Set([...calls, ...services.flatMap((id) => (outgoing.get(id) ?? []).map(([link]) => link))])],
    pointer: nodeAt(services[0] as string),
  };
};
