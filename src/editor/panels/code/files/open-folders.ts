/** Which folders of the tree are open: none at first; while something is looked for, all but those that somebody shuts. */
import { useCallback, useState } from 'react';

export interface OpenFolders {
  readonly isOpen: (folder: string) => boolean;
  readonly toggle: (folder: string) => void;
}

const none: ReadonlySet<string> = new Set();

export const useOpenFolders = (query: string): OpenFolders => {
  const [opened, setOpened] = useState(none);
  const [shut, setShut] = useState({ query, folders: none });
  const isSearch = query.trim() !== '';
  const shutNow = shut.query === query ? shut.folders : none;
  const isOpen = useCallback(
    (folder: string) => (isSearch ? !shutNow.has(folder) : opened.has(folder)),
    [isSearch, shutNow, opened],
  );
  const toggle = (folder: string) => {
    if (isSearch) setShut({ query, folders: toggled(shutNow, folder) });
    else setOpened(toggled(opened, folder));
  };
  return { isOpen, toggle };
};

const toggled = (folders: ReadonlySet<string>, folder: string): ReadonlySet<string> => {
  const next = new Set(folders);
  if (!next.delete(folder)) next.add(folder);
  return next;
};
