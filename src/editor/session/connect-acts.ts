/** How each way of connecting becomes one edit of the open design. Loaded after the first picture: ask `acts.ts` instead. */
import { type ConnectThrough, canConnectThrough, connectThrough } from '../../core/edits/connect-through.ts';
import { canInsert, type InsertOnLink, insertOnLink } from '../../core/edits/insert-on-link.ts';
import { type PlaceConnected, placeConnected } from '../../core/edits/place-connected.ts';
import { canReattach, type Reattach, reattach, reattachLosses } from '../../core/edits/reattach.ts';
import { removeAndReconnect } from '../../core/edits/remove-and-reconnect.ts';
import { nodeKinds } from '../../core/kinds/kind/node-kinds.ts';
import type { Design } from '../../core/model/design.ts';
import { homeOf } from './home-at.ts';
import { make } from './making.ts';
import { notify, perform, session } from './session.ts';

export { canConnectThrough, canInsert, canReattach };

/** Where it is let go is where it belongs, unless something else is said. */
export const placeAtEnd = ({ position, ...wanted }: PlaceConnected): string | null => {
  const before = session.getState().design;
  const id = make({ section: 'nodes', beside: [wanted.node] }, placeConnected, {
    ...(position && { position, ...homeOf(position, nodeKinds[wanted.kind]) }),
    ...wanted,
  });
  if (id !== null && wanted.link !== undefined) tellLosses(before, wanted.link);
  return id;
};

/** What a link that was led elsewhere had to leave behind. */
const tellLosses = (before: Design, link: string): void => {
  const lost = reattachLosses(before, session.getState().design, link);
  if (lost) notify(lost);
};

export const linkThrough = (ends: ConnectThrough): string | null =>
  make({ section: 'nodes', beside: [ends.from, ends.to] }, connectThrough, ends);

export const insertInLink = ({ node, ...wanted }: InsertOnLink, step?: string): string | null => {
  const { kind = 'service', position } = wanted;
  const home = position && homeOf(position, nodeKinds[kind]);
  if (node === undefined) return make({ section: 'nodes' }, insertOnLink, { ...home, ...wanted });
  return perform(insertOnLink, { ...wanted, node }, { ...(step && { group: step }), select: { nodes: [node] } })
    ? node
    : null;
};

/** Leads an end of a link elsewhere, and says what the link had to leave behind. */
export const leadElsewhere = (wanted: Reattach): boolean => {
  const before = session.getState().design;
  const done = perform(reattach, wanted, { select: { links: [wanted.link] } });
  if (done) tellLosses(before, wanted.link);
  return done;
};

/** Removes the selected nodes and joins what they stood between. */
export const removeAndReconnectSelected = (): boolean => {
  const { nodes } = session.getState().selection;
  return nodes.length > 0 && perform(removeAndReconnect, { nodes });
};
