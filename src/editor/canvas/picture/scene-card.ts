/** What the card of a collapsed context says. */
import type { NodeKind } from '../../../core/model/node.ts';
import type { SceneCard } from '../../../core/picture/scene.ts';
import { contextTexts } from '../../app/languages/areas/contexts.ts';
import { percentOf, rateOf } from '../../ui/figures.ts';
import { cardFigures } from '../contexts/card-figures.ts';
import type { Drawn } from './drawn.ts';

const ones = {
  publisher: contextTexts.onePublisher,
  topic: contextTexts.oneTopic,
  service: contextTexts.oneService,
  subscriber: contextTexts.oneSubscriber,
} as const satisfies Record<NodeKind, unknown>;

type Words = Pick<SceneCard, 'name' | 'tint' | 'contents' | 'load' | 'rate'>;

export const sceneCard = ({ design, analysis, say }: Drawn, context: string): Words => {
  const { name = context, color = 'slate' } = design.contexts?.[context] ?? {};
  const { counts, publishesPerSecond: rate, utilisation } = cardFigures(design, context, analysis, []);
  const words = counts.map(([kind, count]) => say(count === 1 ? ones[kind] : contextTexts[kind], { count }));
  return {
    name,
    tint: color,
    contents: words.join(' · ') || say(contextTexts.nothingInside),
    load: utilisation === null ? null : { share: utilisation, words: percentOf(utilisation) },
    rate: rate === undefined ? say(contextTexts.publishesNothing) : say(contextTexts.publishes, { rate: rateOf(rate) }),
  };
};
