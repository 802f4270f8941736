/** A node that is dragged over a link, and what would become of it there. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Insertable } from '../../../core/edits/insert-on-link.ts';
import type { NodeKind } from '../../../core/model/node.ts';
import { canInsert, insertInLink } from '../../session/acts.ts';
import { neighbours } from '../../session/neighbours.ts';
import { session } from '../../session/session.ts';
import type { Point } from '../../session/stage.ts';
import { linkAt } from './pointer.ts';

export interface Insertion {
  readonly link: string;
  readonly what: Insertable;
  /** What is made along with it, or why it cannot stand there. */
  readonly verdict: ReturnType<typeof canInsert>;
}

const store = createStore<{ readonly insertion: Insertion | null }>(() => ({ insertion: null }));

export const useInsertion = (): Insertion | null => useStore(store, (state) => state.insertion);
/** Would what is dragged go into this link? */
export const useTakesIn = (link: string): boolean =>
  useStore(store, ({ insertion }) => insertion?.link === link && insertion.verdict.ok);

export const forgetInsertion = (): void => {
  if (store.getState().insertion) store.setState({ insertion: null });
};

/** A new node of this kind is over this point of the window. */
export const considerKind = (kind: NodeKind, at: Point): void => consider(linkAt(at), { kind });

/** Is this what may go into links at all: a single node without links of its own? */
export const isLoose = (id: string): boolean => {
  const { design } = session.getState();
  const { into, outOf } = neighbours(design);
  return Object.hasOwn(design.nodes ?? {}, id) && !into.has(id) && !outOf.has(id);
};

/** How far from the middle of a node a link may pass, so that it still lies under it: shares of its size. */
const reach = [0, -0.2, 0.2];

/** A node without links is over this area of the window. */
export const considerNode = (id: string, area: Point & { readonly width: number; readonly height: number }): void => {
  for (const across of reach)
    for (const down of reach) {
      const link = linkAt({ x: area.x + area.width * (0.5 + across), y: area.y + area.height * (0.5 + down) });
      if (link === null) continue;
      consider(link, { node: id });
      return;
    }
  forgetInsertion();
};

const consider = (link: string | null, what: Insertable): void => {
  const { design, readOnly } = session.getState();
  const last = store.getState().insertion;
  if (link === null || readOnly) forgetInsertion();
  else if (last?.link !== link || !sameThing(last.what, what))
    store.setState({ insertion: { link, what, verdict: canInsert(design, link, what) } });
};

const sameThing = (one: Insertable, other: Insertable): boolean =>
  'kind' in one ? 'kind' in other && one.kind === other.kind : 'node' in other && one.node === other.node;

/** Puts what was let go into the link under it; false where it is over none that takes it. */
export const insertedWhere = (
  what: { readonly kind: NodeKind } | { readonly node: string },
  position: Point,
  step?: string,
): boolean => {
  const { insertion } = store.getState();
  forgetInsertion();
  if (!insertion?.verdict.ok) return false;
  insertInLink({ ...what, link: insertion.link, position }, step);
  return true;
};
