/**
 * A step that may give up after earlier steps have changed something, and nothing tells them. Steps are services that write
 * datastores by what the design says; whatever comes back only sometimes (a refusal, a failure, a dead letter that is read) counts
 * as telling them.
 */
import type { Design } from '../../../model/design.ts';
import { acknowledgesFirst, exhaustedShare } from '../../../model/graph/deliveries.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import { addCompensation } from '../../fixes/add-compensation.ts';
import type { Found, Rule } from '../../rule.ts';
import { changesState, stepsBefore, unheardBy } from '../../ways/compensation.ts';
import { linkAt, nodeName, nodeNames, percent, say } from '../../words.ts';

export const sagaNoCompensation: Rule = {
  id: 'saga-no-compensation',
  severity: 'warning',
  title: { en: 'Nothing is undone', zh: '没有补偿' },
  summary: {
    en: 'A step that writes data may fail for good, and the steps before it that have written data never hear of it.',
    zh: '写入数据的步骤可能最终失败，而此前已写入数据的步骤永远不会得知。',
  },
  source: 'Garcia-Molina and Salem, Sagas, SIGMOD 1987; Richardson, Microservices Patterns, 2018: Saga',
  silentInDraft: true,
  check: (design) =>
    graphOf(design)
      .subscriptions.filter(([, link]) => givesUp(design, link) && changesState(design, link.to))
      .flatMap((entry) => {
        const unheard = unheardBy(design, entry, stepsBefore(design, entry));
        return unheard.length > 0 ? [found(design, entry, unheard)] : [];
      }),
};

const givesUp = (design: Design, link: Subscribe): boolean =>
  exhaustedShare(link) > 0 && !acknowledgesFirst(design, link);

const found = (design: Design, [id, link]: Entry<Subscribe>, steps: readonly string[]): Found => ({
  message: say(
    'If “{node}” gives up ({share} of the messages of “{topic}”), what {steps} did before stays done.',
    '若“{node}”放弃（占“{topic}”消息的 {share}），{steps} 此前所做的不会撤销。',
    {
      node: nodeName(design, link.to),
      topic: nodeName(design, link.from),
      share: percent(exhaustedShare(link)),
      steps: nodeNames(design, steps),
    },
  ),
  why: {
    en: 'The services then disagree for ever: money is taken, or stock held, for what never happens.',
    zh: '各服务的数据从此不一致：扣了款、占了库存，事情却从未发生。',
  },
  howToFix: {
    en: 'Publish that the step has failed, and let the steps before it read that and undo what they did.',
    zh: '发布该步骤已失败的消息，让此前的步骤读取并撤销所做的事。',
  },
  nodes: [link.to, ...steps],
  links: [id],
  pointer: linkAt(id),
  fix: addCompensation(design, id),
});
