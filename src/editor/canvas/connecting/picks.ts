/** What can be picked without a pointer: nodes to lead to, directly or with one more between, and what could be new. */
import { nodeKinds } from '../../../core/kinds/kind/node-kinds.ts';
import { fill, type Text, verbatim } from '../../../core/lib/text.ts';
import type { Design } from '../../../core/model/design.ts';
import type { NodeKind } from '../../../core/model/node.ts';
import { connectingTexts } from '../../app/languages/areas/connecting.ts';
import { leadElsewhere, link, linkThrough, placeAtEnd } from '../../session/acts.ts';
import type { Point } from '../../session/stage.ts';
import type { Drawing } from '../focus.ts';
import { nameMade } from './name-made.ts';
import { offersAt } from './offers.ts';
import type { Picking } from './picking.ts';
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

export const picksFor = (design: Design, picking: Picking): readonly PickGroup[] => {
  const drawing = drawingOf(design, picking);
  const own = drawing && design.nodes?.[drawing.node];
  if (!drawing || !own) return [];
  const direct = { title: connectingTexts.onCanvas, picks: directPicks(design, drawing) };
  if (picking.mode !== 'connect') return [direct];
  return [
    direct,
    { title: connectingTexts.onCanvasThrough, picks: indirectPicks(design, drawing.node, own.kind) },
    { title: connectingTexts.makeNew, picks: newPicks(design, drawing.node, own.kind) },
  ];
};

/** As if a line were drawn from the end that stays. */
const drawingOf = (design: Design, picking: Picking): Drawing | null => {
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
    const choose = () => nameMade(linkThrough({ from, to: id }), [from, id]);
    return [{ key: `through-${id}`, kind: node.kind, title: verbatim(node.name), words: offer.words, choose }];
  });
};

const newPicks = (design: Design, node: string, own: NodeKind): readonly Pick[] =>
  offersAt(own, 'source').map(({ kind, through, words }) => ({
    key: `new-${kind}-${through ?? 'direct'}`,
    kind,
    title: fill(connectingTexts.newKind, { kind: nodeKinds[kind].title }),
    words,
    choose: () => {
      const position = besides(design, node, through !== null);
      const made = placeAtEnd({ kind, node, side: 'source', through: through !== null, ...(position && { position }) });
      nameMade(made, [node]);
    },
  }));

const gap = 100;

/** To the right of the node, with room for one more between. */
const besides = (design: Design, node: string, further: boolean): Point | undefined => {
  const [at, kind] = [design.layout?.nodes?.[node], design.nodes?.[node]?.kind];
  if (!at || !kind) return undefined;
  const width = nodeKinds[kind].width + gap;
  return { x: at.x + width + (further ? nodeKinds.topic.width + gap : 0), y: at.y };
};
