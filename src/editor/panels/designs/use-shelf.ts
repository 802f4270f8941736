/** The list of the window and what is done in it: after each act the list is read again. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DesignShelf, ShelfDesign } from './design-shelf.ts';

/** What went wrong: the store is closed, one act failed, or another tab has that design. */
export type Trouble = { readonly kind: 'store' | 'act' } | { readonly kind: 'elsewhere'; readonly name: string };

export const useShelf = (shelf: DesignShelf, onRemoved: (design: ShelfDesign) => void) => {
  const [designs, setDesigns] = useState<readonly ShelfDesign[]>();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [removed, setRemoved] = useState<ShelfDesign | null>(null);
  const pending = useRef<ShelfDesign | null>(null);

  const read = useCallback(() => shelf.list().then(setDesigns, () => setTrouble({ kind: 'store' })), [shelf]);
  useEffect(() => {
    void read();
    // Another tab may have changed what is kept.
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [read]);

  const act = async (name: string, work: () => Promise<unknown>): Promise<boolean> => {
    const done = await work().catch(() => null);
    setTrouble(done === null ? { kind: 'act' } : done === false ? { kind: 'elsewhere', name } : null);
    await read();
    return done !== null && done !== false;
  };
  const show = (design: ShelfDesign | null) => {
    if (gone.current && design) return hand.current(design);
    pending.current = design;
    setRemoved(design);
  };

  // What can still be taken back when the window goes is offered on the page.
  const hand = useRef(onRemoved);
  const gone = useRef(false);
  useEffect(() => {
    hand.current = onRemoved;
  });
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      if (pending.current) hand.current(pending.current);
      pending.current = null;
    };
  }, []);

  return {
    designs,
    trouble,
    removed,
    rename: (design: ShelfDesign, name: string) => act(design.name, () => shelf.rename(design, name)),
    duplicate: (design: ShelfDesign, name: string) => act(design.name, () => shelf.duplicate(design.id, name)),
    remove: async (design: ShelfDesign) => {
      const before = pending.current;
      if (!(await act(design.name, () => shelf.remove(design.id)))) return;
      show(design);
      if (before) await shelf.removeForGood(before.id).catch(() => undefined);
    },
    takeBack: async (design: ShelfDesign) => {
      show(null);
      await act(design.name, () => shelf.takeBack(design));
    },
    confirm: (design: ShelfDesign) => {
      show(null);
      void shelf.removeForGood(design.id).catch(() => undefined);
    },
  };
};
