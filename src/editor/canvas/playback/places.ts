/** Where on the canvas stands what a frame speaks of; a collapsed context stands for all that is within. */
import type { Design } from '../../../core/model/design.ts';
import { drawnAt } from '../../../core/model/graph/folding.ts';
import type { Names } from '../../../core/simulation/compile/program.ts';

export interface Places {
  /** What is drawn, by its id there; the other lists point into this one, with -1 for nowhere. */
  readonly ids: readonly string[];
  /** Per subscription or call: who works on it, and the topic of its dead letters. */
  readonly readers: Int32Array;
  readonly piles: Int32Array;
  /** Per node with workers. */
  readonly workers: Int32Array;
}

let latest: { readonly design: Design; readonly names: Names; readonly places: Places } | null = null;

/** The same as before for the same two: it is asked for every frame. */
export const placesOf = (design: Design, names: Names): Places => {
  if (latest?.design !== design || latest.names !== names) latest = { design, names, places: found(design, names) };
  return latest.places;
};

const found = (design: Design, { subscriptions, nodes }: Names): Places => {
  const known = new Map<string, number>();
  const placeOf = (id: string | undefined): number => {
    const drawn = id === undefined ? null : drawnAt(design, id);
    if (drawn === null) return -1;
    const place = known.get(drawn) ?? known.size;
    known.set(drawn, place);
    return place;
  };
  const links = subscriptions.map(({ id }) => design.links?.[id]);
  return {
    readers: Int32Array.from(links, (link) => placeOf(link?.to)),
    piles: Int32Array.from(links, (link) => placeOf(pileOf(design, link) ?? link?.to)),
    workers: Int32Array.from(nodes, ({ id }) => placeOf(id)),
    ids: [...known.keys()],
  };
};

type Link = NonNullable<Design['links']>[string];

/** Without a topic for them they pile up at the reader. */
const pileOf = (design: Design, link: Link | undefined): string | undefined => {
  const topic = link?.kind === 'subscribe' ? link.deadLetter : undefined;
  return topic !== undefined && Object.hasOwn(design.nodes ?? {}, topic) ? topic : undefined;
};
