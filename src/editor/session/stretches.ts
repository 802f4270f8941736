/** What an objective may span of what is selected: from a publication to a subscription that it leads to. */
import type { Design } from '../../core/model/design.ts';
import { consequencesOf, reachedFrom } from '../../core/model/graph/consequences.ts';
import type { Selection } from './selection.ts';

/** Ids of a publish link and of a subscribe link. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

type Chosen = Pick<Selection, 'nodes' | 'links'>;

/** The selected publications, and those of selected nodes. */
export const startsAmong = (design: Design, { nodes, links }: Chosen): readonly string[] => {
  const [among, senders] = [new Set(links), new Set(nodes)];
  return Object.entries(design.links ?? {}).flatMap(([id, { kind, from }]) =>
    kind === 'publish' && (among.has(id) || senders.has(from)) ? [id] : [],
  );
};

/** Those that end in what is selected, too, where there are any: whoever selects both ends means what lies between. */
export const stretchesOf = (design: Design, chosen: Chosen): readonly Stretch[] => {
  const { ids, placeOf, effects } = consequencesOf(design);
  const all = startsAmong(design, chosen).flatMap((from) =>
    reachedFrom([placeOf.get(from) as number], effects)
      .map((at) => ids[at] as string)
      .filter((to) => design.links?.[to]?.kind === 'subscribe')
      .map((to) => ({ from, to })),
  );
  const [links, readers] = [new Set(chosen.links), new Set(chosen.nodes)];
  const between = all.filter(({ to }) => links.has(to) || readers.has(design.links?.[to]?.to ?? ''));
  return between.length > 0 ? between : all;
};
