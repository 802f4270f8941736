/** Several subscriptions of one node become one that accepts what any of them accepted. */

import type { Design } from '../../model/design.ts';
import type { Fix } from '../../model/findings/finding.ts';
import type { Link, Subscribe } from '../../model/link.ts';
import type { Worker } from '../../model/node.ts';
import { subscribe } from '../../model/subscribe.ts';
import { canonical } from '../../model/text/canonical.ts';
import { say, unique } from '../words.ts';
import { withLink, without } from './records.ts';

/** None where the links differ in more than name, filter and concurrency: somebody has to choose which work is right. */
export const mergeSubscriptions = (design: Design, ids: readonly string[]): Fix | undefined => {
  const links = ids.map((id) => design.links?.[id] as Subscribe);
  if (new Set(links.map(character)).size > 1) return undefined;
  return {
    title: say('Merge the {count} links', '合并这 {count} 条连线', { count: ids.length }),
    apply: (before) => (ids.every((id) => before.links?.[id]?.kind === 'subscribe') ? merged(before, ids) : before),
  };
};

const character = ({ name, description, filter, concurrency, ...rest }: Subscribe): string =>
  JSON.stringify(canonical(subscribe, rest));

const merged = (design: Design, ids: readonly string[]): Design => {
  const [kept, ...gone] = ids as [string, ...string[]];
  const links = ids.map((id) => design.links?.[id] as Subscribe);
  const { filter: _filter, concurrency: _concurrency, ...first } = links[0] as Subscribe;
  const worker = design.nodes?.[first.to] as Worker;
  const filters = links.map((link) => link.filter);
  const filter = filters.every((each) => each !== undefined) ? unique(filters.flat()).sort() : undefined;
  // As many workers as before, so that merging makes nobody slower.
  const concurrency = links.reduce((sum, link) => sum + (link.concurrency ?? worker.concurrency ?? 1), 0);
  const link = { ...first, ...(filter && { filter }), ...(!worker.sharedWorkers && { concurrency }) } as Subscribe;
  const redirected = redirect(withLink(design, kept, link), new Set(gone), kept);
  return gone.reduce((rest, id) => without(rest, 'links', id), redirected);
};

/** Triggers and objectives that named a merged link name the one that stays. */
const redirect = (design: Design, gone: ReadonlySet<string>, kept: string): Design => {
  const moved = (ids: readonly string[]) => unique(ids.map((id) => (gone.has(id) ? kept : id)));
  const links = Object.entries(design.links ?? {}).map(([id, link]): [string, Link] => [id, triggeredBy(link, moved)]);
  const objectives = Object.entries(design.objectives ?? {}).map(([id, objective]) => [
    id,
    gone.has(objective.to) ? { ...objective, to: kept } : objective,
  ]);
  return {
    ...design,
    links: Object.fromEntries(links),
    ...(design.objectives && { objectives: Object.fromEntries(objectives) }),
  };
};

const triggeredBy = (link: Link, moved: (ids: readonly string[]) => string[]): Link => {
  if (link.kind === 'publish' && link.after?.subscriptions)
    return { ...link, after: { ...link.after, subscriptions: moved(link.after.subscriptions) } };
  if (link.kind === 'call' && link.during?.subscriptions)
    return { ...link, during: { ...link.during, subscriptions: moved(link.during.subscriptions) } };
  return link;
};
