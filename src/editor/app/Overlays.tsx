/** What opens over the page at a key: loaded in the first idle moment. */
import { lazy, Suspense, useEffect } from 'react';
import { firstIdle } from '../ui/first-idle.ts';
import { type Overlay, usePage } from './page.ts';

const load = {
  palette: () => import('./command-palette/CommandPalette.tsx'),
  find: () => import('./find/FindBar.tsx'),
  connect: () => import('../canvas/connecting/ConnectPicker.tsx'),
  line: () => import('../canvas/connecting/LineHint.tsx'),
  make: () => import('../canvas/connecting/MakeMenu.tsx'),
  offers: () => import('../canvas/connecting/make.ts'),
  menu: () => import('./menus/ContextMenu.tsx'),
  shortcuts: () => import('./shortcut-sheet/ShortcutSheet.tsx'),
  quickAdd: () => import('./quick-add/QuickAdd.tsx'),
};

const parts = {
  shortcuts: lazy(() => load.shortcuts().then((part) => ({ default: part.ShortcutSheet }))),
  palette: lazy(() => load.palette().then((part) => ({ default: part.CommandPalette }))),
  'quick-add': lazy(() => load.quickAdd().then((part) => ({ default: part.QuickAdd }))),
};
const ContextMenu = lazy(() => load.menu().then((part) => ({ default: part.ContextMenu })));
const FindBar = lazy(() => load.find().then((part) => ({ default: part.FindBar })));

const isPart = (overlay: Overlay | null): overlay is keyof typeof parts => overlay !== null && overlay in parts;

/** So that the letters typed right after the key are typed into the field. */
const loadAll = async (): Promise<void> => {
  await firstIdle();
  // What cannot be loaded now is tried again when it is asked for.
  await Promise.allSettled(Object.values(load).map((each) => each()));
};

export function Overlays() {
  const overlay = usePage((state) => state.overlay);
  useEffect(() => void loadAll(), []);
  const menu = usePage((state) => state.menu !== null);
  const Part = isPart(overlay) ? parts[overlay] : null;
  return (
    <Suspense>
      {Part && <Part />}
      {menu && <ContextMenu />}
    </Suspense>
  );
}

/** What lies over the canvas only, and leaves the rest of the page to be used. */
export function CanvasOverlays() {
  const finding = usePage((state) => state.overlay === 'find');
  return (
    finding && (
      <Suspense>
        <FindBar />
      </Suspense>
    )
  );
}
