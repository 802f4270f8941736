/** Whether a node may read something more without publishing or calling more because of it. */
import type { Design } from '../../model/design.ts';
import { graphOf } from '../../model/graph/graph.ts';

/** Each of its publications and calls starts by itself or names the subscriptions that start it. */
export const triggersArePinned = (design: Design, node: string): boolean =>
  (graphOf(design).outgoing.get(node) ?? []).every(([, link]) => {
    const trigger = link.kind === 'publish' ? link.after : link.during;
    return trigger === undefined || trigger.subscriptions !== undefined;
  });
