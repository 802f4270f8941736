/** What can be picked without a pointer: nodes to lead to, directly or with one more between, and what could be new. */
import { nodeKinds } from '../../../core/kinds/kind/node-kinds.ts';
import { sizeOf } from '../../../core/kinds/kind/satellite.ts';
import { fill, type Text, verbatim } from '../../../core/lib/text.ts';
import type { Design } from '../../../core/model/design.ts';
import type { NodeKind } from '../../../core/model/node.ts';
import { connectingTexts } from '../../app/languages/areas/connecting.ts';
import { leadElsewhere, link, linkThrough, placeAtEnd } from '../../session/acts.ts';
import type { Point } from '../../session/stage.ts';
import type { Drawing } from '../focus.ts';
import { type Offer, offersAt, offersFor } from './offers.ts';
import type { Connection } from './picking.ts';
import { reachableBy } from './reachable.ts';

export interface Pick {
  readonly key: string;
  readonly kind: NodeKind;
  readonly title: Text;
  readonly words?: Text;
  readonly choose: () => void;
}

export interface PickGroup {
  readonly title: Text;
  readonly picks: readonly Pick[];
}

export const picksFor = (design: Design, picking: Connection): readonly PickGroup[] => {
  const drawing = drawingOf(design, picking);
  const own = drawing && design.nodes?.[drawing.node];
  if (!drawing || !own) return [];
  const direct = { title: connectingTexts.onCanvas, picks: directPicks(design, drawing) };
  const led = drawing.link === undefined ? undefined : design.links?.[drawing.link];
  const offers = led ? offersFor(led.kind, own.kind, drawing.side) : offersAt(own.kind, drawing.side);
  const fresh = { title: connectingTexts.makeNew, picks: newPicks(design, drawing, offers) };
  if (picking.mode !== 'connect') return [direct, fresh];
  return [
    direct,
    { title: connectingTexts.onCanvasThrough, picks: indirectPicks(design, drawing.node, own.kind) },
    fresh,
  ];
};

/** As if a line were drawn from the end that stays. */
const drawingOf = (design: Design, picking: Connection): Drawing | null => {
  if (picking.mode === 'connect') return { node: picking.node, side: 'source' };
  const led = design.links?.[picking.link];
  if (!led) return null;
  return picking.mode === 'to'
    ? { node: led.from, side: 'source', link: picking.link }
    : { node: led.to, side: 'target', link: picking.link };
};

const directPicks = (design: Design, drawing: Drawing): readonly Pick[] => {
  const led = drawing.link === undefined ? undefined : design.links?.[drawing.link];
  const now = drawing.side === 'source' ? led?.to : led?.from;
  return [...(reachableBy(design, drawing) ?? [])].flatMap((id): Pick[] => {
    const node = design.nodes?.[id];
    if (!node || id === drawing.node || id === now) return [];
    const end = drawing.side === 'source' ? { to: id } : { from: id };
    const choose = () => {
      if (drawing.link === undefined) link(drawing.node, id);
      else leadElsewhere({ link: drawing.link, ...end });
    };
    return [{ key: id, kind: node.kind, title: verbatim(node.name), choose }];
  });
};

const indirectPicks = (design: Design, from: string, own: NodeKind): readonly Pick[] => {
  const through = new Map(offersAt(own, 'source').flatMap((offer) => (offer.through ? [[offer.kind, offer]] : [])));
  return Object.entries(design.nodes ?? {}).flatMap(([id, node]): Pick[] => {
    const offer = through.get(node.kind);
    if (!offer || id === from) return [];
    const choose = () => void linkThrough({ from, to: id });
    return [{ key: `through-${id}`, kind: node.kind, title: verbatim(node.name), words: offer.words, choose }];
  });
};

const newPicks = (design: Design, { node, side, link }: Drawing, offers: readonly Offer[]): readonly Pick[] =>
  offers.map(({ kind, through, words }) => ({
    key: `new-${kind}-${through ?? 'direct'}`,
    kind,
    title: fill(connectingTexts.newKind, { kind: nodeKinds[kind].title }),
    words,
    choose: () => {
      const position = besides(design, node, side, kind, through !== null);
      // Beside a node, it belongs to the same context, wherever the frame around that ends.
      const context = design.nodes?.[node]?.context;
      const home = { ...(position && { position }), ...(context !== undefined && { context }) };
      placeAtEnd({ kind, node, side, through: through !== null, ...(link !== undefined && { link }), ...home });
    },
  }));

const gap = 100;

/** To the right of the node, or before it where it is led to, with room for one more between. */
const besides = (
  design: Design,
  node: string,
  side: Drawing['side'],
  kind: NodeKind,
  further: boolean,
): Point | undefined => {
  const [at, own] = [design.layout?.nodes?.[node], design.nodes?.[node]];
  if (!at || !own) return undefined;
  const way = gap + (further ? nodeKinds.topic.width + gap : 0);
  return {
    x: side === 'source' ? at.x + sizeOf(design, node, own).width + way : at.x - nodeKinds[kind].width - way,
    y: at.y,
  };
};
