/** A message that says that a step has given up, read by the steps before it, which then undo what they did. */
import type { Design } from '../../model/design.ts';
import type { Fix } from '../../model/findings/finding.ts';
import { slugFor } from '../../model/names.ts';
import { stepsBefore, unheardBy } from '../ways/compensation.ts';
import { nodeName, nodeNames, say } from '../words.ts';
import { triggersArePinned } from './pinned-triggers.ts';
import { has, newElementId, placedBeside, withLink, withMessage, withNode } from './records.ts';

/** None where the step cannot publish, or a step before it would start other work by whatever it reads. */
export const addCompensation = (design: Design, failing: string): Fix | undefined => {
  const apply = (before: Design): Design => {
    const link = before.links?.[failing];
    if (link?.kind !== 'subscribe') return before;
    const steps = unheardBy(before, [failing, link], stepsBefore(before, [failing, link]));
    const able = before.nodes?.[link.to]?.kind === 'service' && steps.every((step) => triggersArePinned(before, step));
    return able && steps.length > 0 ? compensated(before, failing, link.to, steps) : before;
  };
  if (apply(design) === design) return undefined;
  const link = design.links?.[failing];
  const steps =
    link?.kind === 'subscribe' ? unheardBy(design, [failing, link], stepsBefore(design, [failing, link])) : [];
  return {
    title: say('Tell {steps} when “{node}” gives up', '“{node}”放弃时通知 {steps}', {
      steps: nodeNames(design, steps),
      node: nodeName(design, link?.to ?? ''),
    }),
    apply,
  };
};

const compensated = (before: Design, failing: string, node: string, steps: readonly string[]): Design => {
  const message = slugFor(`${node}-failed`, (slug) => has(before.messages, slug), 'failed');
  const payload = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } };
  const known = withMessage(before, message, { name: `${node}.failed`, key: '/id', payload });
  const topic = newElementId(known, `${node}-failures`, 'failures');
  const record = { kind: 'topic', name: `${nodeName(known, node)} failures` } as const;
  const placed = placedBeside(withNode(known, topic, record), topic, node, 0, 160);
  const published = withLink(placed, newElementId(placed, `${node}-gives-up`, 'gives-up'), {
    kind: 'publish',
    from: node,
    to: topic,
    message,
    after: { subscriptions: [failing], outcome: 'exhausted' },
  });
  return steps.reduce(
    (design, to) =>
      withLink(design, newElementId(design, `${to}-undoes`, 'undoes'), { kind: 'subscribe', from: topic, to }),
    published,
  );
};
