/** How each way of connecting becomes one edit of the open design. Loaded after the first picture: ask `acts.ts` instead. */
import { type ConnectThrough, canConnectThrough, connectThrough } from '../../core/edits/connect-through.ts';
import { canInsert, type InsertOnLink, insertOnLink } from '../../core/edits/insert-on-link.ts';
import { type PlaceConnected, placeConnected } from '../../core/edits/place-connected.ts';
import { canReattach, type Reattach, reattach, reattachLosses } from '../../core/edits/reattach.ts';
import { removeAndReconnect } from '../../core/edits/remove-and-reconnect.ts';
import { newIn } from './new-in.ts';
import { notify, perform, select, session } from './session.ts';

export { canConnectThrough, canInsert, canReattach };

/** The node that an edit has made, selected; null where it was refused. */
const madeBy = (done: () => boolean): string | null => {
  const before = session.getState().design.nodes;
  const id = done() ? newIn(before, session.getState().design.nodes) : null;
  if (id !== null) select({ nodes: [id] });
  return id;
};

export const placeAtEnd = (wanted: PlaceConnected): string | null => madeBy(() => perform(placeConnected, wanted));

export const linkThrough = (ends: ConnectThrough): string | null => madeBy(() => perform(connectThrough, ends));

export const insertInLink = (wanted: InsertOnLink): string | null => {
  const made = madeBy(() => perform(insertOnLink, wanted));
  if (made === null || wanted.node === undefined) return made;
  select({ nodes: [wanted.node] });
  return wanted.node;
};

/** Leads an end of a link elsewhere, and says what the link had to leave behind. */
export const leadElsewhere = (wanted: Reattach): boolean => {
  const before = session.getState().design;
  const done = perform(reattach, wanted, { select: { links: [wanted.link] } });
  const lost = done ? reattachLosses(before, session.getState().design, wanted.link) : null;
  if (lost) notify(lost);
  return done;
};

/** Removes the selected nodes and joins what they stood between. */
export const removeAndReconnectSelected = (): boolean => {
  const { nodes } = session.getState().selection;
  return nodes.length > 0 && perform(removeAndReconnect, { nodes });
};
