/** What people call a link: its own name, or its two ends with what travels between them. */
import type { Design } from '../design.ts';

/**
 * A subscription reads `Payment ← stock.reserved`, a call `Prices ← Shop`, a publication `Order → order.placed`.
 * An id that the design does not have (any more) stands for itself.
 */
export const linkName = (design: Design, id: string): string => {
  const link = Object.hasOwn(design.links ?? {}, id) ? design.links?.[id] : undefined;
  if (link === undefined) return id;
  if (link.name !== undefined) return link.name;
  const node = (end: string) => design.nodes?.[end]?.name ?? end;
  const message = (key: string) => design.messages?.[key]?.name ?? key;
  if (link.kind === 'publish') return `${node(link.from)} → ${message(link.message)}`;
  const filter = link.kind === 'subscribe' ? (link.filter ?? []) : [];
  return `${node(link.to)} ← ${filter.length > 0 ? filter.map(message).join(', ') : node(link.from)}`;
};
