/** What people call a node, a topic, an objective or a link, by its id alone. */
import type { Design } from '../design.ts';
import { linkName } from './link-name.ts';

export const elementName = (design: Design, id: string): string =>
  (Object.hasOwn(design.nodes ?? {}, id) ? design.nodes?.[id]?.name : undefined) ??
  (Object.hasOwn(design.objectives ?? {}, id) ? design.objectives?.[id]?.name : undefined) ??
  linkName(design, id);
