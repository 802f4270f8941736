/** Takes the rights from a node that it does not use. */

import type { Design } from '../../model/design.ts';
import type { Fix } from '../../model/findings/finding.ts';
import { narrowed, type Right, surplusOf } from '../protection/rights.ts';
import { nodeName, say } from '../words.ts';
import { withNode } from './records.ts';

export const narrowRights = (design: Design, id: string, right: Right): Fix => {
  const node = nodeName(design, id);
  return {
    title:
      right === 'mayRead'
        ? say('Let “{node}” read only what it subscribes to', '“{node}”仅可读其订阅的主题', { node })
        : say('Let “{node}” write only what it publishes to', '“{node}”仅可写其发布的主题', { node }),
    apply: (before) => {
      const record = before.nodes?.[id];
      if (record === undefined || record.kind === 'topic' || record.access === undefined) return before;
      if (surplusOf(before, id, right).unused.length === 0) return before;
      const { [right]: _wide, ...access } = record.access;
      const rights = narrowed(before, id, right);
      // Without any, it may do what is drawn.
      return withNode(before, id, {
        ...record,
        access: rights.length > 0 ? { ...access, [right]: [...rights] } : access,
      });
    },
  };
};
