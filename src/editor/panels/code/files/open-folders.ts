/** Which folders of the tree are open: at first those of a short list; of a list that is narrowed, all but those that somebody shuts. */
import { useCallback, useState } from 'react';
import { foldersOf } from './tree-rows.ts';

export interface OpenFolders {
  readonly isOpen: (folder: string) => boolean;
  readonly toggle: (folder: string) => void;
}

const none: ReadonlySet<string> = new Set();

/** So many files are seen at a glance. */
const fewFiles = 50;

/** `narrowed`: by what, empty where all files are listed. */
export const useOpenFolders = (all: readonly { readonly path: string }[], narrowed: string): OpenFolders => {
  const [opened, setOpened] = useState(() =>
    all.length > fewFiles ? none : new Set(all.flatMap(({ path }) => foldersOf(path))),
  );
  const [shut, setShut] = useState({ narrowed, folders: none });
  const isNarrowed = narrowed !== '';
  const shutNow = shut.narrowed === narrowed ? shut.folders : none;
  const isOpen = useCallback(
    (folder: string) => (isNarrowed ? !shutNow.has(folder) : opened.has(folder)),
    [isNarrowed, shutNow, opened],
  );
  const toggle = (folder: string) => {
    if (isNarrowed) setShut({ narrowed, folders: toggled(shutNow, folder) });
    else setOpened(toggled(opened, folder));
  };
  return { isOpen, toggle };
};

const toggled = (folders: ReadonlySet<string>, folder: string): ReadonlySet<string> => {
  const next = new Set(folders);
  if (!next.delete(folder)) next.add(folder);
  return next;
};
