/** A hop limit on every publication of a loop, so that each message dies out. */
import type { Design } from '../../model/design.ts';
import type { Fix } from '../../model/findings/finding.ts';
import { componentAround, isDamped } from '../ways/loops.ts';
import { say } from '../words.ts';
import { withLink } from './records.ts';

/** More than any sound chain of causes needs. */
const hops = 10;

export const limitHops = (links: readonly string[]): Fix => ({
  title: say('Stop after {hops} hops', '经过 {hops} 跳后停止', { hops }),
  apply: (design) => (links.every((id) => design.links?.[id]) ? limited(design, links[0] as string) : design),
});

const limited = (design: Design, start: string): Design =>
  componentAround(design, start)
    .filter(([, link]) => link.kind === 'publish' && !isDamped(design, link))
    .reduce((whole, [id, link]) => {
      return link.kind === 'publish' ? withLink(whole, id, { ...link, hopLimit: hops }) : whole;
    }, design);
