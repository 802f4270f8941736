/** A second link into a node that does what one there does: whatever waits for the one waits for both. */
import type { Design } from '../../model/design.ts';
import type { Link } from '../../model/link.ts';

export const withCopy = (design: Design, link: string, copy: string): Design => {
  if (copy === link) return design;
  const told = Object.entries(design.links ?? {}).flatMap(([id, record]) => {
    const next = waitingForBoth(record, link, copy);
    return next === record ? [] : [[id, next] as const];
  });
  return told.length === 0 ? design : { ...design, links: { ...design.links, ...Object.fromEntries(told) } };
};

const waitingForBoth = (record: Link, link: string, copy: string): Link => {
  if (record.kind === 'subscribe') return record;
  const trigger = record.kind === 'publish' ? record.after : record.during;
  if (!trigger?.subscriptions?.includes(link)) return record;
  const both = { ...trigger, subscriptions: [...trigger.subscriptions, copy] };
  return record.kind === 'publish' ? { ...record, after: both } : { ...record, during: both };
};
