/** A subscriber for a topic that nobody reads. */
import type { Design } from '../../model/design.ts';
import type { Fix } from '../../model/findings/finding.ts';
import { graphOf } from '../../model/graph/graph.ts';
import { personalOn } from '../protection/personal-data.ts';
import { nodeName, say } from '../words.ts';
import { newElementId, placedBeside, withLink, withNode } from './records.ts';

/** None where personal data lies: who may read that only people can say. */
export const addSubscriber = (design: Design, topic: string): Fix | undefined => {
  if (personalOn(design, topic).length > 0) return undefined;
  return {
    title: say('Add a subscriber to “{topic}”', '为“{topic}”添加订阅者', { topic: nodeName(design, topic) }),
    apply: (before) =>
      before.nodes?.[topic]?.kind === 'topic' && !graphOf(before).reading.has(topic)
        ? withSubscriber(before, topic)
        : before,
  };
};

const withSubscriber = (design: Design, topic: string): Design => {
  const id = newElementId(design, `${topic}-reader`, 'reader');
  const node = { kind: 'subscriber', name: `${nodeName(design, topic)} reader` } as const;
  const placed = placedBeside(withNode(design, id, node), id, topic, 320, 0);
  const link = newElementId(placed, `${id}-reads`, 'reads');
  return withLink(placed, link, { kind: 'subscribe', from: topic, to: id });
};
