/** The ways to the menu of what to make: a line let go on the open canvas, on a node that it cannot reach, a link's “+”. */
import { nodeKinds } from '../../../core/kinds/kind/node-kinds.ts';
import { fill, type Text } from '../../../core/lib/text.ts';
import type { NodeKind } from '../../../core/model/node.ts';
import { connectingTexts } from '../../app/languages/areas/connecting.ts';
import { canInsert, insertInLink, linkThrough, placeAtEnd } from '../../session/acts.ts';
import { session } from '../../session/session.ts';
import { onStage, type Point } from '../../session/stage.ts';
import type { Drawing } from '../focus.ts';
import { type Choice, openMaking } from './making.ts';
import { type Offer, offersAt, offersFor } from './offers.ts';

/** At the open end of a line, or of a link that is led there: the new node stands with its open side there, and is named at once. */
export const offerAtEnd = ({ node, side, link }: Drawing, at: Point): void => {
  const { nodes, links } = session.getState().design;
  const own = nodes?.[node];
  if (!own) return;
  const led = link === undefined ? undefined : links?.[link];
  const offers = led ? offersFor(led.kind, own.kind, side) : offersAt(own.kind, side);
  const along = link === undefined ? {} : { link };
  const spot = onStage().toDesign(at);
  openMaking({
    at,
    groups: [
      {
        title: led ? connectingTexts.ledToNew : fill(connectingTexts.direct, { name: own.name }),
        choices: choicesOf(offers, false),
      },
      { title: connectingTexts.indirect, choices: choicesOf(offers, true) },
    ],
    choose: (key) => {
      const offer = offers.find((each) => keyOf(each) === key);
      if (!offer) return;
      const position = besides(offer.kind, side, spot);
      placeAtEnd({ kind: offer.kind, node, side, through: offer.through !== null, position, ...along });
    },
  });
};

const keyOf = ({ kind, through }: Offer): string => (through ? `${kind}-through-${through}` : kind);

const choicesOf = (offers: readonly Offer[], indirect: boolean): Choice[] =>
  offers
    .filter(({ through }) => (through !== null) === indirect)
    .map((offer) => ({
      key: keyOf(offer),
      kind: offer.kind,
      title: nodeKinds[offer.kind].title,
      words: offer.words,
    }));

/** The end of the line is where the new node's side is. */
const besides = (kind: NodeKind, side: Drawing['side'], { x, y }: Point): Point => {
  const { width, height } = nodeKinds[kind];
  return { x: side === 'source' ? x : x - width, y: y - height / 2 };
};

/** On a node that the line cannot reach directly. */
export const offerBetween = (from: string, to: string, at: Point, reason: Text): void => {
  const { nodes } = session.getState().design;
  const [source, target] = [nodes?.[from], nodes?.[to]];
  if (!source || !target) return;
  const kind = source.kind === 'topic' ? 'service' : 'topic';
  const title = fill(connectingTexts.throughOnly, { from: source.name, to: target.name });
  const words = kind === 'topic' ? connectingTexts.throughTopic : connectingTexts.throughService;
  openMaking({
    at,
    reason,
    groups: [{ title, choices: [{ key: kind, kind, title: nodeKinds[kind].title, words }] }],
    choose: () => linkThrough({ from, to }),
  });
};

/** In the middle of a link: what may stand there, with what is made along with it. */
export const offerOnLink = (link: string, at: Point): void => {
  const { design } = session.getState();
  const spot = onStage().toDesign(at);
  const choices = (['service', 'topic'] as const).flatMap((kind): Choice[] => {
    const verdict = canInsert(design, link, { kind });
    if (!verdict.ok) return [];
    return [{ key: kind, kind, title: nodeKinds[kind].title, words: alongWords[verdict.value ?? 'nothing'] }];
  });
  openMaking({
    at,
    groups: [{ title: connectingTexts.intoLink, choices }],
    choose: (key) => {
      const kind = key === 'topic' ? 'topic' : 'service';
      insertInLink({ link, kind, position: middledOn(kind, spot) });
    },
  });
};

const alongWords = {
  topic: connectingTexts.throughTopic,
  service: connectingTexts.throughService,
  nothing: connectingTexts.directly,
};

const middledOn = (kind: NodeKind, { x, y }: Point): Point => ({
  x: x - nodeKinds[kind].width / 2,
  y: y - nodeKinds[kind].height / 2,
});
