/** What is new about the links of a service that two were merged into: said of each, so that nothing changes unseen. */
import { linkWords } from '../../../core/edits/steps/kept-together.ts';
import { fill, listed, type Text } from '../../../core/lib/text.ts';
import type { Design } from '../../../core/model/design.ts';
import type { Link } from '../../../core/model/link.ts';
import { splittingTexts } from '../../app/languages/areas/splitting.ts';

/** By link id. */
export const changesOf = (before: Design, after: Design): ReadonlyMap<string, Text> => {
  const changes = new Map<string, Text>();
  for (const [id, link] of Object.entries(after.links ?? {})) {
    const old = before.links?.[id];
    if (!old || old === link) continue;
    if (link.kind === 'subscribe' && old.kind === 'subscribe' && link.group !== undefined && old.group === undefined)
      changes.set(id, fill(splittingTexts.keepsGroup, { group: link.group }));
    const causes = causesOf(link);
    if (causes && !causesOf(old))
      changes.set(id, fill(splittingTexts.keepsTriggers, { causes: named(before, causes) }));
  }
  return changes;
};

const causesOf = (link: Link): readonly string[] | undefined =>
  link.kind === 'publish' ? link.after?.subscriptions : link.kind === 'call' ? link.during?.subscriptions : undefined;

const named = (design: Design, links: readonly string[]): Text => {
  const words = links.map((id) => linkWords(design, id));
  return { en: listed(words.map(({ en }) => en)).en, zh: listed(words.map(({ zh }) => zh)).zh };
};
