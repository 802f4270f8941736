/** The wire between two boxes: out of the one's right side, into the other's left. */
import type { Box } from '../box.ts';
import type { Wire } from './router.ts';

/** What leaves one box for many parts early, what many send to one box joins early, a question goes its own way. */
export const wireBetween = (
  id: string,
  link: { readonly kind: 'publish' | 'subscribe' | 'call'; readonly from: string; readonly to: string },
  from: Box,
  to: Box,
): Wire => ({
  id,
  start: { x: from.x + from.width, y: from.y + from.height / 2 },
  end: { x: to.x, y: to.y + to.height / 2 },
  bundle: link.kind === 'publish' ? `from ${link.from}` : link.kind === 'subscribe' ? `to ${link.to}` : id,
  turns: link.kind === 'publish' ? 'early' : 'late',
});
