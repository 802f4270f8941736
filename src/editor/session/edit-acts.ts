/** How each act of a person becomes one edit of the open design. Loaded after the first picture: ask `acts.ts` instead. */
import { arrange } from '../../core/edits/arrange.ts';
import { collapseContexts } from '../../core/edits/collapse-contexts.ts';
import { canConnect, connect } from '../../core/edits/connect.ts';
import { makeAsynchronous } from '../../core/edits/make-asynchronous.ts';
import { move } from '../../core/edits/move.ts';
import { placeContext } from '../../core/edits/place-context.ts';
import { placeMessage } from '../../core/edits/place-message.ts';
import { placeNode } from '../../core/edits/place-node.ts';
import { placeNote } from '../../core/edits/place-note.ts';
import { remove } from '../../core/edits/remove.ts';
import { rename } from '../../core/edits/rename.ts';
import { setContext } from '../../core/edits/set-context.ts';
import { setField } from '../../core/edits/set-field.ts';
import { nodeKinds } from '../../core/kinds/kind/node-kinds.ts';
import type { NodeKind } from '../../core/model/node.ts';
import { homeOf } from './home-at.ts';
import { make } from './making.ts';
import { newIn } from './new-in.ts';
import { perform, select, session } from './session.ts';
import type { Point } from './stage.ts';

export {
  canConnectThrough,
  canInsert,
  canReattach,
  insertInLink,
  leadElsewhere,
  linkThrough,
  placeAtEnd,
  removeAndReconnectSelected,
} from './connect-acts.ts';
export { canConnect };

export type Placeable = NodeKind | 'context' | 'note';

/** Places something with its upper left corner near a point, selects it and asks for its name; null where it was refused. */
export const place = (kind: Placeable, position: Point): string | null => {
  if (kind === 'context')
    return make({ section: 'contexts' }, placeContext, { nodes: session.getState().selection.nodes });
  if (kind === 'note') return make({ section: 'notes' }, placeNote, { position });
  return make({ section: 'nodes' }, placeNode, { kind, position, ...homeOf(position, nodeKinds[kind]) });
};

/** Draws a link and selects it; null, with the reason shown, where none can be drawn. */
export const link = (from: string, to: string): string | null => {
  const before = session.getState().design.links;
  perform(connect, { from, to });
  const id = newIn(before, session.getState().design.links);
  if (id !== null) select({ links: [id] });
  return id;
};

/** A call becomes a request by message; without `answer` a reply comes back where something waits for it. */
export const makeCallAsynchronous = (call: string, answer?: boolean): boolean =>
  perform(makeAsynchronous, { call, ...(answer !== undefined && { answer }) });

/** Adds a message, carried by the selected topic if there is one, and shows it; null, with the reason shown, if refused. */
export const addMessage = (name: string): string | null => {
  const { design, selection } = session.getState();
  const topic = selection.nodes.find((id) => design.nodes?.[id]?.kind === 'topic');
  perform(placeMessage, { name, ...(topic !== undefined && { topic }) });
  const id = newIn(design.messages, session.getState().design.messages);
  if (id !== null) select({ message: id });
  return id;
};

export interface Moved {
  readonly nodes?: Readonly<Record<string, Point>>;
  readonly notes?: Readonly<Record<string, Point>>;
}

export const moveTo = (moved: Moved, group?: string): boolean => perform(move, moved, group ? { group } : {});

export const moveIntoContext = (nodes: readonly string[], context: string | undefined, group?: string): boolean =>
  perform(setContext, { nodes, context }, group ? { group } : {});

/** Contexts as one card each, or with all that is in them again; a single one is selected then. */
export const collapse = (contexts: readonly string[], collapsed: boolean): boolean =>
  perform(collapseContexts, { contexts, collapsed }, contexts.length === 1 ? { select: { contexts } } : {});

/** Contexts lie within another from now on, or in none. */
export const nestContexts = (contexts: readonly string[], context: string | undefined, group?: string): boolean =>
  perform(setContext, { contexts, context }, group ? { group } : {});

export { align, distribute, group, lock, reorder, resizeTo, ungroup } from './arrange-acts.ts';

export const takePositions = (positions: Readonly<Record<string, Point>>): boolean =>
  perform(arrange, { positions, keepPinned: true });

/** With the others of the same step this is one undo step. */
const inStep = (step: string | undefined) => (step === undefined ? {} : { group: step });

export const renameNode = (id: string, name: string, step?: string): boolean =>
  perform(rename, { section: 'nodes', id, name }, inStep(step));
export const renameContext = (id: string, name: string, step?: string): boolean =>
  perform(rename, { section: 'contexts', id, name }, inStep(step));
export const renameMessage = (id: string, name: string): boolean => perform(rename, { section: 'messages', id, name });
export const renameDesign = (name: string): boolean => perform(rename, { section: 'design', name });
export const setModules = (id: string, modules: readonly string[]): boolean =>
  perform(setField, { section: 'nodes', id, path: ['modules'], value: modules.length > 0 ? modules : undefined });
export const editNote = (id: string, text: string, step?: string): boolean =>
  perform(setField, { section: 'notes', id, path: ['text'], value: text }, inStep(step));

/** Removes what is selected; links of removed nodes go with them. */
export const removeSelected = (): boolean => {
  const { nodes, links, contexts, notes, message } = session.getState().selection;
  const messages = message === null ? [] : [message];
  if (nodes.length + links.length + contexts.length + notes.length + messages.length === 0) return false;
  return perform(remove, { nodes, links, contexts, notes, messages });
};
