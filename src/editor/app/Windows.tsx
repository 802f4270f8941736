/** Windows over the page that are loaded when somebody asks for them. */
import { lazy, Suspense } from 'react';
import { closeWindow, usePage } from './page.ts';

const PastedDesign = lazy(() =>
  import('../panels/share/PastedDesign.tsx').then((panel) => ({ default: panel.PastedDesign })),
);

const Designs = lazy(() => import('./Designs.tsx').then((part) => ({ default: part.Designs })));

const Versions = lazy(() => import('./Versions.tsx').then((part) => ({ default: part.Versions })));

const Guide = lazy(() => import('./Guide.tsx').then((part) => ({ default: part.Guide })));

const PresentBar = lazy(() => import('./presentation/PresentBar.tsx').then((part) => ({ default: part.PresentBar })));

const ShareDialog = lazy(async () => {
  const [{ ShareDialog: Window }, { addressOf }] = await Promise.all([
    import('../panels/share/ShareDialog.tsx'),
    import('./design-address.ts'),
  ]);
  return { default: () => <Window addressOf={addressOf} onClose={closeWindow} /> };
});

const PictureDialog = lazy(async () => {
  const [{ PictureDialog: Window }, { drawingOf }] = await Promise.all([
    import('../panels/share/picture/PictureDialog.tsx'),
    import('./draw-picture.ts'),
  ]);
  return { default: () => <Window draw={drawingOf} onClose={closeWindow} /> };
});

const SplitWindow = lazy(() =>
  import('../panels/split/SplitWindow.tsx').then((panel) => ({ default: panel.SplitWindow })),
);
const MergeWindow = lazy(() =>
  import('../panels/split/MergeWindow.tsx').then((panel) => ({ default: panel.MergeWindow })),
);

const PresetWindow = lazy(() =>
  import('../panels/presets/PresetWindow.tsx').then((panel) => ({ default: panel.PresetWindow })),
);

export function Windows() {
  const open = usePage((state) => state.window);
  const pasted = usePage((state) => state.pasted);
  const services = usePage((state) => state.services);
  const topics = usePage((state) => state.topics);
  if (open === null) return null;
  return (
    <Suspense>
      {open === 'designs' && <Designs />}
      {open === 'versions' && <Versions />}
      {open === 'guide' && <Guide />}
      {open === 'presentation' && <PresentBar />}
      {open === 'share' && <ShareDialog />}
      {open === 'picture' && <PictureDialog />}
      {open === 'split' && <SplitWindow service={services[0] ?? ''} onClose={closeWindow} />}
      {open === 'merge' && <MergeWindow services={services} onClose={closeWindow} />}
      {open === 'broker-defaults' && <PresetWindow topics={topics} onClose={closeWindow} />}
      {open === 'pasted' && <PastedDesign text={pasted} onClose={closeWindow} />}
    </Suspense>
  );
}
