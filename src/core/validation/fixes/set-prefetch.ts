/** How many messages each worker of a subscription holds. */
import type { Design } from '../../model/design.ts';
import type { Fix } from '../../model/findings/finding.ts';
import { nodeName, say } from '../words.ts';
import { withLink } from './records.ts';

export const setPrefetch = (design: Design, id: string, prefetch: number): Fix => ({
  title: say('Set the prefetch of “{node}” to {prefetch}', '将“{node}”的预取设为 {prefetch}', {
    node: nodeName(design, design.links?.[id]?.to ?? ''),
    prefetch,
  }),
  apply: (before) => {
    const link = before.links?.[id];
    return link?.kind !== 'subscribe' || link.prefetch === prefetch
      ? before
      : withLink(before, id, { ...link, prefetch });
  },
});
