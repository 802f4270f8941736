/** Words that stand on what is drawn, the same on the canvas and in a picture. */
import { fill, type Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import { graphOf } from '../../model/graph/graph.ts';
import type { NodeKind } from '../../model/node.ts';
import { sourceWords } from '../../model/source-words.ts';

const readers = { en: '{count} readers', zh: '{count} 个读者' };
const oneReader = { en: '1 reader', zh: '1 个读者' };
const noReader = { en: 'nobody reads', zh: '无人读取' };
export const deadLetterWords: Text = { en: 'dead letters', zh: '死信' };
export const p95Words: Text = { en: 'p95', zh: 'p95' };

/** Who reads a topic. */
export const readerWords = (design: Design, topic: string): Text => {
  const { deadLetters, reading } = graphOf(design);
  const count = reading.get(topic)?.length ?? 0;
  if (count === 0) return deadLetters.has(topic) ? deadLetterWords : noReader;
  return count === 1 ? oneReader : fill(readers, { count });
};

/** Where a publisher has its messages from. */
export const originWords = ({ nodes }: Design, publisher: string): Text => {
  const node = nodes?.[publisher];
  const [en, zh] = sourceWords[(node && 'source' in node ? node.source : undefined) ?? 'external'];
  return { en, zh };
};

const several: Readonly<Record<NodeKind, Text>> = {
  publisher: { en: '{count} publishers', zh: '{count} 个发布者' },
  topic: { en: '{count} topics', zh: '{count} 个主题' },
  service: { en: '{count} services', zh: '{count} 个服务' },
  subscriber: { en: '{count} subscribers', zh: '{count} 个订阅者' },
};
const one: Readonly<Record<NodeKind, Text>> = {
  publisher: { en: '1 publisher', zh: '1 个发布者' },
  topic: { en: '1 topic', zh: '1 个主题' },
  service: { en: '1 service', zh: '1 个服务' },
  subscriber: { en: '1 subscriber', zh: '1 个订阅者' },
};
const empty = { en: 'empty', zh: '空' };

/** What is in a collapsed context. */
export const contentWords = (counts: readonly (readonly [NodeKind, number])[]): Text => {
  const words = counts.map(([kind, count]) => (count === 1 ? one[kind] : fill(several[kind], { count })));
  if (words.length === 0) return empty;
  return { en: words.map(({ en }) => en).join(' · '), zh: words.map(({ zh }) => zh).join(' · ') };
};

const publishes = { en: 'publishes {rate}', zh: '发布 {rate}' };
const publishesNothing = { en: 'publishes nothing', zh: '不发布' };

/** `rate` is undefined where nothing is published. */
export const publishWords = (rate: string | undefined): Text =>
  rate === undefined ? publishesNothing : fill(publishes, { rate });

const links = { en: '{count} links', zh: '{count} 条连线' };

/** Of a line that stands for several links. */
export const bundleWords = (count: number): Text => fill(links, { count });
