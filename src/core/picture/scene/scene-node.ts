/** What a node of a picture says: who it is, and the two or three figures that the analysis has for it. */
import { durationOf, percentOf, rateOf } from '../../lib/figures.ts';
import { graphOf } from '../../model/graph/graph.ts';
import type { Node } from '../../model/node.ts';
import { summedRate } from '../figures/link-rate.ts';
import { workFiguresOf } from '../figures/work-figures.ts';
import type { Seen } from '../places/seen.ts';
import type { Drawn } from './drawn.ts';
import type { SceneNode, SceneSatellite } from './scene.ts';
import { deadLetterWords, originWords, p95Words, readerWords } from './scene-texts.ts';

export const sceneNode = (drawn: Drawn, { id, x, y, width, height, z }: Seen): SceneNode[] => {
  const node = drawn.design.nodes?.[id];
  if (!node) return [];
  const lanes = node.kind === 'topic' ? (node.partitions ?? 1) : 1;
  return [{ x, y, width, height, z, kind: node.kind, name: node.name, lanes, ...figuresOf(drawn, id, node) }];
};

export const sceneSatellite = ({ analysis, language }: Drawn, { id, x, y, width, height, z }: Seen): SceneSatellite => {
  const rate = analysis.topics[id]?.ratePerSecond;
  const arriving = typeof rate === 'number' && rate > 0;
  return { x, y, width, height, z, words: deadLetterWords[language], rate: rateOf(rate), arriving };
};

type Figures = Pick<SceneNode, 'load' | 'left' | 'right'>;

const figuresOf = ({ design, analysis, language }: Drawn, id: string, { kind }: Node): Figures => {
  if (kind === 'topic') {
    const rate = analysis.topics[id]?.ratePerSecond;
    return { load: null, left: rateOf(rate), right: readerWords(design, id)[language] };
  }
  if (kind === 'publisher') {
    const links = (graphOf(design).outgoing.get(id) ?? []).map(([link]) => link);
    return {
      ...{ load: null, left: rateOf(summedRate(design, analysis, links)), right: originWords(design, id)[language] },
    };
  }
  const { ratePerSecond, utilisation, p95Ms } = workFiguresOf(design, analysis, id);
  return {
    load: { share: utilisation, words: percentOf(utilisation) },
    left: rateOf(ratePerSecond),
    right: p95Ms === null ? '' : `${p95Words[language]} ${durationOf(p95Ms)}`,
  };
};
