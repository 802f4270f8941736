/** Fixes that change one topic or one reader, and only while it is as the finding says. */
import type { Design } from '../../model/design.ts';
import type { Fix } from '../../model/findings/finding.ts';
import type { Subscribe } from '../../model/link.ts';
import type { Topic } from '../../model/node.ts';
import { withLink, withNode } from './records.ts';

/** `change` gives the topic as it should be; undefined: nothing is wrong with it any more. */
export const onTopic =
  (id: string, change: (topic: Topic, design: Design) => Topic | undefined): Fix['apply'] =>
  (design) => {
    const topic = design.nodes?.[id];
    const mended = topic?.kind === 'topic' ? change(topic, design) : undefined;
    return mended ? withNode(design, id, mended) : design;
  };

/** `change` gives the subscription as it should be; undefined: nothing is wrong with it any more. */
export const onReader =
  (id: string, change: (link: Subscribe, design: Design) => Subscribe | undefined): Fix['apply'] =>
  (design) => {
    const link = design.links?.[id];
    const mended = link?.kind === 'subscribe' ? change(link, design) : undefined;
    return mended ? withLink(design, id, mended) : design;
  };
