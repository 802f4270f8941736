/** Lining up, spacing out, sizes, order, locking and grouping, each as one edit or one undo step of the open design. */
import { type AlignTo, align as alignEdit } from '../../core/edits/align.ts';
import { type Along, distribute as distributeEdit } from '../../core/edits/distribute.ts';
import { lock as lockEdit } from '../../core/edits/lock.ts';
import { placeContext } from '../../core/edits/place-context.ts';
import { remove } from '../../core/edits/remove.ts';
import { type Reorder, reorder as reorderEdit } from '../../core/edits/reorder.ts';
import { type Resize, resize as resizeEdit } from '../../core/edits/resize.ts';
import { setContext } from '../../core/edits/set-context.ts';
import type { Part } from '../../core/edits/steps/parts.ts';
import { perform, select, session } from './session.ts';
import type { Point } from './stage.ts';

export const align = (parts: readonly Part[], to: AlignTo): boolean => perform(alignEdit, { parts, to });

export const distribute = (parts: readonly Part[], along: Along): boolean => perform(distributeEdit, { parts, along });

export const lock = (nodes: Readonly<Record<string, Point>>, locked: boolean): boolean =>
  perform(lockEdit, { nodes, locked });

export const resizeTo = (boxes: Resize, group?: string): boolean =>
  perform(resizeEdit, boxes, group === undefined ? {} : { group });

export const reorder = (what: Reorder): boolean => perform(reorderEdit, what);

let groups = 0;

/** Where all of it lies now, if that is one context: the new one comes into that. */
const commonHome = (nodes: readonly string[], contexts: readonly string[]): string | undefined => {
  const { design } = session.getState();
  const homes = new Set([
    ...nodes.map((id) => design.nodes?.[id]?.context),
    ...contexts.map((id) => design.contexts?.[id]?.parent),
  ]);
  const [home] = homes;
  return homes.size === 1 ? home : undefined;
};

/** `nodes` with what hangs under them; selected contexts come to lie within the new one as they are. */
export const group = (nodes: readonly string[], contexts: readonly string[]): boolean => {
  const step = { group: `group ${++groups}` };
  const before = session.getState().design.contexts;
  const parent = commonHome(nodes, contexts);
  const done = perform(placeContext, { nodes, ...(parent !== undefined && { parent }) }, step);
  const made = Object.keys(session.getState().design.contexts ?? {}).find((id) => !Object.hasOwn(before ?? {}, id));
  if (!done || made === undefined) return false;
  if (contexts.length > 0) perform(setContext, { contexts, context: made }, step);
  select({ contexts: [made] });
  return true;
};

/** What lay in a context lies in the one around it then, if there is one. */
export const ungroup = (nodes: readonly string[], contexts: readonly string[]): boolean => {
  const { design } = session.getState();
  const step = { group: `group ${++groups}` };
  const members = contexts.length > 0 ? membersOf(contexts) : nodes;
  const homes = new Map<string | undefined, string[]>();
  for (const id of contexts.length > 0 ? [] : nodes) {
    const home = design.nodes?.[id]?.context;
    if (home === undefined) continue;
    const outer = design.contexts?.[home]?.parent;
    homes.set(outer, [...(homes.get(outer) ?? []), id]);
  }
  if (contexts.length > 0) perform(remove, { contexts }, step);
  for (const [context, ids] of homes) perform(setContext, { nodes: ids, context }, step);
  select({ nodes: members });
  return true;
};

const membersOf = (contexts: readonly string[]): readonly string[] =>
  Object.entries(session.getState().design.nodes ?? {}).flatMap(([id, { context }]) =>
    context !== undefined && contexts.includes(context) ? id : [],
  );
