/** Links and nodes of a design that a drill may aim at. */
import type { Design } from '../../model/design.ts';
import type { Link } from '../../model/link.ts';

const linksThat = (design: Design, fits: (link: Link) => boolean): string[] =>
  Object.entries(design.links ?? {}).flatMap(([id, link]) => (fits(link) ? [id] : []));

export const sources = (design: Design): string[] =>
  linksThat(design, (link) => link.kind !== 'subscribe' && link.arrivals !== undefined);

export const subscriptions = (design: Design): string[] => linksThat(design, ({ kind }) => kind === 'subscribe');

/** Subscriptions and calls whose attempts are repeated when they fail. */
export const retrying = (design: Design): string[] =>
  linksThat(
    design,
    (link) => link.kind !== 'publish' && link.retry !== undefined && (link.retry.maxDeliveries ?? 5) !== 1,
  );

/** Topics that somebody reads. */
export const readTopics = (design: Design): string[] =>
  nodesAmong(design, endsOf(design, subscriptions(design), 'from'));

/** Nodes that work on something that reaches them. */
export const workers = (design: Design): string[] =>
  nodesAmong(
    design,
    endsOf(
      design,
      linksThat(design, ({ kind }) => kind !== 'publish'),
      'to',
    ),
  );

const endsOf = ({ links = {} }: Design, ids: readonly string[], end: 'from' | 'to'): ReadonlySet<string | undefined> =>
  new Set(ids.map((id) => links[id]?.[end]));

const nodesAmong = ({ nodes = {} }: Design, wanted: ReadonlySet<string | undefined>): string[] =>
  Object.keys(nodes).filter((id) => wanted.has(id));
