/** Ids for records that are about to be made. */
import type { Design } from '../../model/design.ts';
import { slugFor } from '../../model/names.ts';
import { recordAt, type SectionName } from './records.ts';

/** An id for a new node or link, unique over both; `fallback` where the words hold no Latin letter. */
export const newElementId = (design: Design, words: string, fallback: string): string =>
  slugFor(words, (slug) => isElement(design, slug), fallback);

/** An id for a new record of any other section. */
export const newIdIn = (design: Design, section: SectionName, words: string, fallback: string): string =>
  slugFor(words, (slug) => recordAt(design, section, slug) !== undefined, fallback);

/** Is this the id of a node or a link? */
export const isElement = (design: Design, id: string): boolean =>
  recordAt(design, 'nodes', id) !== undefined || recordAt(design, 'links', id) !== undefined;
