/** The subscriptions at which an objective may end, by the publication with which its clock starts. */
import { fill, verbatim } from '../../../core/lib/text.ts';
import type { Design } from '../../../core/model/design.ts';
import { linkName } from '../../../core/model/graph/link-name.ts';
import { connectingTexts } from '../../app/languages/areas/connecting.ts';
import type { Spanning } from './picking.ts';
import type { Pick, PickGroup } from './picks.ts';

export const spanPicks = (design: Design, { stretches, choose }: Spanning): readonly PickGroup[] =>
  [...new Set(stretches.map(({ from }) => from))].map((start) => ({
    title: fill(connectingTexts.spanFrom, { name: linkName(design, start) }),
    picks: stretches.flatMap((stretch): Pick[] => {
      const reader = design.nodes?.[design.links?.[stretch.to]?.to ?? ''];
      if (stretch.from !== start || !reader) return [];
      const title = verbatim(linkName(design, stretch.to));
      return [{ key: `${start} ${stretch.to}`, kind: reader.kind, title, choose: () => choose(stretch) }];
    }),
  }));
