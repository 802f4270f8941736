/** Nodes move into a context or out of all. */
import { ok, type Result } from '../../lib/result.ts';
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import type { Node } from '../../model/node.ts';
import { recordAt, withSection } from './records.ts';
import { notThere } from './refusal.ts';

/** Nodes that are there already keep their identity. */
export const inContext = (
  design: Design,
  nodes: readonly string[],
  context: string | undefined,
): Result<Design, Text> => {
  const moved: Record<string, Node> = {};
  for (const id of nodes) {
    const node = recordAt(design, 'nodes', id);
    if (!node) return notThere(id);
    if (node.context !== context) moved[id] = withSection<Node, 'context'>(node, 'context', context);
  }
  return ok(Object.keys(moved).length === 0 ? design : { ...design, nodes: { ...design.nodes, ...moved } });
};
