/** Fix: a CloudEvents envelope around what travels on a topic. */
import type { Fix } from '../../model/findings/finding.ts';
import { say } from '../words.ts';
import { withNode } from './records.ts';

/** It is the default, so the topic says nothing of it any more. */
export const withEnvelope = (id: string): Fix => ({
  title: say('Put a CloudEvents envelope around it', '加上 CloudEvents 信封'),
  apply: (design) => {
    const node = design.nodes?.[id];
    if (node?.kind !== 'topic' || node.envelope !== 'none') return design;
    const { envelope: _none, ...topic } = node;
    return withNode(design, id, topic);
  },
});
