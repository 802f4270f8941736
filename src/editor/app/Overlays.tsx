/** What opens over the page at a key: loaded when it is first asked for. */
import { lazy, Suspense } from 'react';
import { type Overlay, usePage } from './page.ts';

const parts = {
  palette: lazy(() =>
    import('./command-palette/CommandPalette.tsx').then((part) => ({ default: part.CommandPalette })),
  ),
};
const FindBar = lazy(() => import('./find/FindBar.tsx').then((part) => ({ default: part.FindBar })));

const isPart = (overlay: Overlay | null): overlay is keyof typeof parts => overlay !== null && overlay in parts;

export function Overlays() {
  const overlay = usePage((state) => state.overlay);
  if (!isPart(overlay)) return null;
  const Part = parts[overlay];
  return (
    <Suspense>
      <Part />
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
