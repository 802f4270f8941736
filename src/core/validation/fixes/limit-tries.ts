/** So many tries and no more; what fails at the last one goes to a dead-letter topic. */
import type { Design } from '../../model/design.ts';
import type { Fix } from '../../model/findings/finding.ts';
import { nodeName, say } from '../words.ts';
import { addDeadLetter } from './add-dead-letter.ts';
import { withLink } from './records.ts';

/** Tries that outlast a hiccup and end before anybody wonders. */
export const usualTries = 5;

export const limitTries = (design: Design, id: string, tries: number): Fix => ({
  title: say('Give up at “{node}” after {tries} {tries:try|tries}', '“{node}”尝试 {tries} 次后放弃', {
    node: nodeName(design, design.links?.[id]?.to ?? id),
    tries,
  }),
  apply: (before) => {
    const link = before.links?.[id];
    if (link === undefined || link.kind === 'publish' || !link.retry) return before;
    const { maxDeliveries = usualTries } = link.retry;
    if (maxDeliveries > 0 && maxDeliveries <= tries) return before;
    const limited = withLink(before, id, { ...link, retry: { ...link.retry, maxDeliveries: tries } });
    return link.kind === 'call' ? limited : addDeadLetter(limited, id, link).apply(limited);
  },
});
