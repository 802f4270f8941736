/** Attempts without a last one: a message that always fails is tried for ever. */
import type { Design } from '../../../model/design.ts';
import { deliveriesOf } from '../../../model/graph/deliveries.ts';
import { type Entry, graphOf, type Incoming } from '../../../model/graph/graph.ts';
import type { Facts } from '../../facts.ts';
import { limitTries, usualTries } from '../../fixes/limit-tries.ts';
import { isFlowKnown } from '../../load/known-flow.ts';
import { triesOf } from '../../load/retries.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, say } from '../../words.ts';

/** Only what the design writes counts: by its fixed defaults a link without `retry` is tried once, whatever the broker. */
export const retryUnbounded: Rule = {
  id: 'retry-unbounded',
  severity: 'warning',
  title: { en: 'Endless retry', zh: '无限重试' },
  summary: {
    en: 'A subscription or call is tried again without any limit.',
    zh: '订阅或调用的重试没有次数上限。',
  },
  source: 'NATS documentation: JetStream consumers, MaxDeliver; RabbitMQ: quorum queues, poison message handling',
  check: (design, facts) =>
    graphOf(design)
      .links.filter((entry): entry is Entry<Incoming> => entry[1].kind !== 'publish')
      .filter(([, link]) => deliveriesOf(link) === 0 && triesOf(design, link) === Infinity)
      .map((entry) => found(design, facts, entry)),
};

const found = (design: Design, facts: Facts, [id, link]: Entry<Incoming>): Found => {
  const names = { node: nodeName(design, link.to), from: nodeName(design, link.from) };
  return {
    message:
      link.kind === 'subscribe'
        ? say(
            'A message of “{from}” that “{node}” cannot work on is delivered to it for ever.',
            '“{node}”处理不了的“{from}”消息会被无限次投递给它。',
            names,
          )
        : say(
            '“{from}” calls “{node}” again for ever while it fails.',
            '“{node}”失败时，“{from}”会无限次重新调用它。',
            names,
          ),
    why: {
      en: 'What can never succeed takes workers and room from what can, and nobody gets to see it.',
      zh: '永远不会成功的工作占用工作者和空间，却无人看到。',
    },
    howToFix: {
      en: 'Set max deliveries, five for example, and name a dead letter for what fails at the last one.',
      zh: '设置最大投递次数（例如 5），并为最后一次仍失败的消息指定死信去处。',
    },
    nodes: [link.to, link.from],
    links: [id],
    pointer: linkAt(id, 'retry', 'maxDeliveries'),
    fix: isFlowKnown(facts, id) ? limitTries(design, id, usualTries) : undefined,
  };
};
