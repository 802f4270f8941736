/** What protects personal data on a topic: encryption, an end to its keeping, and readers that are cleared for it. */
import type { Design } from '../../model/design.ts';
import { brokerOf } from '../../model/graph/broker-of.ts';
import { graphOf } from '../../model/graph/graph.ts';
import type { Subscribe } from '../../model/link.ts';
import type { Node, Topic } from '../../model/node.ts';
import { carriedMessages, readMessages, usesOf } from '../contracts/carried.ts';
import { isPersonal } from './personal-data.ts';

/** What stays in memory is on no wire and no disk. */
export const isOpen = (design: Design, topic: Topic): boolean =>
  topic.encrypted !== 'both' && brokerOf(design, topic) !== 'in-memory';

/** Compaction keeps the last message of each key whatever the retention. */
export const isCompacted = (design: Design, topic: Topic): boolean =>
  brokerOf(design, topic) === 'kafka' && topic.kafka?.cleanup === 'compact';

/** Messages that were read are kept without end, and nobody can erase them. */
export const isKept = (design: Design, topic: Topic): boolean =>
  !topic.erasable &&
  (isCompacted(design, topic) || (topic.replayable === true && topic.retentionSeconds === undefined));

/** Run by others. */
export const isExternal = (design: Design, id: string): boolean => {
  const node = design.nodes?.[id];
  return node !== undefined && isOutside(node);
};

export const isOutside = (node: Node): boolean => node.kind !== 'publisher' && node.external === true;

/** It reads personal data and nobody has cleared it; what leaves the company is another question. */
export const isUncleared = (design: Design, link: Subscribe): boolean =>
  !link.seesPii &&
  !isExternal(design, link.to) &&
  readMessages(design, link).some((message) => isPersonal(design, message));

/** All that carry or read a message protect personal data already, so that marking it as such is only a word. */
export const staysProtected = (design: Design, message: string): boolean => {
  const topics = graphOf(design).topics;
  const carrying = topics.filter(([topic]) => carriedMessages(design).get(topic)?.includes(message));
  const readers = usesOf(design).get(message)?.reading ?? [];
  return (
    carrying.every(([, topic]) => !isOpen(design, topic) && !isKept(design, topic) && !topic.external) &&
    readers.every(([, { seesPii }]) => seesPii)
  );
};
