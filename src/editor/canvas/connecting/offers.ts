/** What can be made at the open end of a line: each kind that may stand there, directly or with one more between. */
import type { Text } from '../../../core/lib/text.ts';
import type { LinkKind } from '../../../core/model/link.ts';
import type { NodeKind } from '../../../core/model/node.ts';
import { connectingTexts } from '../../app/languages/areas/connecting.ts';
import { linkBetween, type Side } from './link-between.ts';

export interface Offer {
  readonly kind: NodeKind;
  /** What is made between the two, where they meet there. */
  readonly through: 'topic' | 'service' | null;
  /** What the new node and the one that is there have to do with each other. */
  readonly words: Text;
}

const kinds: readonly NodeKind[] = ['publisher', 'topic', 'service', 'subscriber'];

/** What can stand at the end of a link of this kind. */
export const offersFor = (wanted: LinkKind, own: NodeKind, side: Side): readonly Offer[] =>
  kinds.flatMap((kind): Offer[] =>
    linkBetween(own, side, kind) === wanted ? [{ kind, through: null, words: directWords[side][wanted] }] : [],
  );

/** Direct ones first. */
export const offersAt = (own: NodeKind, side: Side): readonly Offer[] => [
  ...kinds.flatMap((kind): Offer[] => {
    const link = linkBetween(own, side, kind);
    return link ? [{ kind, through: null, words: directWords[side][link] }] : [];
  }),
  ...kinds.flatMap((kind): Offer[] => {
    const through = between(own, side, kind);
    return through ? [{ kind, through, words: throughWords[through] }] : [];
  }),
];

/** Workers meet at topics, topics at services. */
const between = (own: NodeKind, side: Side, kind: NodeKind): Offer['through'] => {
  const through =
    own === 'topic' && kind === 'topic' ? 'service' : own !== 'topic' && kind !== 'topic' ? 'topic' : null;
  if (through === null) return null;
  return linkBetween(own, side, through) && linkBetween(through, side, kind) ? through : null;
};

const directWords: Readonly<Record<Side, Readonly<Record<LinkKind, Text>>>> = {
  source: {
    publish: connectingTexts.published,
    subscribe: connectingTexts.reading,
    call: connectingTexts.called,
  },
  target: {
    publish: connectingTexts.publishing,
    subscribe: connectingTexts.read,
    call: connectingTexts.calling,
  },
};

const throughWords = { topic: connectingTexts.throughTopic, service: connectingTexts.throughService };
