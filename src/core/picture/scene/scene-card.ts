/** What the card of a collapsed context says. */
import { percentOf, rateOf } from '../../lib/figures.ts';
import { cardFigures } from '../figures/card-figures.ts';
import type { Drawn } from './drawn.ts';
import type { SceneCard } from './scene.ts';
import { contentWords, publishWords } from './scene-texts.ts';

type Words = Pick<SceneCard, 'name' | 'tint' | 'contents' | 'load' | 'rate'>;

export const sceneCard = ({ design, analysis, language }: Drawn, context: string): Words => {
  const { name = context, color = 'slate' } = design.contexts?.[context] ?? {};
  const { counts, publishesPerSecond: rate, utilisation } = cardFigures(design, context, analysis, []);
  return {
    name,
    tint: color,
    contents: contentWords(counts)[language],
    load: utilisation === null ? null : { share: utilisation, words: percentOf(utilisation) },
    rate: publishWords(rate === undefined ? undefined : rateOf(rate))[language],
  };
};
