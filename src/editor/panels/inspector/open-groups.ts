/** Which groups of fields are unfolded; kept while people go from one element to the next. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const store = createStore<{ readonly open: ReadonlySet<string> }>(() => ({ open: new Set() }));

export const useIsOpen = (group: string): boolean => useStore(store, ({ open }) => open.has(group));

export const setOpen = (group: string, isOpen: boolean): void =>
  store.setState(({ open }) => {
    const next = new Set(open);
    if (isOpen) next.add(group);
    else next.delete(group);
    return { open: next };
  });
