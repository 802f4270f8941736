/** The figures under the names of publishers and topics. */
import { graphOf } from '../../../core/model/graph.ts';
import type { Node } from '../../../core/model/node.ts';
import { sourceWords } from '../../../core/model/source-words.ts';
import { canvasTexts } from '../../app/languages/areas/canvas.ts';
import { neighbours } from '../../session/neighbours.ts';
import { rateOf } from '../../ui/figures.ts';
import { summedRate } from '../wires/link-rate.ts';
import type { Drawn } from './drawn.ts';

interface Figures {
  readonly left: string;
  readonly right: string;
}

export const figuresOfPublisher = ({ design, analysis, say }: Drawn, id: string, node: Node): Figures => {
  const [en, zh] = sourceWords[('source' in node ? node.source : undefined) ?? 'external'];
  return { left: rateOf(summedRate(design, analysis, neighbours(design).outOf.get(id) ?? [])), right: say({ en, zh }) };
};

export const figuresOfTopic = ({ design, analysis, say }: Drawn, id: string): Figures => {
  const readers = neighbours(design).outOf.get(id)?.length ?? 0;
  const words = readers === 0 ? canvasTexts.noReader : readers === 1 ? canvasTexts.oneReader : canvasTexts.readers;
  const unread = readers === 0 && graphOf(design).deadLetters.has(id);
  return {
    left: rateOf(analysis.topics[id]?.ratePerSecond),
    right: say(unread ? canvasTexts.deadLetters : words, { count: readers }),
  };
};
