/** Windows over the page that are loaded when somebody asks for them. */
import { lazy, Suspense } from 'react';
import { closeWindow, usePage } from './page.ts';

const PastedDesign = lazy(() =>
  import('../panels/share/PastedDesign.tsx').then((panel) => ({ default: panel.PastedDesign })),
);

const Designs = lazy(() => import('./Designs.tsx').then((part) => ({ default: part.Designs })));

export function Windows() {
  const open = usePage((state) => state.window);
  const pasted = usePage((state) => state.pasted);
  if (open === null) return null;
  return (
    <Suspense>
      {open === 'designs' && <Designs />}
      {open === 'pasted' && <PastedDesign text={pasted} onClose={closeWindow} />}
    </Suspense>
  );
}
