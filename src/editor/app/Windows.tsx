/** Windows over the page that are loaded when somebody asks for them. */
import { lazy, Suspense } from 'react';
import { closeWindow, usePage } from './page.ts';

const PastedDesign = lazy(() =>
  import('../panels/share/PastedDesign.tsx').then((panel) => ({ default: panel.PastedDesign })),
);

const Designs = lazy(() => import('./Designs.tsx').then((part) => ({ default: part.Designs })));

const PictureDialog = lazy(async () => {
  const [{ PictureDialog: Window }, { drawingOf }] = await Promise.all([
    import('../panels/share/picture/PictureDialog.tsx'),
    import('./draw-picture.ts'),
  ]);
  return { default: () => <Window draw={drawingOf} onClose={closeWindow} /> };
});

export function Windows() {
  const open = usePage((state) => state.window);
  const pasted = usePage((state) => state.pasted);
  if (open === null) return null;
  return (
    <Suspense>
      {open === 'designs' && <Designs />}
      {open === 'picture' && <PictureDialog />}
      {open === 'pasted' && <PastedDesign text={pasted} onClose={closeWindow} />}
    </Suspense>
  );
}
