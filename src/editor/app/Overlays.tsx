/** What opens over the page at a key: loaded when it is first asked for. */
import { lazy, Suspense } from 'react';
import { type Overlay, usePage } from './page.ts';

const parts = {
  palette: lazy(() =>
    import('./command-palette/CommandPalette.tsx').then((part) => ({ default: part.CommandPalette })),
  ),
} satisfies Record<Overlay, unknown>;

export function Overlays() {
  const overlay = usePage((state) => state.overlay);
  if (overlay === null) return null;
  const Part = parts[overlay];
  return (
    <Suspense>
      <Part />
    </Suspense>
  );
}
