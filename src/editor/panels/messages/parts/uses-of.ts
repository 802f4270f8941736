/** Who has to do with a message or a shared schema, in groups, with the rates that the analysis has. */
import type { Text } from '../../../../core/lib/text.ts';
import type { Design } from '../../../../core/model/design.ts';
import { linkName } from '../../../../core/model/graph/link-name.ts';
import { messageUses } from '../../../../core/model/graph/message-uses.ts';
import { references } from '../../../../core/model/references/references.ts';
import { publishRate } from '../../../../core/picture/figures/publish-rate.ts';
import type { Analysis } from '../../../../core/queueing/analysis.ts';
import { messageTexts } from '../../../app/languages/areas/messages.ts';

export interface Use {
  readonly section: 'nodes' | 'links' | 'messages' | 'schemas';
  readonly id: string;
  readonly name: string;
  /** Messages per second; absent where it is no question. */
  readonly rate?: number | null;
}

export interface UseGroup {
  readonly title: Text;
  readonly uses: readonly Use[];
}

/** Only what there is: no empty groups. */
export const usesOf = (
  design: Design,
  analysis: Analysis,
  section: 'messages' | 'schemas',
  id: string,
): readonly UseGroup[] =>
  (section === 'messages' ? ofMessage(design, analysis, id) : ofSchema(design, id)).filter(
    ({ uses }) => uses.length > 0,
  );

const ofMessage = (design: Design, analysis: Analysis, id: string): UseGroup[] => {
  const { topics, publishing, reading } = messageUses(design, id);
  const link = (each: string): Use => ({ section: 'links', id: each, name: linkName(design, each) });
  return [
    {
      title: messageTexts.topics,
      uses: topics.map((topic) => ({
        section: 'nodes',
        id: topic,
        name: design.nodes?.[topic]?.name ?? topic,
        rate: analysis.topics[topic]?.ratePerSecond ?? null,
      })),
    },
    {
      title: messageTexts.publishers,
      uses: publishing.map((each) => ({ ...link(each), rate: publishedRate(design, analysis, each) })),
    },
    {
      title: messageTexts.readers,
      uses: reading.map((each) => ({
        ...link(each),
        rate: analysis.subscriptions[each]?.arrivalRatePerSecond ?? null,
      })),
    },
  ];
};

/** Null where the analysis cannot tell it apart from what else goes to the topic. */
const publishedRate = (design: Design, analysis: Analysis, id: string): number | null => {
  const link = design.links?.[id];
  return link?.kind === 'publish' ? (publishRate(design, analysis, id, link) ?? null) : null;
};

const ofSchema = (design: Design, id: string): UseGroup[] => {
  const places = references(design).filter((each) => each.section === 'schemas' && each.id === id);
  const idsIn = (section: string) => [
    ...new Set(places.filter(({ path }) => path[0] === section).map(({ path }) => String(path[1]))),
  ];
  return [
    {
      title: messageTexts.messages,
      uses: idsIn('messages').map((each) => ({
        section: 'messages',
        id: each,
        name: design.messages?.[each]?.name ?? each,
      })),
    },
    {
      title: messageTexts.schemas,
      uses: idsIn('schemas').map((each) => ({ section: 'schemas', id: each, name: each })),
    },
    {
      title: messageTexts.expectedBy,
      uses: idsIn('links').map((each) => ({ section: 'links', id: each, name: linkName(design, each) })),
    },
  ];
};
