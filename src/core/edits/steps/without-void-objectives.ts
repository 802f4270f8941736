/** An objective is timed from a publication to a subscription: it goes when one of them has become a call. */
import type { Design } from '../../model/design.ts';
import { withoutRecords } from './records.ts';

export const withoutVoidObjectives = (design: Design): Design => {
  const kindOf = (link: string) => design.links?.[link]?.kind;
  const gone = Object.entries(design.objectives ?? {})
    .filter(([, { from, to }]) => kindOf(from) !== 'publish' || kindOf(to) !== 'subscribe')
    .map(([id]) => id);
  return gone.length === 0 ? design : withoutRecords(design, 'objectives', new Set(gone));
};
