/** The page: top bar, palette and outline, canvas, inspector, dock; on a narrow screen the sides are sheets. */
import { type DragEvent, lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { useSession } from '../session/session.ts';
import { firstIdle } from '../ui/first-idle.ts';
import { Tooltips } from '../ui/tooltip.tsx';
import styles from './app.module.css';
import { Desk, LeftSide, Middle, RightSide } from './Desk.tsx';
import { openBlob } from './files.ts';
import { MessageWindow } from './MessageWindow.tsx';
import { Notices } from './Notices.tsx';
import { Overlays } from './Overlays.tsx';
import { closeGallery, openWindow, usePage } from './page.ts';
import { ReadOnlyBar } from './ReadOnlyBar.tsx';
import { startShortcuts } from './shortcuts.ts';
import { TopBar } from './TopBar.tsx';
import { Windows } from './Windows.tsx';

const Gallery = lazy(() => import('../panels/gallery/Gallery.tsx').then((panel) => ({ default: panel.Gallery })));

/** News of other versions come later than the first picture. */
const UpdateBar = lazy(async () => {
  await firstIdle();
  return import('./offline/UpdateBar.tsx').then((part) => ({ default: part.UpdateBar }));
});

/** Only on narrow screens. */
const Sheets = lazy(() => import('./Sheets.tsx').then((part) => ({ default: part.Sheets })));

const RefusalDialog = lazy(() => import('./RefusalDialog.tsx').then((part) => ({ default: part.RefusalDialog })));

const QuestionDialog = lazy(() => import('./QuestionDialog.tsx').then((part) => ({ default: part.QuestionDialog })));

export function App() {
  const narrow = useNarrow();
  const galleryOpen = usePage((state) => state.galleryOpen);
  const presenting = usePage((state) => state.window === 'presentation');
  const refused = useSession((state) => state.refusal !== null);
  const asked = useSession((state) => state.question !== null);
  useEffect(startShortcuts, []);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped anywhere; the file menu does the same */}
      <div className={styles.app} onDragOver={allowFile} onDrop={openDropped}>
        {!presenting && (
          <>
            <TopBar narrow={narrow} />
            <ReadOnlyBar />
            <Suspense>
              <UpdateBar />
            </Suspense>
          </>
        )}
        {narrow ? <Middle /> : <Desk />}
        {narrow && (
          <Suspense>
            <Sheets left={<LeftSide />} right={<RightSide />} />
          </Suspense>
        )}
        <Notices />
        {refused && (
          <Suspense>
            <RefusalDialog />
          </Suspense>
        )}
        {galleryOpen && (
          <Suspense>
            <Gallery open onClose={closeGallery} onDesigns={toDesigns} />
          </Suspense>
        )}
        <Overlays />
        <MessageWindow />
        <Windows />
        {asked && (
          <Suspense>
            <QuestionDialog />
          </Suspense>
        )}
      </div>
      <Tooltips />
    </>
  );
}

const toDesigns = (): void => {
  closeGallery();
  openWindow('designs');
};

const narrowScreen = '(max-width: 900px)';

const useNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const screen = matchMedia(narrowScreen);
      screen.addEventListener('change', listener);
      return () => screen.removeEventListener('change', listener);
    },
    () => matchMedia(narrowScreen).matches,
  );

const allowFile = (event: DragEvent): void => {
  if (event.dataTransfer.types.includes('Files')) event.preventDefault();
};

const openDropped = (event: DragEvent): void => {
  const [file] = event.dataTransfer.files;
  if (!file) return;
  event.preventDefault();
  void openBlob(file);
};
