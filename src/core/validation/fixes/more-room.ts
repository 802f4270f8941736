/** A bounded queue that holds what is known to come at once. */
import type { Design } from '../../model/design.ts';
import type { Fix } from '../../model/findings/finding.ts';
import { nodeName, say } from '../words.ts';
import { roundUp } from './generous.ts';
import { withNode } from './records.ts';

/** Room beyond what is known: bursts are random, and their mean is not their longest. */
const margin = 1.25;

/** At least so many messages, rounded up to two digits that people can remember. */
export const moreRoom = (design: Design, topic: string, needed: number): Fix => {
  const capacity = roundUp(needed * margin);
  return {
    title: say('Let “{topic}” hold {capacity} messages', '让“{topic}”容纳 {capacity} 条消息', {
      topic: nodeName(design, topic),
      capacity: String(capacity),
    }),
    apply: (before) => {
      const node = before.nodes?.[topic];
      if (node?.kind !== 'topic' || node.capacity === undefined || node.capacity >= capacity) return before;
      return withNode(before, topic, { ...node, capacity });
    },
  };
};
