/** How small things may be drawn: so that their names and figures still fit. */
import type { NodeKind } from '../../model/node.ts';

export const leastSizes: Readonly<Record<NodeKind | 'note', { readonly width: number; readonly height: number }>> = {
  publisher: { width: 160, height: 64 },
  topic: { width: 170, height: 56 },
  service: { width: 150, height: 80 },
  subscriber: { width: 150, height: 80 },
  note: { width: 80, height: 48 },
};
